#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

namespace retort {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string in_brackets(const CitedPlaces& source) {
  return source.empty() ? std::string{} : fmt::format("[{}]", to_text(source));
}

/// "lookup = yes  [cases/d12]"
std::string trace_note(const Trace& answers, const CitedPlaces& source) {
  std::string bracketed = in_brackets(source);
  if (answers.empty()) return bracketed;
  return bracketed.empty() ? joined(answers) : joined(answers) + "  " + bracketed;
}

std::string title_or_none(const Report& report, const std::optional<Approach>& approach) {
  return approach ? report.titles[*approach] : "nothing";
}

void add_section(Document& document, std::string heading, std::vector<Item> items) {
  if (items.empty()) return;
  document.push_back(Heading{std::move(heading)});
  document.push_back(List{std::move(items)});
}

}  // namespace

std::string strength_text(const Report& report) {
  const Certainty& certainty = report.recommendation.certainty;
  std::vector<std::string> others;
  for (const Approach approach : all_approaches) {
    if (approach == report.recommendation.approach) continue;
    if (certainty.possible.approaches.contains(approach)) others.push_back(report.titles[approach]);
  }
  const std::string open = others.empty() ? "No further answer can change it."
                                          : fmt::format("Further answers could still lead to {}.",
                                                        fmt::join(others, ", "));
  return fmt::format(
      "This is {}: it holds in {} of what is still unknown, with every weight taken "
      "from half to one and a half times. {}",
      to_string(certainty.strength), percent(certainty.robustness), open);
}

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

std::string origin_text(const Report& report) {
  return fmt::format("{} {}, knowledge {}, prices as of {}. Computed offline.", report.tool_name,
                     report.tool_version, report.knowledge, report.costs.as_of);
}

namespace {

void add_verdict(Document& document, const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  if (!recommendation.approach) {
    document.push_back(Lead{"Nothing is left: your limits rule out every approach."});
    document.push_back(Paragraph{fmt::format("The fewest that conflict: {}. Lift one of them.",
                                             fmt::join(recommendation.conflict, ", "))});
    return;
  }
  document.push_back(Lead{recommendation.verdict});
  document.push_back(Paragraph{recommendation.summary});
  document.push_back(Paragraph{strength_text(report)});
  if (recommendation.without_vetoes) {
    document.push_back(Paragraph{fmt::format("Without the limits below it would be {}.",
                                             report.titles[*recommendation.without_vetoes])});
  }
}

void add_reasons(Document& document, const Report& report, Detail detail) {
  constexpr std::size_t most_shown = 3;
  const Recommendation& recommendation = report.recommendation;
  std::vector<Item> items;
  for (const Reason& reason : report.reasons) {
    const std::string because =
        reason.is_limit ? "Taken back, as these overlap: " + reason.because : reason.because;
    items.push_back(
        {points_text(reason.points), because, trace_note(reason.answers, reason.source)});
  }
  if (!recommendation.delivery.empty() && recommendation.approach) {
    items.insert(items.begin(), {report.titles[*recommendation.approach], recommendation.delivery,
                                 in_brackets(recommendation.delivery_source)});
  }
  const std::size_t shown =
      detail == Detail::full ? items.size() : std::min(items.size(), most_shown);
  if (shown < items.size()) {
    const std::size_t hidden = items.size() - shown;
    items.resize(shown);
    items.push_back({"", fmt::format("And {} more; --explain shows all.", hidden), ""});
  }
  document.push_back(Heading{"Why"});
  document.push_back(Paragraph{axes_text(report)});
  if (!items.empty()) document.push_back(List{std::move(items)});
}

}  // namespace

void add_limits(Document& document, const Report& report) {
  std::vector<Item> fired;
  std::vector<Item> possible;
  for (const ReportedVeto& veto : report.vetoes) {
    std::vector<std::string> titles;
    for (const Approach approach : veto.forbids) titles.push_back(report.titles[approach]);
    const std::string forbids = fmt::format("{}", fmt::join(titles, ", "));
    if (veto.possible) {
      possible.push_back({fmt::format("{}", fmt::join(veto.answers, ", ")),
                          fmt::format("may rule out {}: {}", forbids, veto.because),
                          in_brackets(veto.source)});
    } else {
      fired.push_back({"", fmt::format("{}: {} {}", forbids, veto.because, veto.instead),
                       trace_note(veto.answers, veto.source)});
    }
  }
  add_section(document, "Ruled out", std::move(fired));
  add_section(document, "Answer these first", std::move(possible));
}

