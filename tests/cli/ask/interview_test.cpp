#include "cli/ask/interview.hpp"

#include "cli/ask/interview_text.hpp"
#include "cli/commands/repeat.hpp"
#include "decide/decision.hpp"
#include "support/catch.hpp"
#include "support/parsed.hpp"
#include "support/shipped.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {
namespace interview_test {

using testing::Random;
using testing::random_value;
using testing::shipped_evaluator;
using testing::shipped_knowledge;

Answers nothing() {
  return {.by_question = std::vector<std::optional<Answer>>(shipped_knowledge().questions.size())};
}

/// Copied, as it takes its time to find the first question.
Interview begun(Order order = Order::adaptive) {
  static const Interview adaptive(shipped_evaluator(), nothing(), Order::adaptive);
  static const Interview guided(shipped_evaluator(), nothing(), Order::guide);
  return order == Order::adaptive ? adaptive : guided;
}

std::string text_of(const Answers& answers) {
  std::string text;
  for (std::size_t i = 0; i < answers.by_question.size(); ++i) {
    if (!answers.by_question[i]) continue;
    const Question& question = shipped_knowledge().questions[i];
    text += question.id + "=" + to_text(question, *answers.by_question[i]) + " ";
  }
  return text;
}

/// Everything that a person can see of it.
std::string state_of(const Interview& interview) {
  const bool has_question = interview.phase() != Phase::offer && interview.phase() != Phase::review;
  const Progress progress = interview.progress();
  return std::to_string(static_cast<int>(interview.phase())) + " " +
         (has_question ? std::to_string(interview.question()) : "-") + " " +
         std::to_string(progress.asked) + "/" + std::to_string(progress.at_most) + " " +
         text_of(interview.answers()) + leaning_text(interview);
}

void answer_at_random(Interview& interview, Random& random) {
  const Question& question = shipped_knowledge().questions[interview.question()];
  REQUIRE_FALSE(interview.answer(random_value(question, random)));
}

void ask_until(Interview& interview, Phase phase, Random& random) {
  while (interview.phase() != phase) {
    if (interview.phase() == Phase::offer) {
      interview.want_costs();
    } else {
      answer_at_random(interview, random);
    }
  }
}

Interview asked_out(Random& random) {
  Interview interview = begun();
  ask_until(interview, Phase::offer, random);
  return interview;
}

std::optional<Approach> choice_of(const Answers& answers) {
  return decide(shipped_evaluator(), shipped_evaluator().cells(answers)).choice;
}

TEST_CASE("interview: the most telling question comes first, or the table's first") {
  const NextQuestions next = next_questions(shipped_evaluator(), {});
  CHECK(begun().question() == next.ranked.front().question);
  CHECK(begun(Order::guide).question() == 0);
  CHECK(begun().progress().at_most == next.ranked.size());
  CHECK(begun().progress().asked == 0);
}

TEST_CASE("interview: what is no answer is told, and changes nothing") {
  Interview interview = begun();
  const std::string before = state_of(interview);
  const std::optional<Problem> problem = interview.answer("nonsense");
  REQUIRE(problem.has_value());
  CHECK(problem->got == "\"nonsense\"");
  CHECK(state_of(interview) == before);
  CHECK_FALSE(interview.back());
}

TEST_CASE("interview: don't know is an answer, and the question is not asked again") {
  Interview interview = begun();
  const std::size_t first = interview.question();
  CHECK_FALSE(interview.answer(unknown_answer));
  CHECK(interview.answers().by_question[first].value_or(Answer{.known = true}).known == false);
  CHECK(interview.question() != first);
  CHECK(interview.progress().asked == 1);
}

TEST_CASE("interview: what was given is not asked") {
  Answers given = nothing();
  const std::size_t first = begun().question();
  given.by_question[first] = Answer{.known = false, .origin = Origin::flag};
  const Interview interview(shipped_evaluator(), given, Order::adaptive);
  CHECK(interview.question() != first);
  CHECK(interview.progress().asked == 0);
}

TEST_CASE("interview: back undoes every step exactly, down to the first", "[unsanitized]") {
  Random random(1);
  for (int round = 0; round < 2; ++round) {
    Interview interview = begun(round % 2 == 0 ? Order::adaptive : Order::guide);
    std::vector<std::string> states;
    for (int step = 0; step < 25; ++step) {
      states.push_back(state_of(interview));
      switch (interview.phase()) {
        case Phase::offer:
          if (random.one_in(2)) {
            interview.want_costs();
          } else {
            interview.decline_costs();
          }
          break;
        case Phase::review:
          if (random.one_in(3)) {
            interview.start_over();
          } else {
            interview.edit(random.below(shipped_knowledge().questions.size()));
          }
          break;
        case Phase::advice:
        case Phase::costs:
        case Phase::edit:
          if (random.one_in(12)) {
            interview.finish();
          } else {
            answer_at_random(interview, random);
          }
          break;
      }
    }
    for (auto state = states.rbegin(); state != states.rend(); ++state) {
      REQUIRE(interview.back());
      REQUIRE(state_of(interview) == *state);
    }
    CHECK_FALSE(interview.back());
  }
}

TEST_CASE("interview: it stops only when no further answer can change the advice",
          "[unsanitized]") {
  Random random(2);
  for (int round = 0; round < 3; ++round) {
    const Interview interview = asked_out(random);
    const std::optional<Approach> choice = choice_of(interview.answers());
    for (int completion = 0; completion < 200; ++completion) {
      Answers more = interview.answers();
      for (std::size_t i = 0; i < more.by_question.size(); ++i) {
        const Question& question = shipped_knowledge().questions[i];
        if (more.by_question[i] || random.one_in(3)) continue;
        std::vector<Problem> problems;
        more.by_question[i] = check_answer(
            question, {.key = question.id, .text = random_value(question, random)}, problems);
      }
      REQUIRE(choice_of(more) == choice);
    }
  }
}

TEST_CASE("interview: its answers as flags give the same answers", "[unsanitized]") {
  Random random(3);
  for (int round = 0; round < 3; ++round) {
    Interview interview = begun();
    ask_until(interview, Phase::review, random);
    std::vector<std::string> words =
        advise_again({Settings(), AskOptions()}, shipped_knowledge(), interview.answers());
    words.erase(words.begin());
    const AnswerOptions typed = testing::parsed_words(words).options.answers;
    std::vector<Problem> problems;
    const Answers told =
        resolve(shipped_knowledge().questions, {.id = {}, .answers = typed.answers}, problems);
    CHECK(problems.empty());
    CHECK(text_of(told) == text_of(interview.answers()));
  }
}

TEST_CASE("interview: costs are offered, and asked only where wanted", "[unsanitized]") {
  Random random(4);
  Interview interview = asked_out(random);
  const Interview offered = interview;
  interview.decline_costs();
  CHECK(interview.phase() == Phase::review);
  REQUIRE(interview.back());
  CHECK(state_of(interview) == state_of(offered));
  interview.want_costs();
  const std::size_t wanted = interview.progress().at_most;
  const std::size_t asked_before = interview.progress().asked;  // a cost may decide as well
  CHECK(wanted > asked_before);
  for (std::size_t i = asked_before; i < wanted; ++i) {
    REQUIRE(interview.phase() == Phase::costs);
    CHECK(interview.progress().asked == i);
    CHECK(interview.progress().at_most == wanted);
    CHECK(shipped_knowledge().questions[interview.question()].section == Section::cost);
    answer_at_random(interview, random);
  }
  CHECK(interview.phase() == Phase::review);
}

TEST_CASE("interview: at most so many are asked, and the number only falls", "[unsanitized]") {
  Random random(5);
  for (int round = 0; round < 3; ++round) {
    Interview interview = begun();
    std::size_t most = interview.progress().at_most;
    while (interview.phase() == Phase::advice) {
      CHECK(interview.progress().at_most <= most);
      most = interview.progress().at_most;
      answer_at_random(interview, random);
    }
    CHECK(std::ranges::count_if(interview.answers().by_question, [](const auto& one) {
            return one.has_value();
          }) <= static_cast<std::ptrdiff_t>(most));
  }
}

TEST_CASE("interview: finishing asks no more, and editing still does") {
  Interview interview = begun();
  const std::size_t first = interview.question();
  const Question& question = shipped_knowledge().questions[first];
  CHECK_FALSE(interview.answer(question.values[0].id));
  interview.finish();
  CHECK(interview.phase() == Phase::review);
  interview.edit(first);
  CHECK(interview.phase() == Phase::edit);
  CHECK(interview.question() == first);
  CHECK_FALSE(interview.answer(question.values[1].id));
  CHECK(interview.phase() == Phase::review);
  CHECK(to_text(question, interview.answers().by_question[first].value_or(Answer{})) ==
        question.values[1].id);
}

TEST_CASE("interview: an edit that opens questions again has them asked") {
  Random random(6);
  Interview interview = asked_out(random);
  interview.decline_costs();
  REQUIRE(interview.phase() == Phase::review);
  bool has_opened = false;
  for (const ReviewedAnswer& one : reviewed_answers(interview)) {
    Interview edited = interview;
    edited.edit(one.question);
    CHECK_FALSE(edited.answer(unknown_answer));
    has_opened = has_opened || edited.phase() == Phase::advice;
  }
  CHECK(has_opened);
}

TEST_CASE("interview: starting over forgets what was asked, and keeps what was given") {
  Answers given = nothing();
  given.by_question[0] = Answer{.known = true, .value = 1, .origin = Origin::flag};
  Interview interview(shipped_evaluator(), given, Order::adaptive);
  const std::string first = state_of(interview);
  CHECK_FALSE(interview.answer(unknown_answer));
  interview.start_over();
  CHECK(state_of(interview) == first);
}

TEST_CASE("interview: what an answer can do is what it does", "[unsanitized]") {
  Random random(7);
  Interview interview = begun();
  std::size_t ruled_out = 0;
  while (interview.phase() == Phase::advice) {
    const std::size_t index = interview.question();
    const Question& question = shipped_knowledge().questions[index];
    const Effect effect = effect_of(interview, index);
    const std::optional<Approach> now = choice_of(interview.answers());
    for (const std::optional<Approach>& other : effect.leads_to) CHECK(other != now);
    for (int i = 0; i < 20; ++i) {
      Answers then = interview.answers();
      std::vector<Problem> problems;
      then.by_question[index] = check_answer(
          question, {.key = question.id, .text = random_value(question, random)}, problems);
      const Decision decision = decide(shipped_evaluator(), shipped_evaluator().cells(then));
      const std::optional<Approach>& choice = decision.choice;
      if (now && decision.forbidden.contains(*now)) {
        CHECK(effect.may_rule_out);
        ++ruled_out;
      }
      CHECK((choice == now || std::ranges::find(effect.leads_to, choice) != effect.leads_to.end()));
    }
    answer_at_random(interview, random);
  }
  CHECK(ruled_out > 0);
}

TEST_CASE("interview: the leaning, the progress and the origins are said") {
  Interview interview = begun();
  const auto count_of = [&interview] {
    const Progress progress = interview.progress();
    return fmt::format("{} of at most {} asked", progress.asked, progress.at_most);
  };
  CHECK(leaning_text(interview) == "Nothing known yet; " + count_of());
  CHECK(interview.progress().asked == 0);
  CHECK(effect_text(interview).starts_with("An answer can turn Prompting into "));
  CHECK_FALSE(interview.answer(shipped_knowledge().questions[interview.question()].values[1].id));
  CHECK(leaning_text(interview) == "Leaning RAG; " + count_of());
  CHECK(interview.progress().asked == 1);
  interview.finish();
  CHECK(leaning_text(interview) == "Leaning RAG");
  const std::vector<ReviewedAnswer> reviewed = reviewed_answers(interview);
  REQUIRE(reviewed.size() == 1);
  CHECK(reviewed.front().origin == "asked");
}

}  // namespace interview_test
}  // namespace
}  // namespace retort
