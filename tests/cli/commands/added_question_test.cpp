// A question and a rule that are added to the data work everywhere, without compiling anything.

#include "cli/commands/knowledge_files.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/json_tree.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::at;
using testing::Outcome;
using testing::run_program;
using testing::Setting;
using Words = std::vector<std::string>;

/// A copy of the built-in knowledge with more entries at the front of some tables.
class ExtendedKnowledge {
 public:
  ExtendedKnowledge() { export_knowledge(path()); }

  void add(const std::string& file, const std::string& list, const std::string& entry) const {
    std::string text = testing::text_of(folder_.path() / file);
    const std::string start = "\"" + list + "\": [";
    const std::size_t begin = text.find(start);
    REQUIRE(begin != std::string::npos);
    text.insert(begin + start.size(), entry + ",");
    testing::write_text(folder_.path() / file, text);
  }

  void add_choice(const std::string& id) const {
    add("questions.json", "questions", "{\"id\": \"" + id + R"(", "kind": "choice",
      "section": "decision", "prompt": "Which colour do you favour?", "hint": "Look at it.",
      "why": "It decides everything.", "ordered": false, "actionable": true, "source": ["cases"],
      "values": [{"id": "red", "label": "The red one"}, {"id": "blue", "label": "The blue one"}]})");
  }

  [[nodiscard]] std::string path() const { return folder_.path().string(); }

  [[nodiscard]] Outcome run(Words words, const Setting& setting = {}) const {
    words.insert(words.end(), {"--knowledge", path()});
    return run_program(words, setting);
  }

 private:
  testing::TemporaryFolder folder_;
};

/// One question more, which outweighs all others when the answer is red.
const ExtendedKnowledge& with_colour() {
  static const ExtendedKnowledge knowledge;
  static const bool is_extended = [] {
    knowledge.add_choice("favourite_colour");
    knowledge.add("rules.json", "groups", R"({"id": "colour", "title": "Colour", "because": "b",
      "knowledge": {"min": 0, "max": 0}, "behaviour": {"min": 0, "max": 1000}})");
    knowledge.add("rules.json", "rules", R"({"id": "red_wins", "group": "colour",
      "when": {"favourite_colour": ["red"]}, "behaviour": 1000,
      "because": "Red things have to be trained.", "source": ["cases/d01"]})");
    return true;
  }();
  REQUIRE(is_extended);
  return knowledge;
}

JsonValue advice(const Words& words) {
  const Outcome outcome = with_colour().run(words);
  INFO(outcome.err);
  REQUIRE(outcome.status == 0);
  return testing::tree_of(outcome.out);
}

TEST_CASE("an added rule changes the advice, and explains itself") {
  const JsonValue red = advice({"advise", "--favourite-colour", "red", "--format", "json"});
  CHECK(at(red, "/recommendation/approach").text == "fine_tune");
  CHECK(at(red, "/answers/favourite_colour/value").text == "red");
  CHECK(at(red, "/reasons/0/rule").text == "red_wins");
  CHECK(at(red, "/reasons/0/because").text == "Red things have to be trained.");
  CHECK(at(red, "/reasons/0/answers/0").text == "favourite_colour = red");
  const JsonValue blue = advice({"advise", "-a", "favourite_colour=blue", "--format", "json"});
  CHECK(at(blue, "/recommendation/approach").text != "fine_tune");
}

TEST_CASE("an added question is in help, tables and schema") {
  const auto has = [](const Words& words, std::string_view part) {
    return with_colour().run(words).out.find(part) != std::string::npos;
  };
  CHECK(has({"advise", "--help"}, "--favourite-colour   red, blue\n"));
  CHECK(has({"ask", "--help"}, "--favourite-colour "));
  CHECK(has({"questions"}, "favourite_colour\n  Which colour do you favour?\n"));
  CHECK(has({"questions", "--format", "json"}, "\"id\": \"favourite_colour\""));
  CHECK(has({"schema", "answers"}, "\"favourite_colour\": {"));
  CHECK_FALSE(run_program({"questions"}).out.find("favourite_colour") != std::string::npos);
}

TEST_CASE("an added question is asked") {
  const Outcome outcome = with_colour().run({"ask", "--order", "guide", "-o", "/dev/null"},
                                            {.input = "?\n2\nd\n\n", .is_terminal = true});
  CHECK(outcome.status == 0);
  for (const char* part : {"Which colour do you favour?", "1) The red one", "2) The blue one",
                           "Look at it.", "It decides everything."}) {
    CHECK(outcome.err.find(part) != std::string::npos);
  }
}

TEST_CASE("answers to an added question are checked") {
  CHECK(with_colour().run({"advise", "--favourite-colour", "rod"}).err ==
        "retort: --favourite-colour: expected one of red, blue, unknown, got \"rod\"; did you mean "
        "\"red\"?\n");
  CHECK(with_colour().run({"advise", "-a", "favourit_colour=red"}).err ==
        "retort: -a favourit_colour: expected a question id, got \"favourit_colour\"; did you mean "
        "\"favourite_colour\"?\n");
  CHECK(run_program({"advise", "--favourite-colour", "red"}).status == 2);
}

TEST_CASE("a question may be called like a flag of the program and is then answered with -a") {
  for (const std::string id :
       {"answer", "answers", "format", "output", "expect", "hit_policy", "explain", "order",
        "no_input", "color", "knowledge", "help", "version", "topic", "cases", "a", "h", "o"}) {
    const ExtendedKnowledge knowledge;
    knowledge.add_choice(id);
    INFO(id);
    CHECK(knowledge.run({"--version"}).status == 0);
    CHECK(knowledge.run({"advise", "-a", id + "=rod"}).err ==
          "retort: -a " + id +
              ": expected one of red, blue, unknown, got \"rod\"; did you mean "
              "\"red\"?\n");
  }
}

}  // namespace
}  // namespace retort
