#include "advice/report.hpp"

#include "advice/report_basis.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace retort {
namespace {

std::string label_of(const Question& question, const Answer& answer) {
  if (!answer.known) return std::string(unknown_answer);
  if (question.kind == QuestionKind::number) return to_text(answer.number);
  return question.values[answer.value].label;
}

ReportedAnswer report_given(const Question& question, const Answer& answer) {
  return {.question = question.id,
          .value = to_text(question, answer),
          .label = label_of(question, answer),
          .unit = question.unit,
          .is_number = answer.known && question.kind == QuestionKind::number,
          .origin = std::string(to_string(answer.origin)),
          .because = {},
          .source = {}};
}

ReportedAnswer report_derived(const Knowledge& knowledge, const DerivedRow& row) {
  const Question& question = knowledge.questions[row.question];
  return {.question = question.id,
          .value = question.values[row.value].id,
          .label = question.values[row.value].label,
          .unit = {},
          .is_number = false,
          .origin = std::string(derived_origin),
          .because = row.because,
          .source = knowledge.cite(row.source)};
}

/// In the order of the question table; a derived answer stands in place of an "unknown".
std::vector<ReportedAnswer> report_answers(const Basis& basis) {
  const Knowledge& knowledge = basis.knowledge;
  std::vector<std::optional<ReportedAnswer>> by_question(knowledge.questions.size());
  for (std::size_t i = 0; i < by_question.size(); ++i) {
    const std::optional<Answer>& answer = basis.answers.by_question[i];
    if (answer) by_question[i] = report_given(knowledge.questions[i], *answer);
  }
  for (std::size_t i = 0; i < knowledge.derived.size(); ++i) {
    if ((basis.decision.derived_rows >> i & 1U) == 0) continue;
    by_question[knowledge.derived[i].question] = report_derived(knowledge, knowledge.derived[i]);
  }
  std::vector<ReportedAnswer> reported;
  for (std::optional<ReportedAnswer>& answer : by_question) {
    if (answer) reported.push_back(std::move(*answer));
  }
  return reported;
}

/// A smallest set of true vetoes that together forbid every approach.
std::vector<std::string> smallest_conflict(const Basis& basis) {
  const std::vector<Veto>& vetoes = basis.knowledge.vetoes;
  // For each set of forbidden approaches, the fewest vetoes that forbid at least it.
  std::array<std::optional<std::vector<std::size_t>>, 1U << all_approaches.size()> fewest;
  fewest[0].emplace();
  for (std::size_t i = 0; i < vetoes.size(); ++i) {
    if (!basis.is_true(basis.evaluator.vetoes(), i)) continue;
    const auto before = fewest;
    for (std::size_t bits = 0; bits < before.size(); ++bits) {
      if (!before[bits]) continue;
      auto& target = fewest[bits | vetoes[i].forbids.bits()];
      if (target && target->size() <= before[bits]->size() + 1) continue;
      target = before[bits];
      target->push_back(i);
    }
  }
  std::vector<std::string> ids;
  if (const auto& conflict = fewest[ApproachSet::all().bits()]) {
    for (const std::size_t veto : *conflict) ids.push_back(vetoes[veto].id);
  }
  return ids;
}

void explain_delivery(const Basis& basis, Recommendation& recommendation) {
  const std::optional<Approach> choice = basis.decision.choice;
  if (choice != Approach::rag && choice != Approach::long_context) return;
  for (std::size_t i = 0; i < basis.knowledge.delivery.size(); ++i) {
    if (!basis.is_true(basis.evaluator.delivery(), i)) continue;
    const DeliveryRow& row = basis.knowledge.delivery[i];
    if (row.deliver == *choice) {
      recommendation.delivery = row.because;
      recommendation.delivery_source = basis.knowledge.cite(row.source);
    }
    return;
  }
}

/// The share of what is still unknown in which a part of the choice is needed.
double share_of(const OutcomeShares& shares, bool (*needs)(Approach)) {
  double sum = 0.0;
  for (const Approach approach : all_approaches) {
    if (needs(approach)) sum += shares.of(approach);
  }
  return sum;
}

/// Do too few answers count for anything to rest an advice on?
bool is_too_early(const Basis& basis, const Certainty& certainty) {
  constexpr std::size_t fewest_reasons = 2;
  const ConditionRange rules = basis.evaluator.rules();
  std::size_t reasons = 0;
  for_each_bit(basis.decision.conditions.holds, rules.begin, rules.end,
               [&](std::size_t /*rule*/) { ++reasons; });
  return certainty.strength == Strength::open && reasons < fewest_reasons;
}

/// What a reader should take away: another way, a stage, or the approach.
std::string headline_of(const Basis& basis, const Recommendation& recommendation) {
  constexpr double sure = 0.9;
  if (const ReportedCheck* const other = instead_of(recommendation)) return other->headline;
  if (!recommendation.approach) return std::string(nothing_left);
  const ApproachText& text = basis.knowledge.text(*recommendation.approach);
  if (recommendation.is_too_early) {
    return fmt::format("Too early to say; so far it points to {}.", text.title);
  }
  const bool is_staged =
      !text.staged.empty() && share_of(recommendation.certainty.shares, trains) < sure;
  return is_staged ? text.staged : recommendation.verdict;
}

Recommendation recommend(const Basis& basis, double queries_per_month) {
  const Decision& decision = basis.decision;
  Recommendation recommendation{.approach = decision.choice,
                                .runner_up = decision.runner_up,
                                .certainty = certainty_of(basis.evaluator, basis.given, decision),
                                .scores = decision.scores,
                                .prior = basis.knowledge.prior,
                                .premium = basis.knowledge.premium};
  // A policy makes other rules, which no case has tried.
  if (basis.knowledge.policies.empty()) {
    const HeldCases& cases =
        basis.knowledge.confidence.at(static_cast<std::size_t>(recommendation.certainty.strength));
    recommendation.confidence = {cases.held, cases.of};
  }
  if (decision.choice != decision.choice_without_vetoes) {
    recommendation.without_vetoes = decision.choice_without_vetoes;
  }
  if (decision.choice) {
    const ApproachText& text = basis.knowledge.text(*decision.choice);
    recommendation.verdict = text.verdict;
    recommendation.summary = text.summary;
    recommendation.start = text.start;
    explain_delivery(basis, recommendation);
    recommendation.kinds = report_kinds(basis, *decision.choice);
    recommendation.is_too_early = is_too_early(basis, recommendation.certainty);
  } else {
    recommendation.conflict = smallest_conflict(basis);
  }
  recommendation.first = report_checks(basis, queries_per_month);
  recommendation.headline = headline_of(basis, recommendation);
  return recommendation;
}

ReportedFlowchart report_flowchart(const Basis& basis, HitPolicy policy) {
  const FlowchartVerdict& verdict = basis.decision.flowchart;
  ReportedFlowchart reported{.policy = policy,
                             .says = verdict.under(policy),
                             .says_first = verdict.first,
                             .says_collect = verdict.collect};
  const ConditionRange range = basis.evaluator.flowchart();
  for (std::size_t i = 0; i < basis.knowledge.flowchart.size(); ++i) {
    const FlowchartLine& line = basis.knowledge.flowchart[i];
    Truth answer = Truth::no;
    if (basis.is_possible(range, i)) answer = Truth::unknown;
    if (basis.is_true(range, i)) answer = Truth::yes;
    reported.steps.push_back(
        {.id = line.id, .asks = line.asks, .answer = answer, .says = line.says});
  }
  return reported;
}

std::int32_t weight(const Reason& reason) {
  return std::abs(reason.points.knowledge) + std::abs(reason.points.behaviour);
}

std::vector<Reason> report_reasons(const Basis& basis) {
  const Knowledge& knowledge = basis.knowledge;
  std::vector<Reason> reasons;
  for (std::size_t i = 0; i < knowledge.rules.size(); ++i) {
    if (!basis.is_true(basis.evaluator.rules(), i)) continue;
    const Rule& rule = knowledge.rules[i];
    reasons.push_back({.rule = rule.id,
                       .points = rule.points,
                       .because = rule.because,
                       .source = knowledge.cite(rule.source),
                       .answers = trace(basis, rule.when)});
  }
  std::ranges::stable_sort(reasons, std::ranges::greater{}, weight);
  for (std::size_t i = 0; i < knowledge.groups.size(); ++i) {
    const GroupPoints points = group_points(basis.evaluator, basis.decision.conditions, i);
    if (points.counted == points.sum) continue;
    reasons.push_back({.rule = knowledge.groups[i].id,
                       .points = {points.counted.knowledge - points.sum.knowledge,
                                  points.counted.behaviour - points.sum.behaviour},
                       .because = knowledge.groups[i].because,
                       .is_limit = true});
  }
  return reasons;
}

}  // namespace