void add_tensions(Document& document, const Report& report) {
  std::vector<Item> items;
  for (const ReportedTension& tension : report.tensions) {
    items.push_back(
        {"", tension.because + " " + tension.advice, trace_note(tension.answers, tension.source)});
  }
  add_section(document, "Wishes that fight", std::move(items));
}

void add_contradictions(Document& document, const Report& report) {
  std::vector<Item> items;
  for (const ReportedContradiction& contradiction : report.contradictions) {
    items.push_back({"", contradiction.because + " " + contradiction.ask,
                     trace_note(contradiction.answers, contradiction.source)});
  }
  add_section(document, "Answers that contradict each other", std::move(items));
}

void add_precedents(Document& document, const Report& report) {
  std::vector<Item> items;
  for (const ReportedPrecedent& precedent : report.precedents) {
    const std::string caveat = precedent.caveat.empty() ? "" : " " + precedent.caveat;
    items.push_back({report.titles[precedent.winner],
                     fmt::format("{} ({}){}{}", precedent.story, precedent.numbers,
                                 precedent.agrees ? "" : " It disagrees with this advice.", caveat),
                     fmt::format("{}, {} alike; {} {}", precedent.id, percent(precedent.likeness),
                                 precedent.citation, precedent.url)});
  }
  add_section(document, "Published cases most like yours, and what won there", std::move(items));
}

void add_plan(Document& document, const Report& report, Detail detail) {
  constexpr std::size_t most_shown = 3;
  std::string phase;
  List list;
  const std::size_t shown =
      detail == Detail::full ? report.plan.size() : std::min(report.plan.size(), most_shown);
  for (const ReportedStep& step : std::span(report.plan).first(shown)) {
    if (step.phase != phase) {
      if (phase.empty()) document.push_back(Heading{"Plan"});
      if (!list.items.empty()) document.push_back(std::exchange(list, {}));
      document.push_back(Subheading{step.phase_title});
      phase = step.phase;
    }
    list.items.push_back({"-", step.action + " " + step.because, in_brackets(step.source)});
  }
  if (shown < report.plan.size()) {
    list.items.push_back(
        {"-", fmt::format("And {} more; --explain shows all.", report.plan.size() - shown), ""});
  }
  if (!list.items.empty()) document.push_back(std::move(list));
}

void add_flowchart(Document& document, const Report& report) {
  const ReportedFlowchart& flowchart = report.flowchart;
  document.push_back(Heading{"What the guide's flowchart alone says"});
  std::string says = fmt::format("{}, when every line that says yes counts.",
                                 title_or_none(report, flowchart.says_collect));
  if (flowchart.policy == HitPolicy::first) {
    says =
        fmt::format("{}, when the first yes decides.", title_or_none(report, flowchart.says_first));
  } else if (flowchart.says_first != flowchart.says_collect) {
    says +=
        fmt::format(" If the first yes decided: {}.", title_or_none(report, flowchart.says_first));
  }
  says.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(says.front())));
  document.push_back(Paragraph{says});
  List steps;
  for (const FlowchartStep& step : flowchart.steps) {
    const std::string outcome =
        step.answer == Truth::yes ? " -> " + report.titles[step.says] : std::string{};
    steps.items.push_back({std::string(to_string(step.answer)), step.asks + outcome, ""});
  }
  document.push_back(std::move(steps));
}

std::string change_text(const ReportedFlip& flip) {
  std::vector<std::string> parts;
  for (const ReportedChange& change : flip.changes) {
    parts.push_back(fmt::format("{} were {}", change.question, fmt::join(change.to, " or ")));
  }
  return fmt::format("If {}", fmt::join(parts, " and "));
}

