#include "decide/choice.hpp"

#include <array>

namespace retort {

Options options_left(Approach delivery, ApproachSet forbidden) {
  const auto unless_forbidden = [forbidden](Approach approach) {
    return forbidden.contains(approach) ? std::nullopt : std::optional(approach);
  };
  const Approach other = delivery == Approach::rag ? Approach::long_context : Approach::rag;
  std::optional<Approach> retrieval = unless_forbidden(delivery);
  if (!retrieval) retrieval = unless_forbidden(other);
  return {.both = unless_forbidden(Approach::both),
          .retrieval = retrieval,
          .fine_tune = unless_forbidden(Approach::fine_tune),
          .prompting = unless_forbidden(Approach::prompting)};
}

std::optional<Approach> best_option(const Options& options, Points scores, std::int32_t premium) {
  struct Scored {
    const std::optional<Approach>& option;
    std::int32_t score;
  };
  // In the order that ties are broken.
  const std::array scored{Scored{options.both, scores.knowledge + scores.behaviour - premium},
                          Scored{options.retrieval, scores.knowledge},
                          Scored{options.fine_tune, scores.behaviour},
                          Scored{options.prompting, 0}};
  const Scored* best = nullptr;
  for (const Scored& one : scored) {
    if (one.option && (best == nullptr || one.score > best->score)) best = &one;
  }
  return best == nullptr ? std::nullopt : best->option;
}

Options without(Options options, const std::optional<Approach>& taken) {
  for (std::optional<Approach>* option :
       {&options.both, &options.retrieval, &options.fine_tune, &options.prompting}) {
    if (*option == taken) option->reset();
  }
  return options;
}

}  // namespace retort
