#include "cli/commands/repeat.hpp"

#include "report/render/layout.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::run_shell;
using testing::shipped_knowledge;

TEST_CASE("a shell reads quoted words back as they were") {
  const std::vector<std::string> words{"printf", "%s|", "it's", "a  b", "$HOME", "\"",      "\\",
                                       "*",      "",    "#x",   "-a",   "x=y",   "\xC3\xA9"};
  for (const std::size_t columns : {200U, 20U}) {
    const std::string command = shell_command(words, columns);
    INFO(command);
    CHECK(run_shell(command).out == "it's|a  b|$HOME|\"|\\|*||#x|-a|x=y|\xC3\xA9|");
  }
}

TEST_CASE("a long command is broken between its options") {
  const std::string command = shell_command({"retort", "ask", "-a", "one=1", "-a", "two=2"}, 23);
  CHECK(command == "  retort ask -a one=1 \\\n    -a two=2\n");
  for (std::string_view rest = command; !rest.empty();) {
    const std::string_view row = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(row.size() + 1);
    CHECK(columns_of(row) <= 23);
    CHECK_FALSE(row.ends_with("-a \\"));
  }
}

TEST_CASE("an option and its value part only where they do not fit together") {
  CHECK(shell_command({"retort", "-a", "a_long_one=and_more"}, 26) ==
        "  retort -a \\\n    a_long_one=and_more\n");
}

TEST_CASE("what decides the result is carried over, answers in the order of the table") {
  Answers answers{.by_question =
                      std::vector<std::optional<Answer>>(shipped_knowledge().questions.size())};
  answers.by_question[1] = Answer{.known = false};
  answers.by_question[0] = Answer{.known = true, .value = 1};
  const Settings settings{
      .choice = {
          .directory = "my data", .policies = {}, .prices = "p.json", .as_of = "2027-01-01"}};
  const AskOptions options{
      .report = {.outputs = {.targets = {{format_named("markdown"), "out.md"}}}, .explain = true},
      .order = Order::guide,
      .accessible = true,
      .save = "-kept.json",
      .answers = {.hit_policy = HitPolicy::first}};
  const Repeatable line{settings, options};
  const std::string first =
      shipped_knowledge().questions[0].id + "=" + shipped_knowledge().questions[0].values[1].id;
  const std::string second = shipped_knowledge().questions[1].id + "=unknown";
  const std::vector<std::string> decisive{"--knowledge", "my data",    "--prices",       "p.json",
                                          "--as-of",     "2027-01-01", "--hit-policy",   "first",
                                          "--explain",   "-o",         "markdown:out.md"};
  std::vector<std::string> expected{"retort", "advise", "-a", first, "-a", second};
  expected.insert(expected.end(), decisive.begin(), decisive.end());
  CHECK(advise_again(line, shipped_knowledge(), answers) == expected);
  expected[1] = "ask";
  for (const char* word : {"--order", "guide", "--accessible", "--save=-kept.json"}) {
    expected.emplace_back(word);
  }
  CHECK(ask_on(line, shipped_knowledge(), answers) == expected);
  expected = {"retort", "advise", "--answers=-kept.json"};
  expected.insert(expected.end(), decisive.begin(), decisive.end());
  CHECK(advise_on_saved(line) == expected);
}

TEST_CASE("what is as usual is not said") {
  const Settings settings;
  const AskOptions options;
  const Answers none{.by_question =
                         std::vector<std::optional<Answer>>(shipped_knowledge().questions.size())};
  CHECK(advise_again({settings, options}, shipped_knowledge(), none) ==
        std::vector<std::string>{"retort", "advise"});
  CHECK(ask_on({settings, options}, shipped_knowledge(), none) ==
        std::vector<std::string>{"retort", "ask"});
}

}  // namespace
}  // namespace retort