const ReportedCheck* instead_of(const Recommendation& recommendation) {
  const std::vector<ReportedCheck>& first = recommendation.first;
  return !first.empty() && first.front().kind == CheckKind::instead ? &first.front() : nullptr;
}

std::string_view tool_version() { return RETORT_VERSION; }

ApproachTitles titles_of(const Knowledge& knowledge) {
  ApproachTitles titles;
  for (std::size_t i = 0; i < titles.by_approach.size(); ++i) {
    titles.by_approach.at(i) = knowledge.approaches.at(i).title;
  }
  return titles;
}

std::vector<ComparedFactor> compare(const Knowledge& knowledge) {
  std::vector<ComparedFactor> compared;
  for (const Factor& factor : knowledge.comparison) {
    ComparedFactor row{.id = factor.id, .title = factor.title};
    for (const auto& [approach, cell] : factor.cells) {
      row.cells.push_back({approach, cell.text, knowledge.cite(cell.source)});
    }
    compared.push_back(std::move(row));
  }
  return compared;
}

Report build_costs_report(const Evaluator& evaluator, const Answers& answers, Decision& decision,
                          const Workload& workload) {
  const Knowledge& knowledge = evaluator.knowledge();
  Report report;
  report.tool_version = tool_version();
  report.knowledge = knowledge.identity();
  report.id = answers.id;
  report.titles = titles_of(knowledge);
  report.answers = report_answers({evaluator, knowledge, answers, decision});
  report.costs = report_costs(knowledge, workload);
  report.recommendation.moved = move_by_bill(
      decision, choice_without_price(evaluator, decision), !report.costs.assumed_queries,
      [&](Approach approach) -> std::optional<MoneyRange> {
        const ReportedEstimate& priced =
            report.costs.estimates.at(static_cast<std::size_t>(approach));
        if (priced.obstacle) return std::nullopt;
        return priced.totals.monthly;
      });
  report.recommendation.approach = decision.choice;
  return report;
}

