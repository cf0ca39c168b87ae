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
constexpr std::size_t checks_in_brief = 3;

/// A statement, and quietly the answers it rests on and where it comes from.
Item traced(std::string label, std::string text, const Trace& answers, const CitedPlaces& source) {
  return {std::move(label),
          {.text = std::move(text),
           .note = fmt::format("{}", fmt::join(answers, "; ")),
           .citations = source}};
}

/// When it comes.
std::string label_of(CheckKind kind) {
  switch (kind) {
    case CheckKind::instead:
      return "Instead";
    case CheckKind::before:
      return "First";
    case CheckKind::beside:
      return "Also";
  }
  return {};
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
  if (report.recommendation.is_too_early) {
    const std::string ask =
        report.next ? fmt::format(" Answer this first: {}", report.next->prompt) : std::string();
    return fmt::format("Too little is known to count on it.{} {}", ask, open);
  }
  std::string held;
  if (const auto& cases = report.recommendation.confidence; cases && cases->of > 0) {
    held =
        fmt::format(": in published cases like this, the advice held in about {} of 10 ({} of {})",
                    (20 * cases->held + cases->of) / (2 * cases->of), cases->held, cases->of);
  }
  return fmt::format("This is {}{}. {}", to_string(certainty.strength), held, open);
}

/// How the points add up, for who wants to check them.
void add_points(Document& document, const Report& report) {
  List list;
  for (const Reason& reason : report.reasons) {
    const std::string because =
        reason.is_limit ? "Taken back, as these overlap: " + reason.because : reason.because;
    list.items.push_back({points_text(reason.points), {because}});
  }
  begin(document, sections::points);
  say(document, axes_text(report));
  if (!report.reasons.empty()) document.push_back(points_chart(report));
  if (!list.items.empty()) document.push_back(std::move(list));
}

/// What a reason adds to the score of an approach.
std::int32_t points_of(const Reason& reason, Approach approach) {
  return (retrieves(approach) ? reason.points.knowledge : 0) +
         (trains(approach) ? reason.points.behaviour : 0);
}

/// The reason that speaks most for the advised approach rather than the other.
const Reason* decisive_reason(const Report& report, Approach advised, Approach other) {
  const Reason* decisive = nullptr;
  std::int32_t most = 0;
  for (const Reason& reason : report.reasons) {
    const std::int32_t ahead = points_of(reason, advised) - points_of(reason, other);
    if (ahead <= most) continue;
    most = ahead;
    decisive = &reason;
  }
  return decisive;
}

std::string why_not(const Report& report, Approach advised, Approach other) {
  for (const ReportedVeto& veto : report.vetoes) {
    if (!veto.possible && std::ranges::find(veto.forbids, other) != veto.forbids.end()) {
      return veto.because;
    }
  }
  const bool same_need = retrieves(advised) == retrieves(other) && trains(advised) == trains(other);
  if (same_need) {
    return report.recommendation.delivery.empty()
               ? fmt::format("It meets the same need; nothing you said favors it over {}.",
                             report.titles[advised])
               : report.recommendation.delivery;
  }
  const Reason* const decisive = decisive_reason(report, advised, other);
  return decisive != nullptr ? decisive->because : "Nothing you said calls for its extra effort.";
}

/// The runner-up first.
List why_not_others(const Report& report, Approach advised) {
  List list;
  const std::optional<Approach> runner_up = report.recommendation.runner_up;
  const auto add = [&](Approach other, std::string_view label) {
    list.items.push_back(
        {fmt::format("{}{}", report.titles[other], label), {why_not(report, advised, other)}});
  };
  if (runner_up) add(*runner_up, " (next best)");
  for (const Approach other : all_approaches) {
    if (other != advised && other != runner_up) add(other, "");
  }
  return list;
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

std::int32_t weight_for(const Reason& reason, Approach approach) {
  if (reason.is_limit) return 0;
  if (approach == Approach::prompting) {
    return -(reason.points.knowledge + reason.points.behaviour);
  }
  return points_of(reason, approach);
}

void add_verdict(Document& document, const Report& report) {
  begin(document, sections::brand);
  say(document, report.id ? fmt::format("{} advises on {}", report.tool_name, report.id->text)
                          : report.tool_name + " advises");
  const Recommendation& recommendation = report.recommendation;
  if (!recommendation.approach) {
    begin(document, sections::nothing_left);
    document.push_back(Lead{std::string(nothing_left)});
    begin(document, sections::strength);
    say(document, fmt::format("The fewest that conflict: {}. Lift one of them.",
                              fmt::join(recommendation.conflict, ", ")));
    return;
  }
  begin(document, sections::verdict);
  document.push_back(Lead{recommendation.headline});
  if (instead_of(recommendation) != nullptr) {
    say(document,
        fmt::format("If you use a language model for it all the same: {}", recommendation.verdict));
  }
  say(document, recommendation.summary);
  begin(document, sections::strength);
  if (const std::optional<MovedByBill>& moved = recommendation.moved) {
    say(document,
        fmt::format("Unit price alone would make it {}; at your volume that costs {} a month, and "
                    "{} costs {}, so the bill decides.",
                    report.titles[moved->from], usd_range(moved->from_monthly),
                    report.titles[*recommendation.approach], usd_range(moved->to_monthly)));
  }
  say(document, strength_text(report));
  if (recommendation.without_vetoes) {
    say(document, fmt::format("Without the limits below it would be {}.",
                              report.titles[*recommendation.without_vetoes]));
  }
  begin(document, sections::figures);
  document.push_back(facts(report, *recommendation.approach));
}

void add_first(Document& document, const Report& report) {
  List list;
  for (const ReportedCheck& check : report.recommendation.first) {
    std::string text = fmt::format("{}: {} {}", check.title, check.because, check.action);
    if (check.monthly) {
      text += fmt::format(" About {} a month: {}", range_text(*check.monthly), check.cost_because);
    }
    list.items.push_back(
        traced(label_of(check.kind), std::move(text), check.answers, check.source));
    if (list.items.size() > checks_in_brief) list.items.back().detail = Detail::full;
  }
  add_section(document, sections::first, std::move(list));
}

void add_kinds(Document& document, const Report& report) {
  List list;
  for (const ReportedKind& kind : report.recommendation.kinds) {
    list.items.push_back(traced(kind.table_title,
                                fmt::format("{}. {} {}", kind.title, kind.because, kind.action),
                                kind.answers, kind.source));
  }
  add_section(document, sections::kinds, std::move(list));
}

void add_reasons(Document& document, const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  if (!recommendation.approach) {
    add_points(document, report);
    return;
  }
  const Approach advised = *recommendation.approach;
  List reasons_for{.items = {}, .form = List::Form::steps};
  List against{.items = {}, .form = List::Form::steps};
  if (!recommendation.delivery.empty()) {
    reasons_for.items.push_back(
        traced("", recommendation.delivery, {}, recommendation.delivery_source));
  }
  for (const Reason& reason : report.reasons) {
    const std::int32_t weight = weight_for(reason, advised);
    if (weight == 0) continue;
    List& list = weight > 0 ? reasons_for : against;
    list.items.push_back(traced("", reason.because, reason.answers, reason.source));
    if (list.items.size() > reasons_in_brief) list.items.back().detail = Detail::full;
  }
  add_section(document, sections::why, std::move(reasons_for));
  add_section(document, sections::against, std::move(against));
  add_section(document, sections::others, why_not_others(report, advised));
  add_points(document, report);
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
