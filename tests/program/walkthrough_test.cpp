// Runs what docs/walkthrough.md shows, so that it stays true.
//
// "```console" is a terminal: what follows "$ " is run by a shell, the rest must come of it, and a
// line "..." stands for any lines. What follows ">" was typed at a prompt. "```LANGUAGE FILE" is a
// file that the reader saves. UPDATE_GOLDEN=1 rewrites what comes of a command; the diff is the
// review.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/lines.hpp"
#include "support/process.hpp"
#include "support/program.hpp"

#include <algorithm>
#include <cstdlib>

namespace retort::testing {
namespace {

namespace fs = std::filesystem;
using testing::lines_of;
using Lines = std::vector<std::string>;

constexpr std::string_view fence = "```";
constexpr std::string_view terminal = "```console";
constexpr std::string_view any_lines = "...";
constexpr std::string_view command_mark = "$ ";
constexpr std::string_view typed_mark = ">";

std::string text_of_lines(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// Do the lines come in this order, with any others where `wanted` has "..."?
bool agrees(std::span<const std::string> wanted, std::span<const std::string> got) {
  if (wanted.empty()) return got.empty();
  if (wanted.front() != any_lines) {
    return !got.empty() && wanted.front() == got.front() &&
           agrees(wanted.subspan(1), got.subspan(1));
  }
  for (std::size_t left_out = 0; left_out <= got.size(); ++left_out) {
    if (agrees(wanted.subspan(1), got.subspan(left_out))) return true;
  }
  return false;
}

/// What was shown, at its place in what came: as many lines before and behind the first "...".
Lines shown_of(const Lines& wanted, const Lines& got) {
  const auto gap = std::ranges::find(wanted, any_lines);
  if (gap == wanted.end()) return got;
  const auto head = std::min<std::ptrdiff_t>(gap - wanted.begin(), std::ssize(got));
  const auto tail = std::min<std::ptrdiff_t>(wanted.end() - gap - 1, std::ssize(got) - head);
  Lines shown(got.begin(), got.begin() + head);
  shown.emplace_back(any_lines);
  shown.insert(shown.end(), got.end() - tail, got.end());
  return shown;
}

/// Without the blanks that no reader sees and some editors remove.
Lines without_end_blanks(Lines lines) {
  for (std::string& line : lines) {
    while (line.ends_with(' ')) line.pop_back();
  }
  return lines;
}

/// As a person sees it who types those lines.
std::string with_typed(std::string_view text, const Lines& typed) {
  std::string out;
  std::size_t at = 0;
  for (const std::string& line : typed) {
    const std::size_t prompt = text.find("\n> ", at);
    if (prompt == std::string_view::npos) break;
    out += text.substr(at, prompt + 3 - at);
    out += line + "\n";
    at = prompt + 3;
  }
  return out + std::string(text.substr(at));
}

Lines typed_in(const Lines& shown) {
  Lines typed;
  for (const std::string& line : shown) {
    if (!line.starts_with(typed_mark)) continue;
    typed.push_back(line.size() > typed_mark.size() + 1 ? line.substr(typed_mark.size() + 1) : "");
  }
  return typed;
}

class Reader {
 public:
  /// The document again, with what came in place of what was shown.
  std::string read(const std::string& document) {
    const Lines lines = lines_of(document);
    for (std::size_t i = 0; i < lines.size();) {
      again_.push_back(lines[i]);
      if (!lines[i].starts_with(fence)) {
        ++i;
        continue;
      }
      const auto end = std::find(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines.end(),
                                 std::string(fence));
      const Lines block(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, end);
      take(lines[i], block);
      i += block.size() + 1;
      if (end == lines.end()) break;
      again_.emplace_back(fence);
      ++i;
    }
    return text_of_lines(again_);
  }

  [[nodiscard]] std::size_t commands() const { return commands_; }

 private:
  void take(const std::string& opening, const Lines& block) {
    if (opening == terminal) {
      run_block(block);
      return;
    }
    const std::size_t blank = opening.find(' ');
    if (blank != std::string::npos) {
      write_text(folder_.path() / opening.substr(blank + 1), text_of_lines(block));
    }
    again_.insert(again_.end(), block.begin(), block.end());
  }

  void run_block(const Lines& block) {
    for (auto line = block.begin(); line != block.end();) {
      REQUIRE(line->starts_with(command_mark));
      const auto next = std::find_if(line + 1, block.end(), [](const std::string& one) {
        return one.starts_with(command_mark);
      });
      run_command(*line, Lines(line + 1, next));
      line = next;
    }
  }

  void run_command(const std::string& line, const Lines& shown) {
    ++commands_;
    const Lines typed = typed_in(shown);
    const std::string command = line.substr(command_mark.size());
    const Lines got = without_end_blanks(
        lines_of(typed.empty() ? came_of(command) : came_of_asking(command, typed)));
    INFO(line << "\ngave\n" << text_of_lines(got));
    CHECK(agrees(shown, got));
    again_.push_back(line);
    const Lines kept = agrees(shown, got) ? shown : shown_of(shown, got);
    again_.insert(again_.end(), kept.begin(), kept.end());
  }

  [[nodiscard]] std::string came_of(const std::string& command) const {
    return run_shell("cd '" + folder_.path().string() +
                     "' && retort() { \"$RETORT\" \"$@\"; } && { " + command + "\n} 2>&1")
        .out;
  }

  /// On a terminal, which a shell of a test has not.
  [[nodiscard]] std::string came_of_asking(const std::string& command, const Lines& typed) const {
    Lines words;
    for (std::size_t at = 0; at < command.size();) {
      const std::size_t blank = std::min(command.find(' ', at), command.size());
      words.push_back(command.substr(at, blank - at));
      at = blank + 1;
    }
    REQUIRE(words.front() == "retort");
    words.erase(words.begin());
    const fs::path before = fs::current_path();
    fs::current_path(folder_.path());
    const Outcome outcome = run_program(
        words,
        {.input = text_of_lines(typed), .is_terminal = true, .environment = {.no_color = "1"}});
    fs::current_path(before);
    return with_typed(outcome.err, typed) + outcome.out;
  }

  TemporaryFolder folder_;
  Lines again_;
  std::size_t commands_ = 0;
};

TEST_CASE("the walk-through shows what its commands print") {
  const fs::path path = source_dir() / "docs" / "walkthrough.md";
  Reader reader;
  const std::string again = reader.read(text_of(path));
  CHECK(reader.commands() >= 10);
  if (std::getenv("UPDATE_GOLDEN") != nullptr) write_text(path, again);
}

TEST_CASE("what the README shows of a record and its check is in the walk-through") {
  const std::string readme = text_of(source_dir() / "README.md");
  const Lines shown = lines_of(text_of(source_dir() / "docs" / "walkthrough.md"));
  const std::size_t begin = readme.find("$ retort record");
  REQUIRE(begin != std::string::npos);
  const Lines lines = lines_of(readme.substr(begin, readme.find(fence, begin) - begin));
  CHECK(lines.size() >= 6);
  for (const std::string& line : lines) {
    INFO(line);
    CHECK((line == any_lines || std::ranges::find(shown, line) != shown.end()));
  }
}

std::vector<std::string> commands_in(const std::string& workflow) {
  std::vector<std::string> commands;
  for (std::string line : lines_of(workflow)) {
    line.erase(0, std::min(line.find_first_not_of(" -"), line.size()));
    if (line.starts_with("retort ")) commands.push_back(line);
  }
  return commands;
}

TEST_CASE("every command of the workflows passes where there are answers and their record") {
  for (const char* name : {"docs/ci/github.yml", "docs/ci/gitlab.yml"}) {
    const TemporaryFolder folder;
    write_text(folder.path() / "answers.json", R"({"citations": "required"})");
    std::string script = "cd '" + folder.path().string() +
                         "' && retort() { \"$RETORT\" \"$@\"; } && set -e\n"
                         "retort record --answers answers.json\n";
    const Lines commands = commands_in(text_of(source_dir() / name));
    CHECK(commands.size() >= 2);
    for (const std::string& command : commands) script += command + "\n";
    const ShellOutcome outcome = run_shell("(" + script + ")");
    INFO(name << "\n" << outcome.err);
    CHECK(outcome.ending.status == 0);
    CHECK(std::ranges::any_of(
        commands, [](const std::string& one) { return one.starts_with("retort check"); }));
  }
}

TEST_CASE("lines that are left out of a transcript may be any, and others may not differ") {
  CHECK(agrees(Lines{"a", "b"}, Lines{"a", "b"}));
  CHECK(agrees(Lines{"a", "...", "d"}, Lines{"a", "b", "c", "d"}));
  CHECK(agrees(Lines{"a", "..."}, Lines{"a"}));
  CHECK_FALSE(agrees(Lines{"a"}, Lines{"a", "b"}));
  CHECK_FALSE(agrees(Lines{"a", "...", "d"}, Lines{"a", "b", "c"}));
  CHECK_FALSE(agrees(Lines{"...", "b"}, Lines{"a"}));
}

}  // namespace
}  // namespace retort::testing
