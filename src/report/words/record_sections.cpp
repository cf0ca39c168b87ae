// What a decision record weighs: the outcome, its consequences, and every approach for itself.

#include "base/letters.hpp"
#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace retort {
namespace {

/// Without the capital of a sentence's beginning; "RAG" keeps its own.
std::string in_sentence(std::string_view text) {
  std::string part(text);
  const bool is_capital = !part.empty() && part.front() >= 'A' && part.front() <= 'Z';
  const bool is_word = part.size() > 1 && (part[1] == ' ' || (part[1] >= 'a' && part[1] <= 'z'));
  if (is_capital && is_word) part.front() = lower_case(part.front());
  return part;
}

/// What speaks for an approach, against it, and neither.
class Arguments {
 public:
  Arguments(const Report& report, Approach approach) : report_(report), approach_(approach) {}

  void good(std::string_view text) { add("Good", text); }
  void neutral(std::string_view text) { add("Neutral", text); }
  void bad(std::string_view text) { add("Bad", text); }

  /// The heaviest first, as the report has them.
  void add_reasons_for() {
    constexpr std::size_t most = 3;
    std::size_t told = 0;
    for (const Reason& reason : report_.reasons) {
      if (weight_for(reason, approach_) > 0 && told++ < most) good(reason.because);
    }
  }

  void add_reasons_against() {
    for (const Reason& reason : report_.reasons) {
      if (weight_for(reason, approach_) < 0) bad(reason.because);
    }
  }

  void add_costs() {
    const ReportedEstimate& estimate =
        report_.costs.estimates.at(static_cast<std::size_t>(approach_));
    neutral(estimate.obstacle
                ? "as things are it cannot be had or priced."
                : fmt::format("it costs {} to set up and {} a month (prices as of {}).",
                              usd_range(estimate.totals.setup), usd_range(estimate.totals.monthly),
                              report_.costs.as_of));
  }

  List take() { return std::move(list_); }

 private:
  void add(std::string_view verdict, std::string_view text) {
    list_.items.push_back({"", {fmt::format("{}, because {}", verdict, in_sentence(text))}});
  }

  const Report& report_;
  Approach approach_;
  List list_;
};

std::string main_reason(const Report& report, Approach approach) {
  for (const Reason& reason : report.reasons) {
    if (weight_for(reason, approach) > 0) return in_sentence(reason.because);
  }
  return report.recommendation.delivery.empty()
             ? std::string("no need outweighs the effort of more than that.")
             : in_sentence(report.recommendation.delivery);
}

void add_outcome(Document& document, const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  begin(document, sections::outcome);
  if (!recommendation.approach) {
    say(document,
        fmt::format("None: every option is ruled out. The fewest limits that conflict: {}.",
                    fmt::join(recommendation.conflict, ", ")));
    return;
  }
  say(document,
      fmt::format("Chosen option: \"{}\", because {}", report.titles[*recommendation.approach],
                  main_reason(report, *recommendation.approach)));
}

void add_consequences(Document& document, const Report& report) {
  if (!report.recommendation.approach) return;
  const Approach approach = *report.recommendation.approach;
  Arguments arguments(report, approach);
  arguments.add_reasons_for();
  arguments.add_costs();
  for (const ReportedLatency& latency : report.costs.latencies) {
    if (latency.latency.approach != approach) continue;
    arguments.neutral(
        fmt::format("the first token typically comes after {}, the whole answer after {}.",
                    time_text(latency.latency.first_token.typical),
                    time_text(latency.latency.whole_answer.typical)));
  }
  arguments.neutral("the work begins so: " + report.recommendation.start);
  for (const ReportedTension& tension : report.tensions) {
    arguments.bad(tension.because + " " + tension.advice);
  }
  arguments.add_reasons_against();
  add_section(document, sections::consequences, arguments.take());
}

List arguments_on(const Report& report, Approach approach) {
  Arguments arguments(report, approach);
  arguments.add_reasons_for();
  for (const ComparedFactor& factor : report.comparison) {
    const auto cell = std::ranges::find(factor.cells, approach, &ComparedFactor::Entry::approach);
    if (!factor.matters || cell == factor.cells.end()) continue;
    arguments.neutral(fmt::format("of {}: {}", factor.title, cell->text));
  }
  arguments.add_costs();
  arguments.add_reasons_against();
  for (const ReportedVeto& veto : report.vetoes) {
    if (std::ranges::find(veto.forbids, approach) == veto.forbids.end()) continue;
    arguments.bad(veto.possible ? "an open answer may rule it out: " + veto.because : veto.because);
  }
  return arguments.take();
}

void add_options(Document& document, const Report& report) {
  begin(document, sections::options);
  for (const Approach approach : all_approaches) {
    document.push_back(Subheading{report.titles[approach]});
    document.push_back(arguments_on(report, approach));
  }
}

/// When to look at the decision again, beside changed answers.
void add_revisit(Document& document, const Report& report) {
  List list;
  for (const ReportedEnding& ending : report.costs.endings) {
    list.items.push_back({"", {fmt::format("{} ends, on {}.", ending.row, ending.until)}});
  }
  list.items.push_back({"", {fmt::format("Prices are newer than {}.", report.costs.as_of)}});
  add_section(document, sections::revisit, std::move(list));
}

}  // namespace

void add_record(Document& document, const Report& report) {
  add_outcome(document, report);
  add_consequences(document, report);
  add_options(document, report);
  add_revisit(document, report);
}

}  // namespace retort
