#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::string_view dropped_text(Dropped why) {
  switch (why) {
    case Dropped::excluded:
      return "ruled out by your answers";
    case Dropped::weaker:
      return "with a weaker model than the one priced above";
    case Dropped::cannot_be_had:
      return "not on offer, without a price, or too small";
    case Dropped::too_slow:
      return "too slow for your limit";
    case Dropped::over_budget:
      return "over your budget";
    case Dropped::dominated:
      return "no faster than a cheaper one";
  }
  return "";
}

}  // namespace

void add_stacks(Document& document, const Report& report) {
  if (!report.costs.stacks) return;
  const ReportedStacks& stacks = *report.costs.stacks;
  document.push_back(
      Heading{.text = fmt::format("Combinations for {} that no other beats in both price and speed",
                                  report.titles[stacks.approach]),
              .id = "stacks"});
  std::vector<std::string> reasons;
  for (std::size_t i = 0; i < dropped_count; ++i) {
    if (stacks.dropped.at(i) == 0) continue;
    reasons.push_back(fmt::format(
        "{} {}", grouped(Decimal::whole(static_cast<std::int64_t>(stacks.dropped.at(i)))),
        dropped_text(static_cast<Dropped>(i))));
  }
  say(document,
      fmt::format("{} tried. Of these {}. Speeds tell hosted models from your own and these by "
                  "size, not one hosted model from another.",
                  grouped(Decimal::whole(static_cast<std::int64_t>(stacks.considered))),
                  fmt::join(reasons, "; ")));
  List list;
  for (const ReportedStack& stack : stacks.front) {
    list.items.push_back(
        {"",
         {.text = fmt::format("{} a month, {} once; first token {}, whole answer {}",
                              usd(stack.monthly), usd(stack.setup), time_text(stack.first_token_ms),
                              time_text(stack.whole_answer_ms)),
          .note = fmt::format("{}", fmt::join(stack.rows, ", "))}});
  }
  for (const ReportedStackLimit& limit : stacks.limits) {
    list.items.push_back({"", {.text = limit.because, .citations = limit.source}});
  }
  if (!list.items.empty()) document.push_back(std::move(list));
}

}  // namespace retort
