// Completions in real shells, which ask the program that was built.

#include "cli/shell/completions.hpp"

#include "cli/commands/knowledge_files.hpp"
#include "report/render/escape.hpp"
#include "support/catch.hpp"
#include "support/lines.hpp"
#include "support/process.hpp"
#include "support/program.hpp"

#include <algorithm>
#include <regex>

namespace retort {
namespace {
namespace completions_test {

namespace fs = std::filesystem;
using testing::has_tool;
using testing::lines_of;
using testing::run_program;
using testing::run_shell;
using testing::ShellOutcome;
using testing::TemporaryFolder;
using Lines = std::vector<std::string>;

std::string driver(const std::string& name) {
  return (testing::source_dir() / "tests/program/shells" / name).string();
}

/// A shell that has read its script, in a folder of its own, with the program in its path.
class Asked {
 public:
  explicit Asked(Shell shell, std::string breaks = {}) : shell_(shell), breaks_(std::move(breaks)) {
    testing::write_text(script(), std::string(completion_script(shell)));
  }

  /// Runs the driver on these lines. `before` are commands that go first.
  [[nodiscard]] ShellOutcome run(const Lines& lines, const std::string& before = {}) const {
    const std::string words = shell_ == Shell::zsh ? folder() : script();
    std::string command =
        "cd " + folder() + "; PATH=$(dirname \"$RETORT\"):$PATH HOME=" + folder() +
        " TERM=dumb; export PATH HOME TERM; " + before + " " + start() + " " + words;
    for (const std::string& line : lines) command += " " + quoted_for_shell(line);
    return run_shell(command);
  }

  [[nodiscard]] Lines offers(const Lines& lines, const std::string& before = {}) const {
    const ShellOutcome outcome = run(lines, before);
    CHECK(outcome.err.empty());
    return lines_of(outcome.out);
  }

  [[nodiscard]] std::string folder() const { return folder_.path().string(); }
  [[nodiscard]] std::string script() const {
    return (folder_.path() / (shell_ == Shell::zsh ? "_retort" : "script")).string();
  }

 private:
  [[nodiscard]] std::string start() const {
    switch (shell_) {
      case Shell::bash:
        // bash takes no word breaks from its environment.
        return "bash -c " + quoted_for_shell(breaks_ + " . " + driver("complete.bash")) + " bash";
      case Shell::zsh:
        return "timeout 60 zsh -f " + driver("complete.zsh");
      case Shell::fish:
        return "fish --no-config " + driver("complete.fish");
    }
    return {};
  }

