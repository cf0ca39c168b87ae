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
