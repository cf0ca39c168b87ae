// Reports on random knowledge and answers: reasons add up, and conflicts are as small as can be.

#include "advice/report.hpp"
#include "support/catch.hpp"
#include "support/completions.hpp"
#include "support/knowledge_parts.hpp"
#include "support/random_knowledge.hpp"
#include "support/shipped.hpp"
#include "support/small_prices.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

void check_sum(const Report& report) {
  Points sum = report.recommendation.prior;
  for (const Reason& reason : report.reasons) sum += reason.points;
  CHECK(sum == report.recommendation.scores);
}

TEST_CASE("report: the prior and the listed reasons add up to the scores, on random knowledge") {
  Random random(11);
  std::size_t limits_met = 0;
  for (int i = 0; i < 200; ++i) {
    Knowledge knowledge = random_knowledge(engine_draw(random));
    add_prices(knowledge);
    const Evaluator evaluator(knowledge);
    const Answers answers = random_answers(engine_draw(random), knowledge);
    const Decision decision = decide(evaluator, evaluator.cells(answers));
    const Report report = build_report(evaluator, answers, decision, HitPolicy::collect);
    CHECK(report.recommendation.scores == decision.scores);
    check_sum(report);
    for (const Reason& reason : report.reasons) limits_met += reason.is_limit ? 1 : 0;
  }
  CHECK(limits_met > 0);
}

void check_questions(const Report& report) {
  std::vector<std::string> ids;
  for (const ReportedAnswer& answer : report.answers) {
    if (answer.value != unknown_answer) ids.push_back(answer.question);
  }
  for (const MissingAnswer& missing : report.missing) ids.push_back(missing.question);
  std::ranges::sort(ids);
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
  for (const Question& question : shipped_knowledge().questions) {
    // What is missing for the costs is assumed, and told as that.
    const bool is_told = std::ranges::binary_search(ids, question.id);
    if (question.section == Section::decision) CHECK(is_told);
  }
  for (const MissingAnswer& missing : report.missing) {
    const auto question =
        std::ranges::find(shipped_knowledge().questions, missing.question, &Question::id);
    REQUIRE(question != shipped_knowledge().questions.end());
    CHECK(question->section == Section::decision);
  }
}

void check_vetoes(const Report& report) {
  const std::optional<Approach> choice = report.recommendation.approach;
  if (!choice) return;
  for (const ReportedVeto& veto : report.vetoes) {
    const bool forbids_choice = std::ranges::find(veto.forbids, *choice) != veto.forbids.end();
    CHECK(forbids_choice == veto.possible);
    CHECK_FALSE(veto.answers.empty());
  }
}

TEST_CASE(
    "report: on the shipped knowledge, reasons add up and no question is lost or told twice") {
  std::size_t limits_met = 0;
  for_random_reports([&limits_met](const Report& report) {
    check_sum(report);
    check_questions(report);
    // A veto that is told holds, and then spares the choice, or may yet take it away.
    check_vetoes(report);
    for (const Reason& reason : report.reasons) limits_met += reason.is_limit ? 1 : 0;
  });
  CHECK(limits_met > 0);
}

/// Up to nine vetoes, of which some hold when a = x.
Knowledge with_many_vetoes(const Draw& draw) {
  Knowledge knowledge;
  knowledge.questions = {choice_question("a", {"x", "y"})};
  for (std::size_t left = 3 + draw(7); left > 0; --left) {
    knowledge.vetoes.push_back({.id = std::to_string(left),
                                .when = is(0, {draw(4) == 0 ? std::size_t{1} : std::size_t{0}}),
                                .forbids = random_approaches(draw)});
  }
  add_prices(knowledge);
  return knowledge;
}

/// What the vetoes with these ids forbid together, if all of them hold.
std::optional<ApproachSet> forbidden_by(const Knowledge& knowledge,
                                        const std::vector<std::string>& ids) {
  ApproachSet forbidden;
  for (const std::string& id : ids) {
    const auto veto = std::ranges::find(knowledge.vetoes, id, &Veto::id);
    if (veto == knowledge.vetoes.end() || veto->when.values.front() != 0) return std::nullopt;
    forbidden |= veto->forbids;
  }
  return forbidden;
}

/// By trying every subset; nothing when even all of them leave something.
std::optional<std::size_t> smallest_conflict(const Knowledge& knowledge) {
  std::optional<std::size_t> smallest;
  for (std::uint32_t subset = 0; subset < (1U << knowledge.vetoes.size()); ++subset) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < knowledge.vetoes.size(); ++i) {
      if ((subset >> i & 1U) != 0) ids.push_back(knowledge.vetoes[i].id);
    }
    if (forbidden_by(knowledge, ids) != ApproachSet::all()) continue;
    smallest = std::min(smallest.value_or(ids.size()), ids.size());
  }
  return smallest;
}

TEST_CASE("report: the conflict is a smallest one, and told exactly when nothing is feasible") {
  Random random(12);
  std::size_t conflicts = 0;
  for (int i = 0; i < 150; ++i) {
    const Knowledge knowledge = with_many_vetoes(engine_draw(random));
    const Evaluator evaluator(knowledge);
    const Answers answers = given(knowledge, {{"a", "x"}});
    const Decision decision = decide(evaluator, evaluator.cells(answers));
    const Recommendation recommendation =
        build_report(evaluator, answers, decision, HitPolicy::collect).recommendation;
    const std::optional<std::size_t> smallest = smallest_conflict(knowledge);
    CHECK(recommendation.approach.has_value() == !smallest.has_value());
    CHECK(recommendation.conflict.size() == smallest.value_or(0));
    if (!smallest) continue;
    CHECK(forbidden_by(knowledge, recommendation.conflict) == ApproachSet::all());
    ++conflicts;
  }
  CHECK(conflicts > 20);
  CHECK(conflicts < 130);
}

}  // namespace
}  // namespace retort::testing
