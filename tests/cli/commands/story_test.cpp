// Golden stories: tests/cli/stories/COMMAND/NAME/ holds `args` (one argument a line), and may hold
// `stdin`, `environment` (NAME=VALUE lines, COLUMNS among them) and `terminal` (all streams are
// one); `stdout`, `stderr` and `status` are what must come of it, empty or 0 where absent. Paths in
// `args` are relative to the story. UPDATE_GOLDEN=1 rewrites what must come; the diff is the
// review.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

#include <algorithm>
#include <cstdlib>

namespace retort {
namespace {
namespace story_test {

namespace fs = std::filesystem;
using testing::Outcome;
using testing::Setting;

/// Relative paths mean the story's folder while this lives.
class WorkingFolder {
 public:
  explicit WorkingFolder(const fs::path& folder) : before_(fs::current_path()) {
    fs::current_path(folder);
  }
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;
  WorkingFolder(WorkingFolder&&) = delete;
  WorkingFolder& operator=(WorkingFolder&&) = delete;
  ~WorkingFolder() { fs::current_path(before_); }

 private:
  fs::path before_;
};

std::string optional_text(const fs::path& path) {
  return fs::exists(path) ? testing::text_of(path) : std::string{};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    lines.emplace_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
  }
  return lines;
}

void set_variable(Setting& setting, const std::string& name, const std::string& value) {
  if (name == "COLUMNS") setting.columns = std::stoul(value);
  if (name == "NO_COLOR") setting.environment.no_color = value;
  if (name == "CLICOLOR_FORCE") setting.environment.clicolor_force = value;
  if (name == "CI") setting.environment.ci = value;
  if (name == "TERM") setting.environment.term = value;
  if (name == "RETORT_KNOWLEDGE") setting.environment.knowledge = value;
  if (name == "RETORT_PRICES") setting.environment.prices = value;
}

Setting setting_of(const fs::path& story) {
  Setting setting{.input = optional_text(story / "stdin"),
                  .is_terminal = fs::exists(story / "terminal")};
  for (const std::string& line : lines_of(optional_text(story / "environment"))) {
    const std::size_t equals = line.find('=');
    set_variable(setting, line.substr(0, equals), line.substr(equals + 1));
  }
  return setting;
}

/// "line 3: had ..., got ..."; empty where they are the same.
std::string difference(std::string_view wanted, std::string_view got) {
  if (wanted == got) return {};
  const std::vector<std::string> left = lines_of(wanted);
  const std::vector<std::string> right = lines_of(got);
  const auto [at_left, at_right] = std::ranges::mismatch(left, right);
  const std::string had = at_left == left.end() ? "the end" : *at_left;
  const std::string has = at_right == right.end() ? "the end" : *at_right;
  return "line " + std::to_string(1 + (at_left - left.begin())) + ":\n- " + had + "\n+ " + has;
}

void update(const fs::path& path, const std::string& text) {
  if (text.empty()) {
    fs::remove(path);
  } else {
    testing::write_text(path, text);
  }
}

void rewrite(const fs::path& story, const Outcome& outcome) {
  update(story / "stdout", outcome.out);
  update(story / "stderr", outcome.err);
  update(story / "status", outcome.status == 0 ? "" : std::to_string(outcome.status) + "\n");
}

void compare(const fs::path& story, const Outcome& outcome) {
  const std::string status = optional_text(story / "status");
  INFO("story " << (story.parent_path().filename() / story.filename()).string());
  CHECK(outcome.status == (status.empty() ? 0 : std::stoi(status)));
  CHECK(difference(optional_text(story / "stdout"), outcome.out) == "");
  CHECK(difference(optional_text(story / "stderr"), outcome.err) == "");
}

TEST_CASE("every story ends as it is written") {
  const fs::path stories = testing::source_dir() / "tests" / "cli" / "stories";
  const bool is_update = std::getenv("UPDATE_GOLDEN") != nullptr;
  std::size_t told = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(stories)) {
    if (!fs::exists(entry.path() / "args")) continue;
    const std::vector<std::string> arguments = lines_of(testing::text_of(entry.path() / "args"));
    const WorkingFolder here(entry.path());
    const Outcome outcome = testing::run_program(arguments, setting_of(entry.path()));
    if (is_update) {
      rewrite(entry.path(), outcome);
    } else {
      compare(entry.path(), outcome);
    }
    ++told;
  }
  CHECK(told >= 150);
}

TEST_CASE("a story that ends otherwise is told apart, with the line") {
  CHECK(difference("a\nb\n", "a\nb\n").empty());
  CHECK(difference("a\nb\n", "a\nc\n") == "line 2:\n- b\n+ c");
  CHECK(difference("a\n", "a\nb\n") == "line 2:\n- the end\n+ b");
}

}  // namespace story_test
}  // namespace
}  // namespace retort
