#include "knowledge/approach.hpp"

#include <algorithm>

namespace retort {

std::string_view to_string(Approach approach) {
  switch (approach) {
    case Approach::prompting:
      return "prompting";
    case Approach::long_context:
      return "long_context";
    case Approach::rag:
      return "rag";
    case Approach::fine_tune:
      return "fine_tune";
    case Approach::both:
      return "both";
  }
  return "";
}

std::optional<Approach> approach_from(std::string_view id) {
  const auto* const found = std::ranges::find_if(
      all_approaches, [id](Approach approach) { return to_string(approach) == id; });
  if (found == all_approaches.end()) return std::nullopt;
  return *found;
}

std::vector<std::string> approach_ids() {
  std::vector<std::string> ids;
  for (const Approach approach : all_approaches) ids.emplace_back(to_string(approach));
  return ids;
}

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
