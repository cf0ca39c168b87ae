// Every story that needs no terminal, told by the program as it was built. What must come is
// rewritten by the story_test of cli/commands.

#include "support/story.hpp"

#include "support/catch.hpp"
#include "support/process.hpp"

namespace retort {
namespace {

using testing::Story;
using testing::Told;

std::string quoted(const std::string& word) { return "'" + word + "'"; }

/// What the shell sets before it runs the program.
std::string settings_of(const Story& story) {
  std::string settings = "unset COLUMNS; export TERM=dumb; ";
  if (!story.on_shipped_knowledge) settings += "export RETORT_KNOWLEDGE=small; ";
  for (const auto& [name, value] : story.environment) {
    settings += "export " + name + "=" + quoted(value) + "; ";
  }
  return settings;
}

Told told_outside(const Story& story) {
  const testing::TemporaryFolder folder;
  const std::string input = (folder.path() / "stdin").string();
  return testing::tell(story, [&](const std::vector<std::string>& words, const std::string& text) {
    testing::write_text(input, text);
    std::string command = settings_of(story) + "\"$RETORT\"";
    for (const std::string& word : words) command += " " + quoted(word);
    testing::ShellOutcome outcome = testing::run_shell(command + " < " + quoted(input));
    return Told{std::move(outcome.out), std::move(outcome.err), outcome.ending.status};
  });
}

TEST_CASE("the built program tells every story as it is written") {
  std::size_t told = 0;
  for (const std::filesystem::path& path : testing::story_files()) {
    INFO("story " << path.parent_path().filename().string() << "/" << path.stem().string());
    const Story story = testing::parse_story(testing::text_of(path));
    if (story.in_terminal) continue;
    testing::compare(story, told_outside(story));
    ++told;
  }
  CHECK(told >= 120);
}

}  // namespace
}  // namespace retort