  Shell shell_;
  std::string breaks_;
  TemporaryFolder folder_;
};

/// Holds that zsh shows each pattern on its screen after the line before it and a tab.
void check_seen_in_zsh(const Asked& zsh, const Lines& typed, const std::string& before = {}) {
  Lines seen;
  for (std::size_t i = 0; i < typed.size(); i += 2) seen.push_back("seen " + typed[i]);
  CHECK(zsh.offers(typed, before) == seen);
}

TEST_CASE("bash completes commands, flags, answers and their values") {
  CHECK(
      Asked(Shell::bash)
          .offers({"retort ad", "retort knowledge ", "retort advise --knowledge-change we",
                   "retort advise --knowledge-change=we", "retort advise -a know",
                   "retort advise -a lookup=", "retort advise -a lookup=y",
                   "retort advise --answer=lookup=y", "retort advise --expect rag,b",
                   "retort advise -a gap=both --expl", "retort questions --lookup ",
                   "retort advise --preset 'a b' \"c\"\\ d --expl", "retort advise 'it is open"}) ==
      Lines{"advise", "check export", "weekly", "weekly",
            "knowledge_change= knowledge_bases= [nospace]", "no yes unknown", "yes", "yes",
            "rag,both [nospace]", "--explain", "", "--explain", ""});
}

TEST_CASE("bash leaves files and directories to readline, which quotes blanks in their names") {
  CHECK(Asked(Shell::bash)
            .offers({"retort advise --answers ", "retort advise --answers=a", "retort eval ",
                     "retort --knowledge ", "retort knowledge check d"}) ==
        Lines{" [default]", " [default]", " [default]", " [dirnames]", " [dirnames]"});
}

TEST_CASE("bash completes the whole word where = and : are no word breaks") {
  CHECK(Asked(Shell::bash, "COMP_WORDBREAKS=' ';")
            .offers({"retort advise -a lookup=y", "retort advise --answer=lookup=y",
                     "retort advise --lookup=y"}) ==
        Lines{"lookup=yes", "--answer=lookup=yes", "--lookup=yes"});
}

TEST_CASE("fish completes commands, flags, answers and their values") {
  if (!has_tool("fish")) return;
  CHECK(Asked(Shell::fish)
            .offers({"retort ad", "retort knowledge ", "retort advise --knowledge-c",
                     "retort advise --knowledge-change we", "retort advise --knowledge-change=we",
                     "retort advise -a knowledge_c", "retort advise -a lookup=y",
                     "retort advise --answer=lookup=y", "retort advise -alookup=y",
                     "retort advise --expect rag,b", "retort prices --search advise sto",
                     "retort guide when_rag ", "retort advise --answers /etc/hostn",
                     "retort advise --answers=/etc/hostn", "retort --knowledge /et",
                     "retort advise --preset 'a b' \"c\"\\ d --expl"}) ==
        Lines{"advise", "check export", "--knowledge-change", "weekly", "--knowledge-change=weekly",
              "knowledge_change=", "lookup=yes", "--answer=lookup=yes", "-alookup=yes", "rag,both",
              "stores", "", "/etc/hostname", "--answers=/etc/hostname", "/etc/", "--explain"});
}

TEST_CASE("zsh completes commands, flags, answers and their values") {
  if (!has_tool("zsh")) return;
  check_seen_in_zsh(Asked(Shell::zsh), {"retort ",
                                        "Advise on one set of answers",
                                        "retort knowledge ",
                                        "Check a directory of data files",
                                        "retort advise -a lookup=",
                                        "Yes, something must be looked up",
                                        "retort advise --knowledge-change ",
                                        "About every week",
                                        "retort advise -a knowledge_",
                                        "How often do the facts behind your answers change",
                                        "retort advise --expect rag,",
                                        "RAG with fine-tuning",
                                        "retort guide when_",
                                        "when_fine_tune",
                                        "retort costs --preset ",
                                        "Questions to SQL over a living warehouse",
                                        "retort formula gpu_",
                                        "GPU time of a training run",
                                        "retort eval /etc/host",
                                        "hostname",
                                        "retort advise --answers=/etc/host",
                                        "hostname"});
}

constexpr const char* evil =
    R"(it's $(touch run) `touch run` ${HOME} "q" \ [x]:y %s ; touch run ')";

/// The built-in knowledge with every text as hostile as it may be: whatever a shell would run,
/// expand or end a quote with.
void export_hostile_knowledge(const fs::path& folder) {
  export_knowledge(folder.string());
  std::string quoted;
  for (const char* one = evil; *one != '\0'; ++one) {
    if (*one == '"' || *one == '\\') quoted += '\\';
    quoted += *one;
  }
  for (const char* file : {"questions.json", "presets.json"}) {
    const std::string text = testing::text_of(folder / file);
    const std::regex texts("(\"(?:prompt|label|title)\": )\"(?:[^\"\\\\]|\\\\.)*\"");
    std::string replaced;
    auto at = text.begin();
    for (std::sregex_iterator match(text.begin(), text.end(), texts), end; match != end; ++match) {
      replaced.append(at, text.begin() + match->position());
      replaced += (*match)[1].str() + "\"" + quoted + "\"";
      at = text.begin() + match->position() + match->length();
    }
    testing::write_text(folder / file, replaced.append(at, text.end()));
  }
}

TEST_CASE("texts of the knowledge are never run by a shell, and are shown as they are") {
  const TemporaryFolder knowledge;
  export_hostile_knowledge(knowledge.path());
  const std::string before = "RETORT_KNOWLEDGE=" + knowledge.path().string() + " ";
  const Asked bash(Shell::bash);
  CHECK(bash.offers({"retort advise -a lookup=y"}, before) == Lines{"yes"});
  CHECK_FALSE(fs::exists(fs::path(bash.folder()) / "run"));
  if (has_tool("fish")) {
    const Asked fish(Shell::fish);
    const ShellOutcome outcome = run_shell(
        "PATH=$(dirname \"$RETORT\"):$PATH; export PATH; cd " + fish.folder() + " && HOME=. " +
        before + " fish --no-config -c 'source " + fish.script() +
        "; complete -C \"retort advise -a lookup=y\"; complete -C \"retort presets te\"'");
    CHECK(outcome.out ==
          "lookup=yes\t" + std::string(evil) + "\ntext_to_sql\t" + std::string(evil) + "\n");
    CHECK_FALSE(fs::exists(fs::path(fish.folder()) / "run"));
  }
  if (has_tool("zsh")) {
    const Asked zsh(Shell::zsh);
    check_seen_in_zsh(zsh,
                      {"retort advise -a lookup=", "touch run", "retort advise --looku",
                       "retort advise --lookup"},
                      before);
    CHECK_FALSE(fs::exists(fs::path(zsh.folder()) / "run"));
  }
}

TEST_CASE("what comes back is quoted as the shell reads it") {
  const auto answered = [](Shell shell, const TypedWords& typed, const std::string& text) {
    const std::string answer = answer_to(shell, typed, {.words = {{text, "a\tb\nc"}}});
    CHECK(answer.starts_with("none\n"));
    return answer.substr(5);
  };
  const std::string word = R"(x:y $(touch run) it's \)";
  CHECK(answered(Shell::bash, {.words = {""}}, word) == "'x:y $(touch run) it'\\''s \\'\n");
  CHECK(answered(Shell::bash, {.words = {"x:"}, .kept = 2}, "x:y") == "y\n");
  CHECK(answered(Shell::zsh, {.words = {""}}, word) ==
        "x\\:y $(touch run) it's \\\\:a\\\\x09b\\\\x0ac\n");
  CHECK(answered(Shell::fish, {.words = {""}}, word) == word + "\ta\\x09b\\x0ac\n");
  for (const Shell shell : {Shell::bash, Shell::zsh, Shell::fish}) {
    CHECK(answered(shell, {.words = {""}}, "two\nlines").empty());
    CHECK(answered(shell, {.words = {""}}, "\x1b[2J").empty());
  }
}

TEST_CASE("bash replaces what follows the last sign that it breaks words at") {
  const auto kept = [](const std::string& part, const std::string& line) {
    const Lines call{part, line};
    return typed_words(Shell::bash, call, "/home/me").kept;
  };
  CHECK(kept("y", "retort advise -a lookup=y") == 7);
  CHECK(kept("=", "retort advise -a lookup=") == 7);
  CHECK(kept("", "retort advise ") == 0);
  CHECK(kept("'lookup=y", "retort advise -a 'lookup=y") == 0);
  const Lines call{"", "r -a 'it is' --k=~/x ~/y a\\ b \"c\\\"d\" "};
  CHECK(typed_words(Shell::bash, call, "/home/me").words ==
        Lines{"-a", "it is", "--k=~/x", "/home/me/y", "a b", "c\"d", ""});
}

TEST_CASE("the knowledge and the policies on the line count, else those of the environment") {
  const TemporaryFolder folder;
  export_knowledge(folder.path().string());
  std::string questions = testing::text_of(folder.path() / "questions.json");
  const std::string label = "About every week";
  const auto offered = [](const Lines& words, const std::string& variable = {}) {
    Lines call{"__complete", "fish"};
    call.insert(call.end(), words.begin(), words.end());
    const testing::Outcome outcome =
        run_program(call, {.environment = {.knowledge = variable, .home = "/nowhere"}});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    return outcome.out;
  };
  questions.replace(questions.find(label), label.size(), "Weekly, so to say");
  testing::write_text(folder.path() / "questions.json", questions);
  const std::string mine = folder.path().string();
  const Lines line{"advise", "--knowledge-change", "we"};
  CHECK(offered(line) == "none\nweekly\tAbout every week\n");
  CHECK(offered(line, mine) == "none\nweekly\tWeekly, so to say\n");
  CHECK(offered({"advise", "--knowledge", mine, "--knowledge-change", "we"}) ==
        "none\nweekly\tWeekly, so to say\n");
  CHECK(offered({"--knowledge=" + mine, "advise", "--knowledge-change", "we"}) ==
        "none\nweekly\tWeekly, so to say\n");
  const std::string policy = mine + "/policy";
  testing::write_text(policy, R"({"schema_version": 1, "name": "mine", "version": "1",
      "sources": [{"id": "me", "title": "Me", "date": "2026-10", "kind": "assumption"}],
      "questions": [{"id": "shoe_size", "kind": "choice", "section": "decision",
        "prompt": "Which size?", "hint": "h", "why": "w", "ordered": false, "actionable": true,
        "source": ["me"], "values": [{"id": "small", "label": "Below 40"},
        {"id": "large", "label": "40 and above"}]}]})");
  CHECK(offered({"advise", "--policy", policy, "--shoe"}) == "none\n--shoe-size\tWhich size?\n");
  CHECK(offered({"--policy=" + policy, "ask", "-a", "shoe_size=s"}) ==
        "none\nshoe_size=small\tBelow 40\n");
  // What is being typed does not count yet.
  CHECK(offered({"advise", "--knowledge", "/now"}) == "directories\n");
  for (const Lines& broken : {Lines{"--knowledge", "/nowhere", "ad"}, Lines{"--policy", "/x", "ad"},
                              Lines{"--knowledge", "~", ""}}) {
    CHECK(offered(broken).empty());
  }
  CHECK(offered({"ad"}, "/nowhere").empty());
  CHECK(run_program({"__complete"}).out.empty());
  CHECK(run_program({"__complete", "tcsh", ""}).out.empty());
  CHECK(run_program({"__complete", "bash"}).status == 0);
}

TEST_CASE("every shell reads its script without complaint") {
  for (const char* name : {"bash", "zsh", "fish"}) {
    if (!has_tool(name)) continue;
    const TemporaryFolder folder;
    const ShellOutcome outcome =
        run_shell("cd " + folder.path().string() + " && \"$RETORT\" completions " + name +
                  " -o script && HOME=. " + name + " -n script");
    INFO(name);
    CHECK(outcome.ending.status == 0);
    CHECK(outcome.err.empty());
  }
  CHECK(run_program({"completions", "tcsh"}).status == 2);
  CHECK(run_program({"completions"}).status == 2);
}

}  // namespace completions_test
}  // namespace
}  // namespace retort