void add_changes(Document& document, const Report& report) {
  constexpr std::size_t most_shown = 6;
  document.push_back(Heading{"What would change this"});
  if (report.flips.empty()) {
    document.push_back(Paragraph{fmt::format(
        "Nothing small: no change of {} or fewer of the answers you can change leads elsewhere.",
        report.stable_up_to)});
    return;
  }
  List list;
  for (const ReportedFlip& flip : report.flips) {
    if (list.items.size() == most_shown) break;
    list.items.push_back(
        {"", fmt::format("{}: {}.", change_text(flip), title_or_none(report, flip.becomes)), ""});
  }
  if (report.flips.size() > most_shown) {
    list.items.push_back(
        {"",
         fmt::format("And {} more (--format json lists all).", report.flips.size() - most_shown),
         ""});
  }
  document.push_back(std::move(list));
}

namespace {

void add_comparison(Document& document, const Report& report) {
  // The advice against the next best; the whole table is a command of its own.
  const auto is_other = [&report](const ComparedFactor::Entry& entry) {
    return entry.approach != report.recommendation.approach &&
           entry.approach != report.recommendation.runner_up;
  };
  std::vector<ComparedFactor> relevant;
  std::ranges::copy_if(report.comparison, std::back_inserter(relevant), &ComparedFactor::matters);
  for (ComparedFactor& factor : relevant) std::erase_if(factor.cells, is_other);
  if (relevant.empty()) return;
  const Document comparison = comparison_document(report.titles, relevant);
  document.push_back(Heading{"What matters in the comparison"});
  document.insert(document.end(), comparison.begin(), comparison.end());
}

}  // namespace

std::string answer_text(const ReportedAnswer& answer) {
  if (!answer.is_number) return answer.label;
  return answer.unit.empty() ? grouped_text(answer.value)
                             : grouped_text(answer.value) + " " + answer.unit;
}

void add_answers(Document& document, const Report& report) {
  std::vector<Item> items;
  for (const ReportedAnswer& answer : report.answers) {
    items.push_back({answer.question, fmt::format("{} ({})", answer_text(answer), answer.origin),
                     answer.is_derived()
                         ? fmt::format("{} [{}]", answer.because, to_text(answer.source))
                         : ""});
  }
  add_section(document, "Your answers", std::move(items));
}

void add_missing(Document& document, const Report& report) {
  if (report.missing.empty()) return;
  std::vector<std::string> ids;
  for (const MissingAnswer& missing : report.missing) ids.push_back(missing.question);
  document.push_back(Heading{"Not answered"});
  document.push_back(Paragraph{fmt::format("{}.", fmt::join(ids, ", "))});
  document.push_back(Paragraph{"An unanswered question counts for nothing; it is not a no."});
  if (!report.next) return;
  document.push_back(Paragraph{fmt::format("Answer {} next: {} (At most {} can still matter.)",
                                           report.next->question, report.next->prompt,
                                           report.next->at_most_left)});
}

void add_next(Document& document, const Report& report) {
  std::vector<Item> items;
  if (!report.recommendation.start.empty()) {
    items.push_back({"Start", report.recommendation.start, ""});
  }
  for (const ReportedCourse& course : report.courses) {
    const std::string covers =
        course.covers.empty() ? "" : fmt::format(" ({})", fmt::join(course.covers, ", "));
    items.push_back({"Learn", course.title + covers + ": " + course.because, ""});
  }
  add_section(document, "Next", std::move(items));
}

Document advice_document(const Report& report, Detail detail) {
  Document document;
  add_verdict(document, report);
  add_contradictions(document, report);
  add_reasons(document, report, detail);
  add_flowchart(document, report);
  add_limits(document, report);
  add_tensions(document, report);
  add_changes(document, report);
  add_precedents(document, report);
  add_comparison(document, report);
  const Document costs = costs_document_for(report, report.recommendation.approach, detail);
  document.insert(document.end(), costs.begin(), costs.end());
  add_answers(document, report);
  add_missing(document, report);
  add_plan(document, report, detail);
  add_next(document, report);
  document.push_back(Paragraph{origin_text(report)});
  return document;
}

}  // namespace retort
