#include "explain/precedents.hpp"

#include "support/catch.hpp"
#include "support/knowledge_parts.hpp"
#include "support/shipped.hpp"

namespace retort::testing {
namespace {
namespace precedents_test {

Answer value(std::size_t index) { return {.known = true, .value = index}; }
Answer number(std::string_view text) { return {.known = true, .number = decimal(text)}; }

/// Four questions, so that cases have enough in common.
Knowledge four_questions() {
  Knowledge knowledge;
  for (const std::string id : {"a", "b", "c", "d"}) {
    knowledge.questions.push_back(choice_question(id, {"no", "yes"}));
  }
  return knowledge;
}

Precedent precedent(std::string id, const std::vector<std::optional<Answer>>& answers) {
  return {.id = std::move(id), .story = "s", .answers = answers};
}

TEST_CASE("values of an ordered scale are as far apart as their steps") {
  Question scale = choice_question("s", {"low", "middle", "high"});
  CHECK(distance(scale, value(0), value(2)) == 1.0);
  scale.ordered = true;
  CHECK(distance(scale, value(0), value(1)) == 0.5);
  CHECK(distance(scale, value(0), value(2)) == 1.0);
  CHECK(distance(scale, value(1), value(1)) == 0.0);
}

TEST_CASE("numbers are apart by factors of ten, three of which are as far as can be") {
  const Question pages = integer_question("p", {"0", "1000000"});
  CHECK(distance(pages, number("500"), number("500")) == 0.0);
  CHECK(distance(pages, number("9"), number("99")) > 0.33);
  CHECK(distance(pages, number("9"), number("99")) < 0.34);
  CHECK(distance(pages, number("0"), number("999")) == 1.0);
  CHECK(distance(pages, number("0"), number("1000000")) == 1.0);
}

TEST_CASE("the nearest come first, and ties keep the order of the table") {
  Knowledge knowledge = four_questions();
  const std::vector<std::optional<Answer>> ours{value(1), value(1), value(1), value(1)};
  knowledge.precedents = {precedent("far", {value(0), value(0), value(1), value(1)}),
                          precedent("near", {value(1), value(1), value(1), value(0)}),
                          precedent("also", {value(0), value(1), value(1), value(1)})};
  const std::vector<Nearness> near =
      nearest_precedents(knowledge, {.id = {}, .by_question = ours}, 2);
  REQUIRE(near.size() == 2);
  CHECK(near[0].precedent == 1);
  CHECK(near[0].distance == 0.25);
  CHECK(near[1].precedent == 2);
}

TEST_CASE("an answer that the precedent lacks counts half") {
  Knowledge knowledge = four_questions();
  knowledge.questions.push_back(choice_question("e", {"no", "yes"}));
  std::vector<std::optional<Answer>> ours(5, value(1));
  std::vector<std::optional<Answer>> theirs = ours;
  theirs[4].reset();
  knowledge.precedents = {precedent("x", theirs)};
  const auto near = nearest_precedents(knowledge, {.id = {}, .by_question = ours}, 3);
  REQUIRE(near.size() == 1);
  CHECK(near[0].distance == 0.1);
  CHECK(near[0].compared == 4);
}

TEST_CASE("a precedent with hardly an answer in common is left out") {
  Knowledge knowledge = four_questions();
  std::vector<std::optional<Answer>> few(4, value(1));
  few[3].reset();
  knowledge.precedents = {precedent("x", few)};
  const std::vector<std::optional<Answer>> ours(4, value(1));
  CHECK(nearest_precedents(knowledge, {.id = {}, .by_question = ours}, 3).empty());
}

TEST_CASE("each shipped precedent is its own nearest, at no distance") {
  const Knowledge& knowledge = shipped_knowledge();
  for (std::size_t i = 0; i < knowledge.precedents.size(); ++i) {
    const Answers answers{.id = {}, .by_question = knowledge.precedents[i].answers};
    const auto near = nearest_precedents(knowledge, answers, 1);
    REQUIRE(near.size() == 1);
    INFO(knowledge.precedents[i].id);
    CHECK(near[0].distance == 0.0);
  }
}

TEST_CASE("a shipped case that is cited is a precedent") {
  const Knowledge& knowledge = shipped_knowledge();
  const auto cases = std::ranges::find(knowledge.sources, "cases", &Source::id);
  REQUIRE(cases != knowledge.sources.end());
  REQUIRE(!cases->places.empty());
  for (const std::string& place : cases->places) {
    CAPTURE(place);
    CHECK(std::ranges::count(knowledge.precedents, place, &Precedent::id) == 1);
  }
}

}  // namespace precedents_test
}  // namespace
}  // namespace retort::testing
