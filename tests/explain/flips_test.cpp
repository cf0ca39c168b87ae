// What would change the advice, against trying every other set of answers.

#include "explain/flips.hpp"

#include "support/catch.hpp"
#include "support/completions.hpp"
#include "support/random_knowledge.hpp"

#include <set>
#include <string>

namespace retort::testing {
namespace {

/// "question:cell question:cell > outcome"
std::string line_of(const Cells& before, const Cells& after, std::size_t questions,
                    const std::optional<Approach>& becomes) {
  std::string line;
  for (std::size_t q = 0; q < questions; ++q) {
    if (before.at[q] == after.at[q]) continue;
    line += std::to_string(q) + ":" + std::to_string(after.at[q]) + " ";
  }
  return line + "> " + (becomes ? std::string(to_string(*becomes)) : "none");
}

struct Smallest {
  std::size_t changes = 0;
  std::set<std::string> flips;
};

/// Goes through every combination of answers to the questions that may change.
Smallest smallest_flips(const Evaluator& evaluator, const Cells& given, std::size_t most) {
  const std::vector<Question>& questions = evaluator.knowledge().questions;
  Cells open = given;
  for (std::size_t q = 0; q < questions.size(); ++q) {
    if (questions[q].actionable) open.at[q] = unanswered;
  }
  const std::optional<Approach> choice = decide(evaluator, given).choice;
  Smallest smallest{.changes = most + 1, .flips = {}};
  for_each_completion(
      open, questions.size(),
      [&](std::size_t question) {
        std::vector<std::uint32_t> cells(evaluator.axis(question).size, 1);
        // What was not answered stays so.
        if (given.at[question] == unanswered)
          std::fill(cells.begin() + 1, cells.end(), 0);
        else
          cells[unanswered] = 0;
        return cells;
      },
      [&](const Cells& other, std::uint64_t /*weight*/) {
        const std::optional<Approach> becomes = decide(evaluator, other).choice;
        if (becomes == choice) return;
        std::size_t changes = 0;
        for (std::size_t q = 0; q < questions.size(); ++q) changes += given.at[q] != other.at[q];
        if (changes > smallest.changes || changes > most) return;
        if (changes < smallest.changes) smallest.flips.clear();
        smallest.changes = changes;
        smallest.flips.insert(line_of(given, other, questions.size(), becomes));
      });
  return smallest;
}

TEST_CASE("the smallest sets of changes are those that trying everything finds") {
  Random random(41);
  const Draw draw = engine_draw(random);
  std::size_t with_flips = 0;
  for (int i = 0; i < 2000; ++i) {
    Knowledge knowledge = random_knowledge(draw);
    for (Question& question : knowledge.questions) question.actionable = draw(5) != 0;
    const Evaluator evaluator(knowledge);
    const Answers answers = random_answers(draw, knowledge);
    const Cells given = evaluator.cells(answers);
    const FlipSearch search = find_flips(evaluator, given, most_flips);
    const Smallest smallest = smallest_flips(evaluator, given, most_flips);
    std::set<std::string> found;
    for (const Flip& flip : search.flips) {
      Cells other = given;
      for (const AnswerChange& change : flip.changes) other.at[change.question] = change.cell;
      found.insert(line_of(given, other, knowledge.questions.size(), flip.becomes));
    }
    INFO("trial " << i << ": " << to_line(knowledge, answers));
    CHECK(found == smallest.flips);
    CHECK(found.size() == search.flips.size());
    if (!search.flips.empty()) {
      ++with_flips;
      CHECK(search.searched_up_to == smallest.changes);
    } else {
      CHECK(search.searched_up_to == most_flips);
    }
  }
  CHECK(with_flips > 500);
}

TEST_CASE("an answer that the team cannot change is left alone") {
  Knowledge knowledge = shipped_knowledge();
  for (Question& question : knowledge.questions) question.actionable = false;
  const Evaluator evaluator(knowledge);
  Cells cells;
  for (std::size_t q = 0; q < knowledge.questions.size(); ++q) cells.at[q] = 1;
  const FlipSearch search = find_flips(evaluator, cells, most_flips);
  CHECK(search.flips.empty());
  CHECK(search.searched_up_to == most_flips);
}

}  // namespace
}  // namespace retort::testing
