// Every story of tests/cli/stories/COMMAND/, told inside the test. UPDATE_GOLDEN=1 rewrites what
// must come; the diff is the review.

#include "support/story.hpp"

#include "support/catch.hpp"
#include "support/program.hpp"

#include <cstdlib>

namespace retort {
namespace {
namespace story_test {

using testing::Story;
using testing::Told;

void set_variable(testing::Setting& setting, const std::string& name, const std::string& value) {
  Environment& environment = setting.environment;
  if (name == "COLUMNS") setting.columns = std::stoul(value);
  if (name == "NO_COLOR") environment.no_color = value;
  if (name == "CLICOLOR_FORCE") environment.clicolor_force = value;
  if (name == "CI") environment.ci = value;
  if (name == "TERM") environment.term = value;
  if (name == "RETORT_PRICES") environment.prices = value;
}

testing::Setting setting_of(const Story& story) {
  testing::Setting setting{.is_terminal = story.in_terminal};
  if (!story.on_shipped_knowledge) setting.environment.knowledge = "small";
  for (const auto& [name, value] : story.environment) set_variable(setting, name, value);
  return setting;
}

Told told_inside(const Story& story) {
  testing::Setting setting = setting_of(story);
  return testing::tell(story, [&](const std::vector<std::string>& words, std::string input) {
    setting.input = std::move(input);
    testing::Outcome outcome = testing::run_program(words, setting);
    return Told{std::move(outcome.out), std::move(outcome.err), outcome.status};
  });
}

TEST_CASE("every story ends as it is written") {
  const bool is_update = std::getenv("UPDATE_GOLDEN") != nullptr;
  for (const std::filesystem::path& path : testing::story_files()) {
    INFO("story " << path.parent_path().filename().string() << "/" << path.stem().string());
    const Story story = testing::parse_story(testing::text_of(path));
    const Told told = told_inside(story);
    if (is_update) {
      testing::write_text(path, testing::written(story, told));
    } else {
      testing::compare(story, told);
    }
  }
}

TEST_CASE("a story that ends otherwise is told apart, with the line") {
  CHECK(testing::difference("a\nb\n", "a\nb\n").empty());
  CHECK(testing::difference("a\nb\n", "a\nc\n") == "line 2:\n- b\n+ c\n");
  CHECK(testing::difference("a\n", "a\nb\n") == "line 2:\n- the end\n+ b\n");
}

TEST_CASE("a story is read as it is written, line ends included") {
  const std::string text =
      "$ retort first\n$ retort advise 'a b' c=''\n--- file x/y.json\n{}\n"
      "--- stdin\n1\n\\ no newline at the end\n--- environment\nTERM=dumb\nCOLUMNS=40\n"
      "--- in a terminal\n--- stdout\nUse it.\n\n--- status 2\n";
  const Story story = testing::parse_story(text);
  CHECK(story.commands ==
        std::vector<std::vector<std::string>>{{"first"}, {"advise", "a b", "c="}});
  CHECK(story.files.front().name == "x/y.json");
  CHECK(story.files.front().text == "{}\n");
  CHECK(story.input == "1");
  CHECK(story.environment.back() == std::pair<std::string, std::string>{"COLUMNS", "40"});
  CHECK(story.in_terminal);
  CHECK_FALSE(story.on_shipped_knowledge);
  CHECK(story.told.out == "Use it.\n\n");
  CHECK(story.told.status == 2);
  CHECK(testing::written(story, story.told) == text);
}

}  // namespace story_test
}  // namespace
}  // namespace retort
