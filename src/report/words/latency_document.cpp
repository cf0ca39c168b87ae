#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {

namespace {

std::string times_text(const Milliseconds& ms) {
  return fmt::format("{} ({}-{})", time_text(ms.typical), time_text(ms.low), time_text(ms.high));
}

}  // namespace

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

std::string time_text(double ms) {
  constexpr double second = 1000.0;
  return ms < second ? fmt::format("{:.0f} ms", ms) : fmt::format("{:.3g} s", ms / second);
}

void add_latency(Document& document, const Report& report) {
  document.push_back(Heading{"How long an answer takes: typical (fast-slow)"});
  if (report.costs.latency_limit_ms) {
    document.push_back(Paragraph{fmt::format(
        "Your limit is {} ms. A limit below a second can be about the first token or a very short "
        "answer only: some hundred tokens take seconds, whichever approach you choose.",
        grouped(*report.costs.latency_limit_ms))});
  }
  List list;
  for (const ReportedLatency& latency : report.costs.latencies) {
    std::vector<std::string> stages;
    for (const ReportedStage& stage : latency.stages) {
      stages.push_back(fmt::format("{} {}", stage.title, time_text(stage.ms.typical)));
    }
    const std::string limit = latency.within ? within_text(latency) + " " : std::string{};
    const std::string note = fmt::format("{}{}.", limit, fmt::join(stages, ", "));
    list.items.push_back(
        {"",
         fmt::format("{}: first token {}, whole answer {}", report.titles[latency.latency.approach],
                     times_text(latency.latency.first_token),
                     times_text(latency.latency.whole_answer)),
         note});
  }
  document.push_back(std::move(list));
}

}  // namespace retort
