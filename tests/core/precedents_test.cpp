#include "retort/precedents.hpp"

#include "catch.hpp"
#include "knowledge_parts.hpp"

#include <cmath>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

/// Four plain questions, a scale of three values, and a number.
Knowledge with_questions() {
  Knowledge knowledge;
  for (const char* id : {"a", "b", "c", "d"}) {
    knowledge.questions.push_back(choice_question(id, {"x", "y"}));
  }
  knowledge.questions.push_back(choice_question("scale", {"low", "mid", "high"}));
  knowledge.questions.back().ordered = true;
  knowledge.questions.push_back(integer_question("n", {"0", "1000000"}));
  return knowledge;
}

void add_precedent(Knowledge& knowledge, const Flags& flags) {
  Precedent precedent{.id = std::to_string(knowledge.precedents.size())};
  precedent.answers = given(knowledge, flags).by_question;
  knowledge.precedents.push_back(std::move(precedent));
}

double between(const Question& question, std::string_view left, std::string_view right) {
  Knowledge knowledge;
  knowledge.questions = {question};
  const auto answer = [&](std::string_view text) {
    return *given(knowledge, {{question.id, std::string(text)}}).by_question[0];
  };
  return distance(question, answer(left), answer(right));
}

bool is_near(double left, double right) { return std::abs(left - right) < 1e-9; }

TEST_CASE("precedents: values of an unordered choice are the same or as far apart as can be") {
  const Question question = choice_question("q", {"x", "y", "z"});
  CHECK(between(question, "x", "x") == 0.0);
  CHECK(between(question, "x", "y") == 1.0);
  CHECK(between(question, "x", "z") == 1.0);
}

TEST_CASE("precedents: values of a scale are as far apart as the steps between them") {
  Question question = choice_question("q", {"one", "two", "three"});
  question.ordered = true;
  CHECK(between(question, "two", "two") == 0.0);
  CHECK(between(question, "one", "two") == 0.5);
  CHECK(between(question, "three", "two") == 0.5);
  CHECK(between(question, "one", "three") == 1.0);
}

TEST_CASE("precedents: numbers are as far apart as their factors of ten, three being the most") {
  const Question question = integer_question("q", {"0", "1000000"});
  CHECK(between(question, "7", "7") == 0.0);
  CHECK(is_near(between(question, "9", "99"), 1.0 / 3.0));
  CHECK(is_near(between(question, "99", "9"), 1.0 / 3.0));
  CHECK(is_near(between(question, "0", "9"), 1.0 / 3.0));
  CHECK(between(question, "0", "999") == 1.0);
  CHECK(between(question, "1", "1000000") == 1.0);
}

/// The indices of the precedents, nearest first.
std::vector<std::size_t> nearest(const Knowledge& knowledge, const Flags& flags,
                                 std::size_t count = 9) {
  std::vector<std::size_t> which;
  for (const Nearness& near : nearest_precedents(knowledge, given(knowledge, flags), count)) {
    which.push_back(near.precedent);
  }
  return which;
}

const Flags all_x{{"a", "x"}, {"b", "x"}, {"c", "x"}, {"d", "x"}};

TEST_CASE("precedents: the nearest come first, equal ones in the order of the table") {
  Knowledge knowledge = with_questions();
  add_precedent(knowledge, {{"a", "y"}, {"b", "y"}, {"c", "x"}, {"d", "x"}});
  add_precedent(knowledge, {{"a", "x"}, {"b", "x"}, {"c", "x"}, {"d", "y"}});
  add_precedent(knowledge, {{"a", "y"}, {"b", "x"}, {"c", "x"}, {"d", "x"}});
  add_precedent(knowledge, all_x);
  CHECK(nearest(knowledge, all_x) == std::vector<std::size_t>{3, 1, 2, 0});
  CHECK(nearest(knowledge, all_x, 2) == std::vector<std::size_t>{3, 1});
  CHECK(nearest(knowledge, all_x, 0).empty());
}

TEST_CASE("precedents: the distance is the mean over what was answered here") {
  Knowledge knowledge = with_questions();
  add_precedent(knowledge, {{"a", "y"}, {"b", "x"}, {"c", "x"}, {"d", "x"}, {"scale", "low"}});
  const auto near = nearest_precedents(knowledge, given(knowledge, all_x), 1);
  REQUIRE(near.size() == 1);
  CHECK(near[0].compared == 4);
  CHECK(near[0].distance == 0.25);
}

TEST_CASE("precedents: an answer that the precedent does not have counts half") {
  Knowledge knowledge = with_questions();
  add_precedent(knowledge, all_x);
  add_precedent(knowledge, {{"a", "x"}, {"b", "x"}, {"c", "x"}, {"d", "x"}, {"scale", "unknown"}});
  Flags more = all_x;
  more.emplace_back("scale", "mid");
  for (const Nearness& near : nearest_precedents(knowledge, given(knowledge, more), 9)) {
    CHECK(near.compared == 4);
    CHECK(is_near(near.distance, 0.1));
  }
}

TEST_CASE("precedents: with fewer than four answers in common there is no comparing") {
  Knowledge knowledge = with_questions();
  add_precedent(knowledge, all_x);
  const Flags three{{"a", "x"}, {"b", "x"}, {"c", "x"}, {"d", "unknown"}, {"n", "5"}};
  CHECK(nearest(knowledge, three).empty());
  CHECK(nearest(knowledge, {}).empty());
  CHECK(nearest(knowledge, all_x).size() == 1);
}

}  // namespace
}  // namespace retort::testing
