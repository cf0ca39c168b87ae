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

/// A panel for each of the two times, with the stages of the first.
class LatencyChart {
 public:
  explicit LatencyChart(const Report& report) : report_(report) {}

  BarChart chart() {
    chart_ = {.titles = {.label = "Time to the first token by stage, and of the whole answer; the "
                                  "table gives the figures",
                         .caption = "Typical; thin lines from fast to slow"},
              .unit = BarChart::Unit::milliseconds};
    chart_.panels = {panel("To the first token", &Latency::first_token),
                     panel("The whole answer", &Latency::whole_answer)};
    for (std::size_t i = 0; i < report_.costs.latencies.size(); ++i) {
      const ReportedLatency& one = report_.costs.latencies[i];
      chart_.panels[0].rows[i].bars = stage_bars(one);
      const double ms = one.latency.whole_answer.typical;
      chart_.panels[1].rows[i].bars = {
          {.from = 0.0,
           .to = ms,
           .paint = paint_of(one.latency.approach),
           .tells = fmt::format("{}: {}", report_.titles[one.latency.approach], time_text(ms))}};
    }
    return std::move(chart_);
  }

 private:
  [[nodiscard]] BarPanel panel(std::string_view title, Milliseconds Latency::*total) const {
    BarPanel panel{.title = std::string(title)};
    double most = 0.0;
    for (const ReportedLatency& one : report_.costs.latencies) {
      const Milliseconds& ms = one.latency.*total;
      panel.rows.push_back({.name = report_.titles[one.latency.approach],
                            .value = time_text(ms.typical),
                            .low = ms.low,
                            .high = ms.high});
      most = std::max(most, ms.high);
    }
    // A limit far beyond would leave nothing to see.
    constexpr double far = 2.0;
    const std::optional<Decimal>& limit = report_.costs.latency_limit_ms;
    if (limit && to_double(*limit) < far * most) {
      panel.mark = BarPanel::Mark::limit;
      panel.marked = to_double(*limit);
    }
    return panel;
  }

  [[nodiscard]] std::vector<Bar> stage_bars(const ReportedLatency& one) {
    std::vector<Bar> bars;
    double sum = 0.0;
    for (const ReportedStage& stage : first_stages(one)) {
      bars.push_back({.from = sum,
                      .to = sum + stage.ms.typical,
                      .paint = {Paint::Kind::part, part_of(stage.title)},
                      .tells = fmt::format("{}, {}: {}", report_.titles[one.latency.approach],
                                           stage.title, time_text(stage.ms.typical))});
      sum += stage.ms.typical;
    }
    return bars;
  }

  /// Parts are in the order that they are met in.
  std::size_t part_of(const std::string& title) {
    const auto found = std::ranges::find(chart_.parts, title);
    const auto index = static_cast<std::size_t>(found - chart_.parts.begin());
    if (found == chart_.parts.end()) chart_.parts.push_back(title);
    return index;
  }

  const Report& report_;
  BarChart chart_;
};

}  // namespace

std::string time_text(double ms) {
  constexpr double second = 1000.0;
  return ms < second ? fmt::format("{:.0f} ms", ms) : fmt::format("{:.3g} s", ms / second);
}

void add_latency(Document& document, const Report& report, Detail detail) {
  if (report.costs.latencies.empty()) return;
  document.push_back(Heading{
      .text = "How long an answer takes: typical (fast-slow)", .id = "time", .detail = detail});
  if (report.costs.latency_limit_ms) {
    document.push_back(Paragraph{fmt::format(
        "Your limit is {} ms. A limit below a second can be about the first token or a very short "
        "answer only: some hundred tokens take seconds, whichever approach you choose.",
        grouped(*report.costs.latency_limit_ms))});
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
  document.push_back(LatencyChart(report).chart());
  document.push_back(std::move(table));
}

}  // namespace retort
