#pragma once
// A story: one file that says what is written, what is run, and what must come of it.
//
//     $ retort record --answers answers.json -o record.json
//     $ retort check record.json
//     --- file answers.json
//     {"gap": "both"}
//     --- stdout
//     ...
//     --- status 1
//
// All commands but the last must end with 0; what the last one prints is told. They run in a folder
// of their own that has the files, `small` (the knowledge of the tests, which they use) and `data`
// (the shipped one, used where it says "--- on the shipped knowledge"). Quotes are single ones.
// Further sections: stdin, stderr, environment (NAME=VALUE lines), and "in a terminal". An output
// need not be told whole. "--- part Why" has the lines from the one that begins so to the next that
// is not indented. Of JSON, "--- facts" has lines of a place and what is there ("/estimates/#" is
// how many), and "--- follows advice" says that it follows `retort schema advice`. Of a page,
// "--- outline" has what it is made of.

#include "support/files.hpp"
#include "support/json_schema.hpp"
#include "support/lines.hpp"
#include "support/outline.hpp"
#include "support/small_knowledge.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::testing {

struct StoryFile {
  std::string name;
  std::string text;
};

/// What a run of the program ends with.
struct Told {
  std::string out;
  std::string err;
  int status = 0;
};

/// What stands at a place of the JSON that is printed.
struct Fact {
  std::string place;
  std::string value;

  friend bool operator==(const Fact&, const Fact&) = default;
};

/// The lines of an output from the one with this beginning.
struct Part {
  std::string beginning;
  std::string text;
};

struct Story {
  std::string said;  ///< all that stands before what is told, as written
  std::vector<std::vector<std::string>> commands;
  std::vector<StoryFile> files;
  std::vector<std::pair<std::string, std::string>> environment;
  std::string input;
  bool in_terminal = false;
  bool on_shipped_knowledge = false;
  std::string schema;       ///< that the output follows, or empty
  std::vector<Fact> facts;  ///< that are told in place of the output, if any
  std::vector<Part> parts;  ///< that are told in place of the output, if any
  std::string outline;      ///< that is told in place of the output, if any
  Told told;
};

/// As a shell splits them, with single quotes as the only quotes.
inline std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  bool is_quoted = false;
  bool is_open = false;
  for (const char c : line) {
    if (c == '\'') {
      is_quoted = !is_quoted;
      if (!is_open) words.emplace_back();
      is_open = true;
    } else if ((c == ' ' || c == '\n') && !is_quoted) {
      is_open = false;
    } else {
      if (!is_open) words.emplace_back();
      is_open = true;
      words.back() += c;
    }
  }
  return words;
}

inline constexpr std::string_view no_line_end = "\\ no newline at the end\n";

inline std::string with_line_end(std::string text) {
  if (!text.empty() && text.back() != '\n') text += "\n" + std::string(no_line_end);
  return text;
}

inline std::string without_line_end(std::string text) {
  if (text.ends_with(no_line_end)) text.resize(text.size() - no_line_end.size() - 1);
  return text;
}

inline void add_variables(const std::string& text, Story& story) {
  for (const std::string& line : whole_lines_of(text)) {
    const std::size_t equals = line.find('=');
    story.environment.emplace_back(line.substr(0, equals),
                                   line.substr(equals + 1, line.size() - equals - 2));
  }
}

inline void add_section(const std::string& head, std::string text, Story& story) {
  text = without_line_end(std::move(text));
  constexpr std::string_view file = "file ";
  constexpr std::string_view follows = "follows ";
  constexpr std::string_view part = "part ";
  constexpr std::string_view status = "status ";
  if (head.starts_with(file)) {
    story.files.push_back({head.substr(file.size()), std::move(text)});
  } else if (head == "stdin") {
    story.input = std::move(text);
  } else if (head == "environment") {
    add_variables(text, story);
  } else if (head == "in a terminal") {
    story.in_terminal = true;
  } else if (head == "on the shipped knowledge") {
    story.on_shipped_knowledge = true;
  } else if (head.starts_with(follows)) {
    story.schema = head.substr(follows.size());
  } else if (head.starts_with(part)) {
    story.parts.push_back({head.substr(part.size()), std::move(text)});
  } else if (head == "outline") {
    story.outline = text;
  } else if (head == "facts") {
    for (const std::string& line : whole_lines_of(text)) {
      const std::size_t space = line.find(' ');
      story.facts.push_back(
          {line.substr(0, space), line.substr(space + 1, line.size() - space - 2)});
    }
  } else if (head == "stdout") {
    story.told.out = std::move(text);
  } else if (head == "stderr") {
    story.told.err = std::move(text);
  } else if (head.starts_with(status)) {
    story.told.status = std::stoi(head.substr(status.size()));
  } else {
    FAIL("a story has no section \"" << head << "\"");
  }
}

inline bool is_told(std::string_view head) {
  return head == "facts" || head == "outline" || head.starts_with("part ") || head == "stdout" ||
         head == "stderr" || head.starts_with("status ");
}

inline Story parse_story(std::string_view text) {
  constexpr std::string_view command = "$ retort";
  constexpr std::string_view section = "--- ";
  Story story;
  std::string head;
  std::string body;
  for (const std::string& line : whole_lines_of(text)) {
    if (line.starts_with(section)) {
      if (!head.empty()) add_section(head, std::exchange(body, {}), story);
      head = line.substr(section.size(), line.size() - section.size() - 1);
    } else if (!head.empty()) {
      body += line;
    } else if (line.starts_with(command)) {
      story.commands.push_back(words_of(line.substr(command.size())));
    }
    if (!is_told(head)) story.said += line;
  }
  if (!head.empty()) add_section(head, std::move(body), story);
  REQUIRE_FALSE(story.commands.empty());
  return story;
}

