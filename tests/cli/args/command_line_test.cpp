#include "cli/args/command_line.hpp"

#include "support/catch.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort {
namespace {

using Words = std::vector<std::string>;

CommandLine parsed(const Words& words) {
  return parse_command_line(words, testing::shipped_knowledge());
}

TEST_CASE("the knowledge directory is found before anything else is parsed") {
  const auto directory = [](const Words& words) { return knowledge_directory(words); };
  CHECK_FALSE(directory({"advise"}).has_value());
  CHECK(directory({"--knowledge", "d", "advise"}) == "d");
  CHECK(directory({"advise", "--knowledge=d"}) == "d");
  CHECK_FALSE(directory({"advise", "--knowledge"}).has_value());
  CHECK_FALSE(directory({"advise", "--", "--knowledge", "d"}).has_value());
}

TEST_CASE("every question has a flag, its underscores turned into dashes") {
  CHECK(flag_of({.id = "knowledge_change"}) == "--knowledge-change");
  CHECK(flag_of({.id = "gap"}) == "--gap");
  for (const Question& question : testing::shipped_knowledge().questions) {
    const CommandLine line = parsed({"advise", flag_of(question), "anything"});
    REQUIRE(line.answers.size() == 1);
    CHECK(line.answers[0].key == question.id);
    CHECK(line.answers[0].text == "anything");
    CHECK(line.answers[0].place == flag_of(question));
  }
}

TEST_CASE("answers are kept in the order of -a first, each as it was typed") {
  const CommandLine line =
      parsed({"advise", "--style", "no", "-a", "gap=none", "--answer=x=y=z", "-aq=1"});
  REQUIRE(line.answers.size() == 4);
  CHECK(line.answers[0].key == "gap");
  CHECK(line.answers[1].key == "x");
  CHECK(line.answers[1].text == "y=z");
  CHECK(line.answers[1].place == "-a x");
  CHECK(line.answers[2].key == "q");
  CHECK(line.answers[3].key == "style");
  for (const RawAnswer& answer : line.answers) CHECK(answer.origin == Origin::flag);
}

TEST_CASE("a negative number is the value of its flag") {
  const CommandLine line = parsed({"advise", "--examples", "-5"});
  REQUIRE(line.answers.size() == 1);
  CHECK(line.answers[0].text == "-5");
}

TEST_CASE("general flags are understood before and after the command") {
  for (const Words& words :
       {Words{"--color", "always", "guide"}, Words{"guide", "--color", "always"},
        Words{"guide", "--color=always"}}) {
    CHECK(parsed(words).color == ColorChoice::always);
    CHECK(parsed(words).command == Command::guide);
  }
}

TEST_CASE("each command is told apart") {
  const std::vector<std::pair<Words, Command>> commands{
      {{}, Command::none},
      {{"advise"}, Command::advise},
      {{"ask"}, Command::ask},
      {{"questions"}, Command::questions},
      {{"compare"}, Command::compare},
      {{"costs"}, Command::costs},
      {{"guide"}, Command::guide},
      {{"prices"}, Command::prices},
      {{"prices", "gpus", "--search", "a"}, Command::prices},
      {{"formula"}, Command::formula},
      {{"knowledge", "check", "d"}, Command::knowledge_check},
      {{"knowledge", "export", "d"}, Command::knowledge_export},
      {{"schema", "answers"}, Command::schema_answers},
      {{"schema", "advice"}, Command::schema_advice},
      {{"--help"}, Command::help},
      {{"advise", "-h"}, Command::help},
      {{"--version"}, Command::version},
      {{"advise", "--version"}, Command::version}};
  for (const auto& [words, command] : commands) CHECK(parsed(words).command == command);
}

TEST_CASE("the inputs of a formula are taken apart at the first equals sign") {
  const CommandLine line = parsed({"formula", "mfu", "a=1", "--format", "json", "b=-2e3", "c=d=e"});
  CHECK(line.problems.empty());
  CHECK(line.formula == "mfu");
  REQUIRE(line.inputs.size() == 3);
  CHECK(line.inputs[0].id == "a");
  CHECK(line.inputs[1].text == "-2e3");
  CHECK(line.inputs[2].text == "d=e");
  CHECK(parsed({"formula", "mfu", "a", "=1"}).problems.size() == 2);
}

TEST_CASE("values that make no sense are collected, not thrown") {
  const CommandLine line = parsed({"advise", "--format", "x", "--color", "y", "--expect", "z,rag",
                                   "--hit-policy", "w", "-a", "v"});
  CHECK(line.problems.size() == 5);
  CHECK(line.expected == std::vector<Approach>{Approach::rag});
}

TEST_CASE("how it is asked and where answers are kept is the questionnaire's own business") {
  const CommandLine line =
      parsed({"ask", "--accessible", "--save", "kept.json", "--knowledge", "d"});
  CHECK(line.accessible);
  CHECK(line.save == "kept.json");
  CHECK(line.knowledge == "d");
  CHECK_FALSE(parsed({"ask"}).save.has_value());
  CHECK(parsed({"ask", "--save", "-"}).problems.size() == 1);
  CHECK_THROWS_AS(parsed({"advise", "--save", "kept.json"}), InputError);
}

TEST_CASE("the help of advise lists every question with its values") {
  const std::string help = testing::run_program({"advise", "--help"}).out;
  for (const Question& question : testing::shipped_knowledge().questions) {
    INFO(question.id);
    const std::string flag = "  " + flag_of(question);
    // A long one stands on a line of its own.
    CHECK((help.find(flag + " ") != std::string::npos ||
           help.find(flag + "\n") != std::string::npos));
    if (question.row) continue;
    for (const Choice& value : question.values) CHECK(help.find(value.id) != std::string::npos);
  }
}

TEST_CASE("every command has a help that names it") {
  for (const Words& words :
       {Words{"advise"}, Words{"ask"}, Words{"questions"}, Words{"compare"}, Words{"costs"},
        Words{"guide"}, Words{"formula"}, Words{"schema"}, Words{"schema", "answers"},
        Words{"schema", "advice"}, Words{"knowledge"}, Words{"knowledge", "check"},
        Words{"knowledge", "export"}}) {
    Words with_help = words;
    with_help.emplace_back("--help");
    const testing::Outcome outcome = testing::run_program(with_help);
    std::string usage = "Usage: retort";
    for (const std::string& word : words) usage += " " + word;
    INFO(usage);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.find(usage) != std::string::npos);
  }
}

}  // namespace
}  // namespace retort
