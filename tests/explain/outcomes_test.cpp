// The shares of the outcomes against counting every completion and every weight.

#include "explain/outcomes.hpp"

#include "explain/certainty.hpp"
#include "explain/next_question.hpp"
#include "support/catch.hpp"
#include "support/completions.hpp"
#include "support/random_knowledge.hpp"

#include <cmath>
#include <functional>

namespace retort::testing {
namespace {
namespace outcomes_test {

constexpr double rounding = 1e-12;

struct Trial {
  Knowledge knowledge;
  Answers answers;

  explicit Trial(Random& random) {
    const Draw draw = engine_draw(random);
    knowledge = random_knowledge(draw);
    keep_within_limits(knowledge);
    draw_priors(draw, knowledge);
    answers = random_answers(draw, knowledge);
    // Half of the trials leave more open than a person would.
    if (draw(2) == 0) {
      for (std::optional<Answer>& answer : answers.by_question) {
        if (draw(2) == 0) answer.reset();
      }
    }
  }
};

OutcomeCounts count_as_given(const Evaluator& evaluator, const Cells& given) {
  OutcomeCounts counts;
  Cells cells = with_derived(evaluator, given);
  for_each_completion(
      cells, evaluator.knowledge().questions.size(),
      [&](std::size_t question) { return evaluator.prior(question); },
      [&](const Cells& complete, std::uint64_t weight) {
        counts.add(decide(evaluator, complete).choice, weight);
      });
  return counts;
}

/// Calls `use` with every way to scale the points of the rules, in halves, and with its weight.
void for_each_scaling(Knowledge& scaled, const Knowledge& plain,
                      const std::function<void(std::uint64_t)>& use, std::size_t rule = 0,
                      std::uint64_t weight = 1) {
  if (rule == plain.rules.size()) {
    use(weight);
    return;
  }
  for (std::int32_t halves = 1; halves <= 3; ++halves) {
    scaled.rules[rule].points = plain.rules[rule].points * halves;
    for_each_scaling(scaled, plain, use, rule + 1, halves == 2 ? weight * 2 : weight);
  }
}

OutcomeCounts count_scaled(const Knowledge& plain, const Answers& answers) {
  Knowledge scaled = plain;
  scaled.prior = plain.prior * 2;
  scaled.premium = plain.premium * 2;
  for (Group& group : scaled.groups) {
    group.min = group.min * 2;
    group.max = group.max * 2;
  }
  OutcomeCounts counts;
  for_each_scaling(scaled, plain, [&](std::uint64_t weight) {
    const Evaluator evaluator(scaled);
    const OutcomeCounts some = count_as_given(evaluator, evaluator.cells(answers));
    for (std::size_t i = 0; i < some.by_outcome.size(); ++i) {
      counts.by_outcome.at(i) += weight * some.by_outcome.at(i);
    }
    counts.all += weight * some.all;
  });
  return counts;
}

void check_equal(const OutcomeShares& shares, const OutcomeCounts& counts) {
  for (std::size_t i = 0; i < counts.by_outcome.size(); ++i) {
    INFO("outcome " << i);
    CHECK(std::abs(shares.by_outcome.at(i) - counts.share(i)) < rounding);
  }
}

TEST_CASE("the shares are those of counting every completion") {
  Random random(31);
  for (int i = 0; i < 1500; ++i) {
    const Trial trial(random);
    const Evaluator evaluator(trial.knowledge);
    const Cells given = evaluator.cells(trial.answers);
    INFO("trial " << i << ": " << to_line(trial.knowledge, trial.answers));
    check_equal(outcome_shares(evaluator, given, Weights::as_given),
                count_as_given(evaluator, given));
  }
}

TEST_CASE("with scaled weights the shares are those of counting every scaling as well") {
  Random random(32);
  for (int i = 0; i < 150; ++i) {
    Trial trial(random);
    if (trial.knowledge.rules.size() > 3) trial.knowledge.rules.resize(3);
    const Evaluator evaluator(trial.knowledge);
    INFO("trial " << i << ": " << to_line(trial.knowledge, trial.answers));
    check_equal(outcome_shares(evaluator, evaluator.cells(trial.answers), Weights::scaled),
                count_scaled(trial.knowledge, trial.answers));
  }
}

TEST_CASE(
    "the possible outcomes are those that some completion reaches, unanswered ones included") {
  Random random(33);
  const Draw draw = engine_draw(random);
  for (int i = 0; i < 1500; ++i) {
    const Trial trial(random);
    const Evaluator evaluator(trial.knowledge);
    const Cells given = evaluator.cells(trial.answers);
    QuestionSet passed;
    for (std::size_t q = 0; q < trial.knowledge.questions.size(); ++q) passed[q] = draw(4) == 0;
    OutcomeCounts counts;
    Cells cells = given;
    for_each_completion(
        cells, trial.knowledge.questions.size(),
        [&](std::size_t question) {
          std::vector<std::uint32_t> every(evaluator.axis(question).size, 1);
          if (passed[question]) std::fill(every.begin() + 1, every.end(), 0);
          return every;
        },
        [&](const Cells& complete, std::uint64_t weight) {
          counts.add(decide(evaluator, complete).choice, weight);
        });
    const PossibleOutcomes possible = possible_outcomes(evaluator, given, passed);
    INFO("trial " << i << ": " << to_line(trial.knowledge, trial.answers));
    for (const Approach approach : all_approaches) {
      CHECK(possible.approaches.contains(approach) == (counts.share(index_of(approach)) > 0.0));
    }
    CHECK(possible.none == (counts.share(all_approaches.size()) > 0.0));
  }
}

TEST_CASE("answering a question never makes a new outcome possible") {
  Random random(34);
  const Draw draw = engine_draw(random);
  for (int i = 0; i < 1000; ++i) {
    const Trial trial(random);
    const Evaluator evaluator(trial.knowledge);
    const Cells before = evaluator.cells(trial.answers);
    Cells after = before;
    const std::size_t question = draw(trial.knowledge.questions.size());
    if (after.at[question] != unanswered) continue;
    after.at[question] = static_cast<CellId>(1 + draw(evaluator.axis(question).size - 1));
    const PossibleOutcomes was = possible_outcomes(evaluator, before);
    const PossibleOutcomes is = possible_outcomes(evaluator, after);
    CHECK((was.approaches | is.approaches) == was.approaches);
    CHECK((was.none || !is.none));
  }
}

TEST_CASE("the shares of the shipped knowledge add up to one") {
  Random random(35);
  const Evaluator& evaluator = shipped_evaluator();
  for (int i = 0; i < 20; ++i) {
    Cells cells;
    for (std::size_t q = 0; q < shipped_knowledge().questions.size(); ++q) {
      if (random.one_in(2)) continue;
      cells.at[q] = static_cast<CellId>(1 + random.below(evaluator.axis(q).size - 1));
    }
    double sum = 0.0;
    for (const double share : outcome_shares(evaluator, cells, Weights::scaled).by_outcome) {
      CHECK(share >= 0.0);
      sum += share;
    }
    CHECK(std::abs(sum - 1.0) < rounding);
  }
}

TEST_CASE("with every answer given and its weights unscaled, the choice has the whole share") {
  Random random(36);
  const Evaluator& evaluator = shipped_evaluator();
  for (int i = 0; i < 50; ++i) {
    Cells cells;
    for (std::size_t q = 0; q < shipped_knowledge().questions.size(); ++q) {
      cells.at[q] = static_cast<CellId>(1 + random.below(evaluator.axis(q).size - 1));
    }
    const OutcomeShares shares = outcome_shares(evaluator, cells, Weights::as_given);
    CHECK(std::abs(shares.of(decide(evaluator, cells).choice) - 1.0) < rounding);
    CHECK(entropy(shares) < rounding);
  }
}

TEST_CASE("entropy is zero for certainty and one bit for an even choice of two") {
  OutcomeShares certain;
  certain.by_outcome[2] = 1.0;
  CHECK(entropy(certain) == 0.0);
  OutcomeShares even;
  even.by_outcome[0] = 0.5;
  even.by_outcome[3] = 0.5;
  CHECK(std::abs(entropy(even) - 1.0) < rounding);
}

TEST_CASE("the words of strength begin at their stated shares") {
  CHECK(strength_of({900'000}) == Strength::firm);
  CHECK(strength_of({899'000}) == Strength::leaning);
  CHECK(strength_of({700'000}) == Strength::leaning);
  CHECK(strength_of({699'000}) == Strength::open);
}

TEST_CASE("the expected entropy of a question is the mean over its answers") {
  Random random(37);
  for (int i = 0; i < 300; ++i) {
    const Trial trial(random);
    const Evaluator evaluator(trial.knowledge);
    const Cells given = evaluator.cells(trial.answers);
    for (const OpenQuestionValue& value : next_questions(evaluator, given).ranked) {
      const std::vector<std::uint32_t> prior = evaluator.prior(value.question);
      double all = 0.0;
      double bits = 0.0;
      for (std::size_t cell = 1; cell < prior.size(); ++cell) {
        Cells answered = given;
        answered.at[value.question] = static_cast<CellId>(cell);
        const OutcomeCounts counts = count_as_given(evaluator, answered);
        for (std::size_t outcome = 0; outcome < counts.by_outcome.size(); ++outcome) {
          const double share = counts.share(outcome);
          if (share > 0.0) bits -= prior[cell] * share * std::log2(share);
        }
        all += prior[cell];
      }
      INFO("trial " << i << ": " << to_line(trial.knowledge, trial.answers));
      CHECK(std::abs(value.expected_bits - bits / all) < 1e-9);
    }
  }
}

/// Asks in the given order and answers at random, until nothing is left that can matter.
Cells asked_until_settled(const Evaluator& evaluator, Cells cells, QuestionSet& passed,
                          const Draw& draw) {
  while (true) {
    const NextQuestions next = next_questions(evaluator, cells, passed);
    if (next.ranked.empty()) return cells;
    const std::size_t question = next.ranked[draw(next.ranked.size())].question;
    const std::size_t cell = draw(evaluator.axis(question).size);
    cells.at[question] = static_cast<CellId>(cell);
    passed[question] = cell == unanswered;
  }
}

TEST_CASE("asking stops only when no answer left can change the choice") {
  Random random(38);
  const Draw draw = engine_draw(random);
  for (int i = 0; i < 1000; ++i) {
    const Trial trial(random);
    const Evaluator evaluator(trial.knowledge);
    QuestionSet passed;
    Cells cells = asked_until_settled(evaluator, evaluator.cells(trial.answers), passed, draw);
    const std::optional<Approach> choice = decide(evaluator, cells).choice;
    for_each_completion(
        cells, trial.knowledge.questions.size(),
        [&](std::size_t question) {
          std::vector<std::uint32_t> every(evaluator.axis(question).size, 1);
          if (passed[question]) std::fill(every.begin() + 1, every.end(), 0);
          return every;
        },
        [&](const Cells& complete, std::uint64_t /*weight*/) {
          INFO("trial " << i << ": " << to_line(trial.knowledge, trial.answers));
          CHECK(decide(evaluator, complete).choice == choice);
        });
  }
}

TEST_CASE("a question that may take the present choice away is asked before all others") {
  const Evaluator& evaluator = shipped_evaluator();
  Random random(39);
  for (int i = 0; i < 20; ++i) {
    Cells cells;
    for (std::size_t q = 0; q < shipped_knowledge().questions.size(); ++q) {
      if (random.one_in(2)) continue;
      cells.at[q] = static_cast<CellId>(1 + random.below(evaluator.axis(q).size - 1));
    }
    const NextQuestions next = next_questions(evaluator, cells);
    for (std::size_t k = 1; k < next.ranked.size(); ++k) {
      CHECK((next.ranked[k - 1].decides_veto || !next.ranked[k].decides_veto));
      if (next.ranked[k - 1].decides_veto != next.ranked[k].decides_veto) continue;
      CHECK(next.ranked[k - 1].expected_bits <= next.ranked[k].expected_bits);
    }
  }
}

}  // namespace outcomes_test
}  // namespace
}  // namespace retort::testing
