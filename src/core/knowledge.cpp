#include "retort/knowledge.hpp"

namespace retort {

std::string_view to_string(HitPolicy policy) {
  switch (policy) {
    case HitPolicy::collect:
      return "collect";
    case HitPolicy::first:
      return "first";
  }
  return "";
}

std::optional<HitPolicy> hit_policy_from(std::string_view id) {
  for (const HitPolicy policy : {HitPolicy::collect, HitPolicy::first}) {
    if (to_string(policy) == id) return policy;
  }
  return std::nullopt;
}

std::string_view to_string(CostKind kind) {
  switch (kind) {
    case CostKind::setup:
      return "setup";
    case CostKind::fixed:
      return "fixed";
    case CostKind::per_query:
      return "per_query";
    case CostKind::maintenance:
      return "maintenance";
  }
  return "";
}

std::string_view to_string(Cadence cadence) {
  switch (cadence) {
    case Cadence::once:
      return "once";
    case Cadence::month:
      return "month";
    case Cadence::quarter:
      return "quarter";
    case Cadence::year:
      return "year";
    case Cadence::query:
      return "query";
  }
  return "";
}

}  // namespace retort
