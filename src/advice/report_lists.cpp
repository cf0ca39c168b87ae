// The parts of the report that list entries of the knowledge.

#include "advice/report_basis.hpp"
#include "explain/next_question.hpp"
#include "explain/precedents.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

std::vector<Approach> members(ApproachSet set) {
  std::vector<Approach> approaches;
  std::ranges::copy_if(all_approaches, std::back_inserter(approaches),
                       [set](Approach approach) { return set.contains(approach); });
  return approaches;
}

Points scores_of(const Evaluator& evaluator, const Precedent& precedent) {
  const Answers answers{.id = {}, .by_question = precedent.answers};
  return decide(evaluator, evaluator.cells(answers)).scores;
}

MoneyRange monthly_of(const CheckCost& cost, double queries_per_month) {
  const auto at = [&](Decimal Range::*end) {
    Money sum;
    if (cost.month) sum += Money::dollars((*cost.month).*end);
    if (cost.per_query) sum += times(queries_per_month, Money::dollars((*cost.per_query).*end));
    return sum;
  };
  return {at(&Range::low), at(&Range::typical), at(&Range::high)};
}

/// Is this veto undecided, and would it take the recommended approach away?
bool threatens_choice(const Basis& basis, std::size_t veto) {
  const ConditionRange range = basis.evaluator.vetoes();
  return basis.decision.choice && !basis.is_true(range, veto) && basis.is_possible(range, veto) &&
         basis.knowledge.vetoes[veto].forbids.contains(*basis.decision.choice);
}

}  // namespace

std::vector<ReportedVeto> report_vetoes(const Basis& basis) {
  std::vector<ReportedVeto> reported;
  for (std::size_t i = 0; i < basis.knowledge.vetoes.size(); ++i) {
    const bool holds = basis.is_true(basis.evaluator.vetoes(), i);
    if (!holds && !threatens_choice(basis, i)) continue;
    const Veto& veto = basis.knowledge.vetoes[i];
    reported.push_back(
        {.id = veto.id,
         .forbids = members(veto.forbids),
         .possible = !holds,
         .because = veto.because,
         .instead = veto.instead,
         .source = basis.knowledge.cite(veto.source),
         .answers = holds ? trace(basis, veto.when) : unanswered_in(basis, veto.when)});
  }
  return reported;
}

std::vector<ReportedTension> report_tensions(const Basis& basis) {
  std::vector<ReportedTension> reported;
  for (std::size_t i = 0; i < basis.knowledge.tensions.size(); ++i) {
    if (!basis.is_true(basis.evaluator.tensions(), i)) continue;
    const Tension& tension = basis.knowledge.tensions[i];
    reported.push_back({.id = tension.id,
                        .because = tension.because,
                        .advice = tension.advice,
                        .source = basis.knowledge.cite(tension.source),
                        .answers = trace(basis, tension.when)});
  }
  return reported;
}

std::vector<ReportedContradiction> report_contradictions(const Basis& basis) {
  std::vector<ReportedContradiction> reported;
  for (std::size_t i = 0; i < basis.knowledge.contradictions.size(); ++i) {
    if (!basis.is_true(basis.evaluator.contradictions(), i)) continue;
    const Contradiction& contradiction = basis.knowledge.contradictions[i];
    reported.push_back({.id = contradiction.id,
                        .because = contradiction.because,
                        .ask = contradiction.ask,
                        .source = basis.knowledge.cite(contradiction.source),
                        .answers = trace(basis, contradiction.when)});
  }
  return reported;
}

std::vector<ReportedCheck> report_checks(const Basis& basis, double queries_per_month) {
  std::vector<ReportedCheck> reported;
  for (std::size_t i = 0; i < basis.knowledge.checks.size(); ++i) {
    if (!basis.is_true(basis.evaluator.checks(), i)) continue;
    const FirstCheck& check = basis.knowledge.checks[i];
    // One thing to try may have several rows, and one thing is done instead.
    const bool is_told = std::ranges::any_of(reported, [&](const ReportedCheck& told) {
      return told.title == check.title ||
             (told.kind == CheckKind::instead && check.kind == CheckKind::instead);
    });
    if (is_told) continue;
    reported.push_back({.id = check.id,
                        .kind = check.kind,
                        .title = check.title,
                        .headline = check.headline,
                        .because = check.because,
                        .action = check.action,
                        .source = basis.knowledge.cite(check.source),
                        .answers = trace(basis, check.when)});
    if (!check.cost) continue;
    reported.back().monthly = monthly_of(*check.cost, queries_per_month);
    reported.back().cost_because = check.cost->because;
    reported.back().cost_source = basis.knowledge.cite(check.cost->source);
  }
  std::ranges::stable_sort(reported, std::ranges::less{}, &ReportedCheck::kind);
  return reported;
}

