// What is advised, and why.

#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace retort {
namespace {

constexpr std::size_t reasons_in_brief = 3;

/// A statement, and quietly the answers it rests on and where it comes from.
Item traced(std::string label, std::string text, const Trace& answers, const CitedPlaces& source) {
  return {std::move(label),
          {.text = std::move(text),
           .note = fmt::format("{}", fmt::join(answers, "; ")),
           .citations = source}};
}

/// The answers it rests on.
std::string name_of(const Reason& reason) {
  if (reason.is_limit) return "Taken back, as these overlap";
  if (reason.answers.empty()) return reason.rule;
  return fmt::format("{}", fmt::join(reason.answers, "; "));
}

/// How the points of one axis add up, reason by reason.
BarPanel axis_panel(const Report& report, std::string_view name, std::int32_t Points::*axis) {
  BarPanel panel{.title = fmt::format("Need for {}", name)};
  const auto add = [&](const std::string& what, std::int32_t from, std::int32_t to,
                       Paint::Kind paint) {
    const std::string points = signed_points(to - from);
    panel.rows.push_back({.name = what,
                          .value = points,
                          .bars = {{.from = static_cast<double>(from),
                                    .to = static_cast<double>(to),
                                    .paint = {paint},
                                    .tells = fmt::format("{}: {} {}", what, name, points)}}});
  };
  add("Start", 0, report.recommendation.prior.*axis, Paint::Kind::sum);
  std::int32_t sum = report.recommendation.prior.*axis;
  for (const Reason& reason : report.reasons) {
    const std::int32_t points = reason.points.*axis;
    if (points == 0) continue;
    add(name_of(reason), sum, sum + points, points > 0 ? Paint::Kind::more : Paint::Kind::less);
    sum += points;
  }
  add("Score", 0, report.recommendation.scores.*axis, Paint::Kind::sum);
  return panel;
}

BarChart points_chart(const Report& report) {
  return {.titles = {.label = "Points by reason on the axes of knowledge and behaviour; the list "
                              "gives them",
                     .caption = "Points by reason; to the right: more need"},
          .unit = BarChart::Unit::points,
          .panels = {axis_panel(report, "knowledge", &Points::knowledge),
                     axis_panel(report, "behaviour", &Points::behaviour)}};
}

/// How the points of the two axes add up and what they must outweigh.
std::string axes_text(const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  return fmt::format(
      "K, the need for knowledge, adds up to {} from a start of {}; B, the need for behaviour, to "
      "{} from {}. A need counts from 0 up, and both together must outweigh {} points of extra "
      "effort.",
      signed_points(recommendation.scores.knowledge), signed_points(recommendation.prior.knowledge),
      signed_points(recommendation.scores.behaviour), signed_points(recommendation.prior.behaviour),
      recommendation.premium);
}

/// The figures of the approach that is advised.
List facts(const Report& report, Approach approach) {
  const Certainty& certainty = report.recommendation.certainty;
  List list{.items = {}, .form = List::Form::facts};
  list.items.push_back({"Strength",
                        {.text = std::string(to_string(certainty.strength)),
                         .note = fmt::format("holds in {}", percent(certainty.robustness))}});
  const ReportedEstimate& estimate = report.costs.estimates.at(static_cast<std::size_t>(approach));
  if (!estimate.obstacle) {
    list.items.push_back({"A month", money_cell(estimate.totals.monthly)});
    list.items.push_back({"Set-up", money_cell(estimate.totals.setup)});
  }
  for (const ReportedLatency& reported : report.costs.latencies) {
    const Latency& latency = reported.latency;
    if (latency.approach != approach) continue;
    list.items.push_back(
        {"First token",
         {.text = time_text(latency.first_token.typical),
          .note = fmt::format("whole answer {}", time_text(latency.whole_answer.typical))}});
  }
  return list;
}

/// How sure the advice is, and what further answers could lead to.
std::string strength_text(const Report& report) {
  const Certainty& certainty = report.recommendation.certainty;
  std::vector<Approach> others;
  std::ranges::copy_if(all_approaches, std::back_inserter(others), [&](Approach approach) {
    return approach != report.recommendation.approach &&
           certainty.possible.approaches.contains(approach);
  });
  const std::string open = others.empty() ? "No further answer can change it."
                                          : fmt::format("Further answers could still lead to {}.",
                                                        titles_text(report, others));
  return fmt::format(
      "This is {}: it holds in {} of what is still unknown, with every weight taken "
      "from half to one and a half times. {}",
      to_string(certainty.strength), percent(certainty.robustness), open);
}

}  // namespace

