#pragma once
// The choice among options, once the scores, the vetoes and the delivery are known.

#include "knowledge/knowledge.hpp"
#include "retort/approach.hpp"

#include <compare>
#include <cstdint>
#include <optional>

namespace retort {

/// The options that vetoes leave. Nothing for those they take away.
struct Options {
  std::optional<Approach> both;
  std::optional<Approach> retrieval;  ///< as delivered
  std::optional<Approach> fine_tune;
  std::optional<Approach> prompting;

  friend auto operator<=>(const Options&, const Options&) = default;
};

/// A forbidden delivery gives way to the other one, if that is not forbidden too.
Options options_left(Approach delivery, ApproachSet forbidden);

/// The best option; ties go to both, retrieval, fine_tune, prompting in that order.
std::optional<Approach> best_option(const Options& options, Points scores, std::int32_t premium);

/// The same without `taken`.
Options without(Options options, const std::optional<Approach>& taken);

}  // namespace retort
