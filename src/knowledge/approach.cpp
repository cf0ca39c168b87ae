#include "retort/approach.hpp"

namespace retort {

bool retrieves(Approach approach) {
  return approach == Approach::long_context || approach == Approach::rag ||
         approach == Approach::both;
}

bool trains(Approach approach) {
  return approach == Approach::fine_tune || approach == Approach::both;
}

Approach approach_for(bool retrieval, bool training) {
  if (retrieval && training) return Approach::both;
  if (retrieval) return Approach::rag;
  return training ? Approach::fine_tune : Approach::prompting;
}

bool searches(Approach approach) { return approach == Approach::rag || approach == Approach::both; }

}  // namespace retort
