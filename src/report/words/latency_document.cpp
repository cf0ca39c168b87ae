#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace retort {
namespace {

TextCell time_cell(const Milliseconds& ms) {
  return {.text = time_text(ms.typical),
          .range = fmt::format("{}-{}", time_text(ms.low), time_text(ms.high))};
}

/// What the limit leaves of an answer; `within` is there.
std::string within_text(const ReportedLatency& latency) {
  switch (*latency.within) {
    case WithinLimit::whole_answer:
      return "The whole answer typically comes within the limit.";
    case WithinLimit::first_token:
      return fmt::format("Within the limit come the first token and about {} tokens of the answer.",
                         quantity_text(latency.tokens_within));
    case WithinLimit::fast_case:
      return "Even the first token keeps the limit only if all goes fast.";
    case WithinLimit::never:
      return "Ruled out by the limit: not even the first token keeps it.";
  }
  return {};
}

/// The same, then the stages.
std::string note_on(const ReportedLatency& latency) {
  std::vector<std::string> stages;
  for (const ReportedStage& stage : latency.stages) {
    stages.push_back(fmt::format("{} {}", stage.title, time_text(stage.ms.typical)));
  }
  const std::string limit = latency.within ? within_text(latency) + " " : std::string{};
  return fmt::format("{}{}.", limit, fmt::join(stages, ", "));
}

/// The stages up to the first token; the last is each further token.
std::span<const ReportedStage> first_stages(const ReportedLatency& latency) {
  const std::span<const ReportedStage> all(latency.stages);
  return all.first(all.empty() ? 0 : all.size() - 1);
}

/// Stage behind stage; `parts` are the stages in the order that they are met in.
std::vector<Bar> stage_bars(const std::string& title, const ReportedLatency& latency,
                            std::vector<std::string>& parts) {
  std::vector<Bar> bars;
  double sum = 0.0;
  for (const ReportedStage& stage : first_stages(latency)) {
    const auto part = std::ranges::find(parts, stage.title);
    const auto index = static_cast<std::size_t>(part - parts.begin());
    if (part == parts.end()) parts.push_back(stage.title);
    bars.push_back(
        {.from = sum,
         .to = sum + stage.ms.typical,
         .paint = {Paint::Kind::part, index},
         .tells = fmt::format("{}, {}: {}", title, stage.title, time_text(stage.ms.typical))});
    sum += stage.ms.typical;
  }
  return bars;
}

BarRow time_row(const std::string& title, const Milliseconds& ms, std::vector<Bar> bars) {
  return {.name = title,
          .value = time_text(ms.typical),
          .bars = std::move(bars),
          .low = ms.low,
          .high = ms.high};
}

/// A limit far beyond would leave nothing to see.
void mark_limit(const std::optional<Decimal>& limit, BarPanel& panel) {
  constexpr double far = 2.0;
  double most = 0.0;
  for (const BarRow& row : panel.rows) most = std::max(most, row.high);
  if (!limit || to_double(*limit) >= far * most) return;
  panel.mark = BarPanel::Mark::limit;
  panel.marked = to_double(*limit);
}

/// A panel for each of the two times, with the stages of the first.
BarChart latency_chart(const Report& report) {
  BarChart chart{.titles = {.label = "Time to the first token by stage, and of the whole answer; "
                                     "the table gives the figures",
                            .caption = "Typical; thin lines from fast to slow"},
                 .unit = BarChart::Unit::milliseconds};
  BarPanel first{.title = "To the first token"};
  BarPanel whole{.title = "The whole answer"};
  for (const ReportedLatency& one : report.costs.latencies) {
    const Approach approach = one.latency.approach;
    const std::string& title = report.titles[approach];
    const double ms = one.latency.whole_answer.typical;
    const Bar bar{.to = ms, .paint = paint_of(approach), .tells = title + ": " + time_text(ms)};
    first.rows.push_back(
        time_row(title, one.latency.first_token, stage_bars(title, one, chart.parts)));
    whole.rows.push_back(time_row(title, one.latency.whole_answer, {bar}));
  }
  for (BarPanel* panel : {&first, &whole}) mark_limit(report.costs.latency_limit_ms, *panel);
  chart.panels = {std::move(first), std::move(whole)};
  return chart;
}

}  // namespace

std::string time_text(double ms) {
  constexpr double second = 1000.0;
  return ms < second ? fmt::format("{:.0f} ms", ms) : fmt::format("{:.3g} s", ms / second);
}

void add_latency(Document& document, const Report& report) {
  if (report.costs.latencies.empty()) return;
  begin(document, sections::time);
  if (report.costs.latency_limit_ms) {
    say(document,
        fmt::format("Your limit is {} ms. A limit below a second can be about the first token or a "
                    "very short "
                    "answer only: some hundred tokens take seconds, whichever approach you choose.",
                    grouped(*report.costs.latency_limit_ms)));
  }
  Table table{.columns = {{"Approach"},
                          {"First token", ": first token "},
                          {"Whole answer", ", whole answer "}},
              .form = Table::Form::sentences,
              .caption = "Time to answer: typical (fast-slow)"};
  for (const ReportedLatency& latency : report.costs.latencies) {
    table.rows.push_back(
        {{.text = report.titles[latency.latency.approach], .note = note_on(latency)},
         time_cell(latency.latency.first_token),
         time_cell(latency.latency.whole_answer)});
  }
  document.push_back(latency_chart(report));
  document.push_back(std::move(table));
}

}  // namespace retort