Report build_report(const Evaluator& evaluator, const Answers& answers, const Decision& given,
                    HitPolicy policy) {
  const Knowledge& knowledge = evaluator.knowledge();
  Decision decision = given;
  Report report = build_costs_report(evaluator, answers, decision,
                                     workload(evaluator, answers, decision.conditions));
  const Basis basis{evaluator, knowledge, answers, decision};
  const std::optional<MovedByBill> moved = report.recommendation.moved;
  report.recommendation = recommend(basis, to_double(report.costs.queries_per_month));
  report.recommendation.moved = moved;
  report.flowchart = report_flowchart(basis, policy);
  report.reasons = report_reasons(basis);
  report.vetoes = report_vetoes(basis);
  report.tensions = report_tensions(basis);
  report.contradictions = report_contradictions(basis);
  report.precedents = report_precedents(basis);
  report.plan = report_plan(basis);
  report.missing = report_missing(basis);
  report.next = report_next(basis);
  const FlipSearch search = find_flips(evaluator, basis.given, most_flips);
  report.flips = report_flips(evaluator, search);
  report.stable_up_to = search.flips.empty() ? search.searched_up_to : search.searched_up_to - 1;
  report.comparison = compare(knowledge);
  for (std::size_t i = 0; i < report.comparison.size(); ++i) {
    report.comparison[i].matters = basis.is_true(evaluator.comparison(), i);
  }
  report.courses = report_courses(basis);
  report.map = report_map(basis, report.precedents);
  report.sources = cited_sources(knowledge, report);
  return report;
}

Report advise_on(const Evaluator& evaluator, const Answers& answers,
                 std::optional<HitPolicy> policy) {
  const Decision decision = decide(evaluator, evaluator.cells(answers));
  return build_report(evaluator, answers, decision,
                      policy.value_or(evaluator.knowledge().hit_policy));
}

}  // namespace retort