/// What stands in `json` at the places of `asked`.
inline std::vector<Fact> facts_in(std::string_view json, const std::vector<Fact>& asked) {
  constexpr std::string_view count = "/#";
  const JsonValue root = tree_of(json);
  std::vector<Fact> facts;
  for (const auto& [place, ignored] : asked) {
    const std::string_view holder(place.data(), place.size() - count.size());
    const JsonValue* const value = find_at(root, place.ends_with(count) ? holder : place);
    if (value == nullptr) {
      facts.push_back({place, "nothing"});
    } else if (place.ends_with(count)) {
      facts.push_back({place, std::to_string(value->items.size())});
    } else {
      JsonWriter json_value(JsonLayout::compact);
      write(json_value, *value);
      std::string text = json_value.take();
      while (text.ends_with('\n')) text.pop_back();
      facts.push_back({place, std::move(text)});
    }
  }
  return facts;
}

inline std::string part_in(std::string_view text, std::string_view beginning) {
  std::string part;
  for (const std::string& line : whole_lines_of(text)) {
    const bool is_head = line.front() != ' ' && line.front() != '\n';
    if (part.empty() ? line.starts_with(beginning) : !is_head) {
      part += line;
    } else if (!part.empty()) {
      break;
    }
  }
  while (part.ends_with("\n\n")) part.pop_back();
  return part;
}

/// The story with another end.
inline std::string written(const Story& story, const Told& told) {
  std::string text = story.said;
  for (const Part& part : story.parts) {
    text += "--- part " + part.beginning + "\n" + part_in(told.out, part.beginning);
  }
  if (!story.facts.empty()) {
    text += "--- facts\n";
    for (const Fact& fact : facts_in(told.out, story.facts)) {
      text += fact.place + " " + fact.value + "\n";
    }
  } else if (!story.outline.empty()) {
    text += "--- outline\n" + outline_of(told.out);
  } else if (story.parts.empty() && !told.out.empty()) {
    text += "--- stdout\n" + with_line_end(told.out);
  }
  if (!told.err.empty()) text += "--- stderr\n" + with_line_end(told.err);
  if (told.status != 0) text += "--- status " + std::to_string(told.status) + "\n";
  return text;
}

/// "line 3:", what it was to be and what it is; empty where they are the same.
inline std::string difference(std::string_view wanted, std::string_view got) {
  if (wanted == got) return {};
  const std::vector<std::string> left = whole_lines_of(wanted);
  const std::vector<std::string> right = whole_lines_of(got);
  const auto [at_left, at_right] = std::ranges::mismatch(left, right);
  const std::string had = at_left == left.end() ? "the end\n" : *at_left;
  const std::string has = at_right == right.end() ? "the end\n" : *at_right;
  return "line " + std::to_string(1 + (at_left - left.begin())) + ":\n- " + had + "+ " + has;
}

/// The files of all stories, in order of their names.
inline std::vector<std::filesystem::path> story_files() {
  std::vector<std::filesystem::path> paths;
  const std::filesystem::path folder = source_dir() / "tests" / "cli" / "stories";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".story") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  REQUIRE(paths.size() >= 140);
  return paths;
}

/// Where a story runs: relative paths mean a folder with its files, while this lives.
class StoryFolder {
 public:
  explicit StoryFolder(const Story& story) : before_(std::filesystem::current_path()) {
    const auto link = [this](const std::filesystem::path& target, std::string_view name) {
      std::filesystem::create_directory_symlink(target, folder_.path() / name);
    };
    link(small_knowledge(), "small");
    link(source_dir() / "data", "data");
    for (const StoryFile& file : story.files) {
      const std::filesystem::path path = folder_.path() / file.name;
      std::filesystem::create_directories(path.parent_path());
      write_text(path, file.text);
    }
    std::filesystem::current_path(folder_.path());
  }
  StoryFolder(const StoryFolder&) = delete;
  StoryFolder& operator=(const StoryFolder&) = delete;
  StoryFolder(StoryFolder&&) = delete;
  StoryFolder& operator=(StoryFolder&&) = delete;
  ~StoryFolder() { std::filesystem::current_path(before_); }

 private:
  TemporaryFolder folder_;
  std::filesystem::path before_;
};

/// Tells a story with `run`, which takes words and input and gives what is told of them.
template <typename Run>
Told tell(const Story& story, Run run) {
  const StoryFolder here(story);
  for (std::size_t i = 0; i + 1 < story.commands.size(); ++i) {
    const Told first = run(story.commands[i], std::string{});
    INFO(first.err);
    CHECK(first.status == 0);
  }
  Told told = run(story.commands.back(), story.input);
  if (!story.schema.empty()) {
    const SchemaValidator validator(run({"schema", story.schema}, std::string{}).out);
    CHECK(validator.faults(tree_of(told.out)) == std::vector<std::string>{});
  }
  return told;
}

inline void compare(const Story& story, const Told& told) {
  CHECK(told.status == story.told.status);
  CHECK(difference(story.told.err, told.err) == "");
  for (const Part& part : story.parts) {
    REQUIRE_FALSE(part.text.empty());
    CHECK(difference(part.text, part_in(told.out, part.beginning)) == "");
  }
  if (!story.outline.empty()) {
    CHECK(difference(story.outline, outline_of(told.out)) == "");
    return;
  }
  if (story.facts.empty()) {
    if (story.parts.empty()) CHECK(difference(story.told.out, told.out) == "");
    return;
  }
  const std::vector<Fact> facts = facts_in(told.out, story.facts);
  for (std::size_t i = 0; i < facts.size(); ++i) {
    INFO(facts[i].place);
    CHECK(facts[i].value == story.facts[i].value);
  }
}

}  // namespace retort::testing
