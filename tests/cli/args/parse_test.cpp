#include "cli/args/parse.hpp"

#include "cli/commands/commands.hpp"
#include "support/catch.hpp"
#include "support/parsed.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::Fruit;
using testing::ParsedWords;
using testing::shipped_knowledge;
using Words = std::vector<std::string>;

ParsedWords parsed(const Words& words) { return testing::parsed_words(words); }

TEST_CASE("the knowledge directory is found before anything else is parsed") {
  const auto directory = [](const Words& words) { return chosen_before_parsing(words).directory; };
  CHECK_FALSE(directory({"advise"}).has_value());
  CHECK(directory({"--knowledge", "d", "advise"}) == "d");
  CHECK(directory({"advise", "--knowledge=d"}) == "d");
  CHECK_FALSE(directory({"advise", "--knowledge"}).has_value());
  CHECK_FALSE(directory({"advise", "--", "--knowledge", "d"}).has_value());
  CHECK(chosen_before_parsing(Words{"--policy", "a", "advise", "--policy=b"}).policies ==
        Words{"a", "b"});
}

TEST_CASE("every question has a flag, its underscores turned into dashes") {
  CHECK(flag_of({.id = "knowledge_change"}) == "--knowledge-change");
  CHECK(flag_of({.id = "gap"}) == "--gap");
  for (const Question& question : shipped_knowledge().questions) {
    const std::vector<RawAnswer> answers =
        parsed({"advise", flag_of(question), "anything"}).options.answers.answers;
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].key == question.id);
    CHECK(answers[0].text == "anything");
    CHECK(answers[0].place == flag_of(question));
  }
}

TEST_CASE("answers are kept in the order of -a first, each as it was typed") {
  const std::vector<RawAnswer> answers =
      parsed({"advise", "--style", "no", "-a", "gap=none", "--answer=x=y=z", "-aq=1"})
          .options.answers.answers;
  REQUIRE(answers.size() == 4);
  CHECK(answers[0].key == "gap");
  CHECK(answers[1].key == "x");
  CHECK(answers[1].text == "y=z");
  CHECK(answers[1].place == "-a x");
  CHECK(answers[2].key == "q");
  CHECK(answers[3].key == "style");
  for (const RawAnswer& answer : answers) CHECK(answer.origin == Origin::flag);
}

TEST_CASE("a negative number is the value of its flag") {
  const ParsedWords line = parsed({"advise", "--examples", "-5"});
  REQUIRE(line.options.answers.answers.size() == 1);
  CHECK(line.options.answers.answers[0].text == "-5");
}

TEST_CASE("general flags are understood before and after the command") {
  for (const Words& words :
       {Words{"--color", "always", "advise"}, Words{"advise", "--color", "always"},
        Words{"advise", "--color=always"}}) {
    CHECK(parsed(words).settings.color == ColorChoice::always);
    CHECK(parsed(words).command == "advise");
  }
  CHECK(parsed({"box", "open", "--policy", "p"}).settings.choice.policies == Words{"p"});
}

TEST_CASE("each command is told apart") {
  CHECK(parsed({}).command.empty());
  CHECK(parsed({"advise"}).command == "advise");
  CHECK(parsed({"box", "open"}).command == "box open");
  CHECK(parsed({"advise", "box"}).options.place == "box");
  CHECK(parsed({"advise", "--", "--quick"}).options.place == "--quick");
  CHECK(parsed({"advise", "--version"}).settings.wants_version);
  CHECK_THROWS_AS(parsed({"box"}), InputError);
  CHECK_THROWS_AS(parsed({"open"}), InputError);
}

TEST_CASE("only a command that was named looks at prices") {
  CHECK(parsed({"advise"}).settings.takes_prices);
  CHECK_FALSE(parsed({}).settings.takes_prices);
  CHECK_FALSE(parsed({"box", "open", "--color", "advise"}).settings.takes_prices);
}

TEST_CASE("words go to the members that are bound to them") {
  const ParsedWords line = parsed({"advise", "--fruit", "pear", "--quick", "here", "-o", "a", "-ob",
                                   "--output=c", "--as-of", "2027-01-01"});
  CHECK(line.problems.empty());
  CHECK(line.options.fruit == Fruit::pear);
  CHECK(line.options.is_quick);
  CHECK(line.options.place == "here");
  CHECK(line.options.files == Words{"a", "b", "c"});
  CHECK(line.settings.choice.as_of == "2027-01-01");
  CHECK_THROWS_AS(parsed({"advise", "--fruit", "pear", "--fruit", "pear"}), InputError);
}

TEST_CASE("values that make no sense are collected, not thrown") {
  const ParsedWords line = parsed({"advise", "--fruit", "paer", "--color", "y", "--as-of", "x",
                                   "--hit-policy", "w", "-a", "v", "--preset", ""});
  REQUIRE(line.problems.size() == 6);
  CHECK(line.problems[1].place == "--fruit");
  CHECK(message(line.problems[1]) ==
        "expected one of apple, pear, got \"paer\"; did you mean \"pear\"?");
  CHECK(message(line.problems[4]) == "expected a value, got \"\"");
}

TEST_CASE("the help of advise lists every question with its values") {
  const std::string help = testing::run_program({"advise", "--help"}).out;
  for (const Question& question : shipped_knowledge().questions) {
    INFO(question.id);
    const std::string flag = "  " + flag_of(question);
    // A long one stands on a line of its own.
    CHECK((help.find(flag + " ") != std::string::npos ||
           help.find(flag + "\n") != std::string::npos));
    if (question.row) continue;
    for (const Choice& value : question.values) CHECK(help.find(value.id) != std::string::npos);
  }
}

TEST_CASE("every command has a help that names it and all its flags") {
  for (const Command* const command : all_commands()) {
    std::vector<std::string> words;
    for (std::string_view rest = command->name; !rest.empty();) {
      words.emplace_back(rest.substr(0, rest.find(' ')));
      rest.remove_prefix(std::min(rest.size(), words.back().size() + 1));
    }
    words.emplace_back("--help");
    const testing::Outcome outcome = testing::run_program(words);
    const std::string usage = std::string("Usage: retort") + (command->name.empty() ? "" : " ");
    INFO(command->name);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.starts_with(command->about));
    CHECK(outcome.out.find(usage + std::string(command->name)) != std::string::npos);
    Settings settings;
    const BoundCommand bound = bind_command(*command, shipped_knowledge(), settings, nullptr);
    for (const Option& option : bound.binder.options()) {
      if (!option.is_place()) CHECK(outcome.out.find(option.names.back()) != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace retort