std::string title_or_nothing(const Report& report, const std::optional<Approach>& approach) {
  return approach ? report.titles[*approach] : "nothing";
}

std::string titles_text(const Report& report, const std::vector<Approach>& approaches) {
  std::vector<std::string> titles;
  for (const Approach approach : approaches) titles.push_back(report.titles[approach]);
  return fmt::format("{}", fmt::join(titles, ", "));
}

void add_verdict(Document& document, const Report& report) {
  begin(document, sections::brand);
  say(document, report.id ? fmt::format("{} advises on {}", report.tool_name, report.id->text)
                          : report.tool_name + " advises");
  const Recommendation& recommendation = report.recommendation;
  if (!recommendation.approach) {
    begin(document, sections::nothing_left);
    document.push_back(Lead{"Nothing is left: your limits rule out every approach."});
    begin(document, sections::strength);
    say(document, fmt::format("The fewest that conflict: {}. Lift one of them.",
                              fmt::join(recommendation.conflict, ", ")));
    return;
  }
  begin(document, sections::verdict);
  document.push_back(Lead{recommendation.verdict});
  say(document, recommendation.summary);
  begin(document, sections::strength);
  say(document, strength_text(report));
  if (recommendation.without_vetoes) {
    say(document, fmt::format("Without the limits below it would be {}.",
                              report.titles[*recommendation.without_vetoes]));
  }
  begin(document, sections::figures);
  document.push_back(facts(report, *recommendation.approach));
}

void add_reasons(Document& document, const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  List list;
  if (!recommendation.delivery.empty() && recommendation.approach) {
    list.items.push_back(traced(report.titles[*recommendation.approach], recommendation.delivery,
                                {}, recommendation.delivery_source));
  }
  for (const Reason& reason : report.reasons) {
    const std::string because =
        reason.is_limit ? "Taken back, as these overlap: " + reason.because : reason.because;
    list.items.push_back(
        traced(points_text(reason.points), because, reason.answers, reason.source));
  }
  for (std::size_t i = reasons_in_brief; i < list.items.size(); ++i) {
    list.items[i].detail = Detail::full;
  }
  begin(document, sections::why);
  say(document, axes_text(report));
  if (!report.reasons.empty()) document.push_back(points_chart(report));
  if (!list.items.empty()) document.push_back(std::move(list));
}

void add_limits(Document& document, const Report& report) {
  List fired;
  List possible;
  for (const ReportedVeto& veto : report.vetoes) {
    const std::string forbids = titles_text(report, veto.forbids);
    if (veto.possible) {
      possible.items.push_back(traced(fmt::format("{}", fmt::join(veto.answers, ", ")),
                                      fmt::format("may rule out {}: {}", forbids, veto.because), {},
                                      veto.source));
    } else {
      fired.items.push_back(traced("",
                                   fmt::format("{}: {} {}", forbids, veto.because, veto.instead),
                                   veto.answers, veto.source));
    }
  }
  add_section(document, sections::ruled_out, std::move(fired));
  add_section(document, sections::answer_first, std::move(possible));
}

void add_tensions(Document& document, const Report& report) {
  List list;
  for (const ReportedTension& tension : report.tensions) {
    list.items.push_back(
        traced("", tension.because + " " + tension.advice, tension.answers, tension.source));
  }
  add_section(document, sections::tensions, std::move(list));
}

void add_contradictions(Document& document, const Report& report) {
  List list;
  for (const ReportedContradiction& one : report.contradictions) {
    list.items.push_back(traced("", one.because + " " + one.ask, one.answers, one.source));
  }
  add_section(document, sections::contradictions, std::move(list));
}

void add_flowchart(Document& document, const Report& report) {
  const ReportedFlowchart& flowchart = report.flowchart;
  begin(document, sections::flowchart);
  const std::string first = title_or_nothing(report, flowchart.says_first);
  std::string says = fmt::format("{}, when every line that says yes counts.",
                                 title_or_nothing(report, flowchart.says_collect));
  if (flowchart.policy == HitPolicy::first) {
    says = fmt::format("{}, when the first yes decides.", first);
  } else if (flowchart.says_first != flowchart.says_collect) {
    says += fmt::format(" If the first yes decided: {}.", first);
  }
  says.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(says.front())));
  say(document, says);
  List steps;
  for (const FlowchartStep& step : flowchart.steps) {
    const std::string outcome =
        step.answer == Truth::yes ? " -> " + report.titles[step.says] : std::string{};
    steps.items.push_back({std::string(to_string(step.answer)), {step.asks + outcome}});
  }
  document.push_back(std::move(steps));
}

}  // namespace retort