std::vector<ReportedKind> report_kinds(const Basis& basis, Approach chosen) {
  const Knowledge& knowledge = basis.knowledge;
  std::vector<ReportedKind> reported;
  for (std::size_t table = 0; table < knowledge.kind_tables.size(); ++table) {
    if (!knowledge.kind_tables[table].recommended_for.contains(chosen)) continue;
    for (std::size_t i = 0; i < knowledge.kind_rows.size(); ++i) {
      const KindRow& row = knowledge.kind_rows[i];
      const NamedKind& kind = knowledge.kinds[row.kind];
      if (kind.table != table || !basis.is_true(basis.evaluator.kinds(), i)) continue;
      reported.push_back({.table = knowledge.kind_tables[table].id,
                          .table_title = knowledge.kind_tables[table].title,
                          .kind = kind.id,
                          .title = kind.title,
                          .action = kind.action,
                          .because = row.because,
                          .source = knowledge.cite(row.source),
                          .answers = row.when ? trace(basis, *row.when) : Trace{}});
      break;
    }
  }
  return reported;
}

std::vector<ReportedPrecedent> report_precedents(const Basis& basis) {
  constexpr std::size_t most_shown = 3;
  std::vector<ReportedPrecedent> reported;
  for (const Nearness& near : nearest_precedents(basis.knowledge, basis.answers, most_shown)) {
    const Precedent& precedent = basis.knowledge.precedents[near.precedent];
    const std::optional<Approach> advised = basis.decision.choice;
    reported.push_back(
        {.id = precedent.id,
         .story = precedent.story,
         .winner = precedent.winner,
         .acceptable = members(precedent.acceptable),
         .agrees =
             advised == precedent.winner || (advised && precedent.acceptable.contains(*advised)),
         .likeness = {std::llround((1.0 - near.distance) * 100) * (Decimal::one / 100)},
         .compared = near.compared,
         .scores = scores_of(basis.evaluator, precedent),
         .numbers = precedent.numbers,
         .strength = precedent.strength,
         .caveat = precedent.caveat,
         .citation = precedent.citation,
         .url = precedent.url});
  }
  return reported;
}

std::vector<ReportedStep> report_plan(const Basis& basis) {
  const Knowledge& knowledge = basis.knowledge;
  std::vector<ReportedStep> reported;
  for (std::size_t phase = 0; phase < knowledge.phases.size(); ++phase) {
    for (std::size_t i = 0; i < knowledge.plan.size(); ++i) {
      const PlanStep& step = knowledge.plan[i];
      const bool applies = step.phase == phase && basis.decision.choice &&
                           step.recommended_for.contains(*basis.decision.choice) &&
                           basis.is_true(basis.evaluator.plan(), i);
      if (!applies) continue;
      reported.push_back({.id = step.id,
                          .phase = knowledge.phases[phase].id,
                          .phase_title = knowledge.phases[phase].title,
                          .action = step.action,
                          .because = step.because,
                          .source = knowledge.cite(step.source)});
    }
  }
  return reported;
}

std::vector<MissingAnswer> report_missing(const Basis& basis) {
  std::set<std::size_t> deciding;
  for (std::size_t i = 0; i < basis.knowledge.vetoes.size(); ++i) {
    if (threatens_choice(basis, i)) deciding.merge(questions_in(basis.knowledge.vetoes[i].when));
  }
  std::vector<MissingAnswer> missing;
  for (std::size_t i = 0; i < basis.knowledge.questions.size(); ++i) {
    if (basis.knowledge.questions[i].section != Section::decision) continue;
    if (basis.decision.cells.at[i] != unanswered || is_given(basis.answers, i)) continue;
    missing.push_back({.question = basis.knowledge.questions[i].id,
                       .prompt = basis.knowledge.questions[i].prompt,
                       .decides_veto = deciding.contains(i)});
  }
  std::stable_partition(missing.begin(), missing.end(),
                        [](const MissingAnswer& one) { return one.decides_veto; });
  return missing;
}

std::optional<NextQuestion> report_next(const Basis& basis) {
  QuestionSet passed;
  for (std::size_t i = 0; i < basis.answers.by_question.size(); ++i) {
    passed[i] = basis.answers.by_question[i] && !basis.answers.by_question[i]->known;
  }
  const NextQuestions next = next_questions(basis.evaluator, basis.given, passed);
  if (next.ranked.empty()) return std::nullopt;
  const Question& question = basis.knowledge.questions[next.ranked.front().question];
  return NextQuestion{.question = question.id,
                      .prompt = question.prompt,
                      .why = question.why,
                      .at_most_left = next.ranked.size()};
}

std::vector<ReportedCourse> report_courses(const Basis& basis) {
  std::vector<ReportedCourse> reported;
  if (!basis.decision.choice) return reported;
  for (const Course& course : basis.knowledge.guide.courses) {
    if (!course.recommended_for.contains(*basis.decision.choice)) continue;
    reported.push_back({.id = course.id,
                        .title = course.title,
                        .covers = course.covers,
                        .because = course.because});
  }
  return reported;
}

}  // namespace retort
