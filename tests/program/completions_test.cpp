#include "cli/shell/completions.hpp"

#include "cli/shell/completion_values.hpp"
#include "cli/shell/shell_words.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <set>

namespace retort {
namespace {
namespace completions_test {

namespace fs = std::filesystem;
using testing::run_shell;
using testing::ShellOutcome;
using testing::shipped_knowledge;
using testing::TemporaryFolder;
using Lines = std::vector<std::string>;

bool has_shell(const std::string& shell) {
  if (run_shell("command -v " + shell).ending.status == 0) return true;
  WARN(shell << " is not installed: its completions were not tried");
  return false;
}

Lines lines_in(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    lines.emplace_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
  }
  return lines;
}

std::string arguments(const Lines& words) {
  std::string text;
  for (const std::string& word : words) text += " " + in_single_quotes(word);
  return text;
}

/// A script of completions in a folder of its own.
class Script {
 public:
  Script(Shell shell, const std::string& name, const Knowledge& knowledge)
      : path_(folder_.path() / name) {
    testing::write_text(path_, completions(shell, knowledge));
  }

  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string folder() const { return folder_.path().string(); }

 private:
  TemporaryFolder folder_;
  fs::path path_;
};

std::string driver(const std::string& name) {
  return (testing::source_dir() / "tests/program/shells" / name).string();
}

/// What bash offers at the end of each line. `before` are commands that go first.
Lines bash_offers(const Knowledge& knowledge, const Lines& lines, const std::string& before = {}) {
  const Script script(Shell::bash, "retort", knowledge);
  const ShellOutcome outcome = run_shell("bash -c '" + before + " . " + driver("complete.bash") +
                                         "' bash " + script.path() + arguments(lines));
  CHECK(outcome.err.empty());
  return lines_in(outcome.out);
}

Lines fish_offers(const Knowledge& knowledge, const Lines& lines) {
  const Script script(Shell::fish, "retort.fish", knowledge);
  const ShellOutcome outcome =
      run_shell("HOME=" + script.folder() + " TERM=dumb fish --no-config " +
                driver("complete.fish") + " " + script.path() + arguments(lines));
  CHECK(outcome.err.empty());
  return lines_in(outcome.out);
}

std::string value_words(const Question& question) { return joined(completion_of(question).words); }

TEST_CASE("the kind of every value that the help names is known") {
  const std::set<std::string> unforeseeable{"TEXT",        "USD",   "DATE", "X",
                                            "NAME=NUMBER", "VALUE", "N",    "PERCENT"};
  const auto check = [&](const std::string& name) {
    INFO(name);
    const Completion offered = completion_of(name, shipped_knowledge());
    const bool is_open = offered.kind == Completion::Kind::words && offered.words.empty();
    CHECK(is_open == (name.empty() || unforeseeable.contains(name)));
  };
  std::size_t commands = 0;
  const CommandShape program = command_shape(shipped_knowledge());
  for (const CommandPath& path : command_paths(program)) {
    for (const FlagShape* flag : path.flags) check(flag->value);
    for (const PlaceShape& place : path.command->places) check(place.value);
    ++commands;
  }
  CHECK(commands > 15);
}

TEST_CASE("a flag of one name takes the same everywhere") {
  const CommandShape program = command_shape(shipped_knowledge());
  const std::vector<const FlagShape*> flags = all_flags(program);
  for (const CommandPath& path : command_paths(program)) {
    for (const FlagShape* flag : path.flags) {
      const auto known = std::ranges::find_if(
          flags, [flag](const FlagShape* one) { return one->names == flag->names; });
      REQUIRE(known != flags.end());
      CHECK((*known)->value == flag->value);
      CHECK((*known)->question == flag->question);
    }
  }
}

TEST_CASE("bash completes commands, flags, answers and their values") {
  const Knowledge& knowledge = shipped_knowledge();
  CHECK(
      bash_offers(
          knowledge,
          {"retort ad", "retort knowledge ", "retort advise --know",
           "retort advise --knowledge-change we", "retort advise --knowledge-change=we",
           "retort advise -a know", "retort advise -a lookup=y", "retort advise --answer=lookup=y",
           "retort advise --expect rag,b", "retort advise -a gap=both --expl", "retort guide when_",
           "retort formula gpu_h", "retort prices sto", "retort presets tex", "retort completions ",
           "retort ask --order guide --form", "retort prices --search advise --as",
           "retort guide when_rag ", "retort questions --lookup "}) ==
      Lines{"advise", "check export", "--knowledge --knowledge-change --knowledge-bases", "weekly",
            "weekly", "knowledge_change= knowledge_bases= [nospace]", "yes", "yes",
            "rag,both [nospace]", "--explain", "when_rag when_fine_tune", "gpu_hours", "stores",
            "text_to_sql", "bash zsh fish", "--format", "--as-of", "", ""});
}

TEST_CASE("bash leaves files and directories to readline, which quotes blanks in their names") {
  CHECK(bash_offers(shipped_knowledge(),
                    {"retort advise --answers ", "retort advise --answers=a", "retort eval ",
                     "retort --knowledge ", "retort knowledge check d"}) ==
        Lines{" [default]", " [default]", " [default]", " [dirnames]", " [dirnames]"});
}

TEST_CASE("bash completes the whole word where = and : are no word breaks") {
  CHECK(bash_offers(shipped_knowledge(),
                    {"retort advise -a lookup=y", "retort advise --answer=lookup=y",
                     "retort advise --lookup=y"},
                    "COMP_WORDBREAKS=\" \";") ==
        Lines{"lookup=yes", "--answer=lookup=yes", "--lookup=yes"});
}

TEST_CASE("bash replaces what follows the last colon of a row") {
  Knowledge knowledge = shipped_knowledge();
  const auto row = std::ranges::find_if(
      knowledge.questions, [](const Question& question) { return question.row.has_value(); });
  REQUIRE(row != knowledge.questions.end());
  row->values = {{.id = "host:one", .label = "host:one"}, {.id = "host:two", .label = "host:two"}};
  CHECK(bash_offers(knowledge, {"retort advise -a " + row->id + "=host:t",
                                "retort advise " + flag_of(*row) + " host:"}) ==
        Lines{"two", "one two"});
}

TEST_CASE("bash and fish offer exactly the values of every question") {
  Lines lines;
  Lines values;
  for (const Question& question : shipped_knowledge().questions) {
    lines.push_back("retort advise -a " + question.id + "=");
    lines.push_back("retort costs " + flag_of(question) + " ");
    values.insert(values.end(), 2, value_words(question));
  }
  CHECK(lines.size() > 100);
  CHECK(bash_offers(shipped_knowledge(), lines) == values);
  if (!has_shell("fish")) return;
  const auto sorted = [](Lines words) {
    for (std::string& line : words) {
      std::ranges::replace(line, ' ', '\n');
      Lines parts = lines_in(line);
      for (std::string& part : parts) part.erase(0, part.find('=') + 1);
      std::ranges::sort(parts);
      line.clear();
      for (const std::string& part : parts) line += part + " ";
    }
    return words;
  };
  CHECK(sorted(fish_offers(shipped_knowledge(), lines)) == sorted(values));
}

TEST_CASE("fish completes commands, flags, answers and their values") {
  if (!has_shell("fish")) return;
  CHECK(fish_offers(shipped_knowledge(),
                    {"retort ad", "retort knowledge ", "retort advise --knowledge-c",
                     "retort advise --knowledge-change we", "retort advise --knowledge-change=we",
                     "retort advise -a knowledge_c", "retort advise -a lookup=y",
                     "retort advise --answer=lookup=y", "retort advise -alookup=y",
                     "retort advise --expect rag,b", "retort guide when_r", "retort presets tex",
                     "retort completions ", "retort ask --order guide --format j",
                     "retort prices --search advise sto", "retort guide when_rag ",
                     "retort advise --answers /etc/hostn"}) ==
        Lines{"advise", "check export", "--knowledge-change", "weekly", "--knowledge-change=weekly",
              "knowledge_change=", "lookup=yes", "--answer=lookup=yes", "-alookup=yes", "rag,both",
              "when_rag", "text_to_sql", "bash fish zsh", "json", "stores", "", "/etc/hostname"});
}

TEST_CASE("zsh completes commands, flags, answers and their values") {
  if (!has_shell("zsh")) return;
  const Script script(Shell::zsh, "_retort", shipped_knowledge());
  const Lines typed{"retort ",
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
                    "hostname"};
  const ShellOutcome outcome = run_shell("timeout 60 zsh -f " + driver("complete.zsh") + " " +
                                         script.folder() + arguments(typed));
  CHECK(outcome.err.empty());
  std::string seen;
  for (std::size_t i = 0; i < typed.size(); i += 2) seen += "seen " + typed[i] + "\n";
  CHECK(outcome.out == seen);
}

/// Every text as hostile as it may be: whatever a shell would run, expand or end a quote with.
Knowledge hostile_knowledge() {
  Knowledge knowledge = shipped_knowledge();
  const std::string evil = R"(it's $(touch run) `touch run` ${HOME} "q" \ [x]:y %s ; touch run ')";
  for (Question& question : knowledge.questions) {
    question.prompt = evil;
    for (Choice& value : question.values) value.label = evil;
  }
  for (Preset& preset : knowledge.presets) preset.title = evil;
  return knowledge;
}

TEST_CASE("texts of the knowledge are never run by a shell, and are shown as they are") {
  const Knowledge knowledge = hostile_knowledge();
  const TemporaryFolder folder;
  const std::string here = "cd " + folder.path().string() + " && ";
  const Script bash(Shell::bash, "retort", knowledge);
  CHECK(run_shell(here + "bash " + driver("complete.bash") + " " + bash.path() +
                  " 'retort advise -a lookup=y'")
            .out == "yes\n");
  if (has_shell("fish")) {
    const Script fish(Shell::fish, "retort.fish", knowledge);
    const ShellOutcome outcome =
        run_shell(here +
                  "HOME=. fish --no-config -c 'source $argv[1]; complete -C \"retort advise -a "
                  "lookup=y\"; complete -C \"retort advise --looku\"; complete -C \"retort presets "
                  "te\"' " +
                  fish.path());
    const std::string& text = knowledge.questions.front().prompt;
    CHECK(outcome.out ==
          "lookup=yes\t" + text + "\n--lookup\t" + text + "\ntext_to_sql\t" + text + "\n");
  }
  if (has_shell("zsh")) {
    const Script zsh(Shell::zsh, "_retort", knowledge);
    const ShellOutcome outcome = run_shell(
        here + "timeout 60 zsh -f " + driver("complete.zsh") + " " + zsh.folder() +
        R"( 'retort advise -a lookup=' 'touch run' 'retort advise --looku' 'retort advise --lookup')");
    CHECK(outcome.out == "seen retort advise -a lookup=\nseen retort advise --looku\n");
  }
  CHECK_FALSE(fs::exists(folder.path() / "run"));
}

TEST_CASE("every shell reads its script without complaint") {
  const struct {
    Shell shell;
    std::string name;
  } shells[] = {{Shell::bash, "bash"}, {Shell::zsh, "zsh"}, {Shell::fish, "fish"}};
  for (const auto& [shell, name] : shells) {
    if (!has_shell(name)) continue;
    for (const Knowledge& knowledge : {shipped_knowledge(), hostile_knowledge()}) {
      const Script script(shell, "script", knowledge);
      const ShellOutcome outcome =
          run_shell("HOME=" + script.folder() + " " + name + " -n " + script.path());
      INFO(name);
      CHECK(outcome.ending.status == 0);
      CHECK(outcome.err.empty());
    }
  }
}

TEST_CASE("scripts are of the knowledge that was named, else of the built-in one") {
  const testing::Outcome shipped = testing::run_program({"completions", "fish"});
  CHECK(shipped.status == 0);
  CHECK(shipped.out == completions(Shell::fish, shipped_knowledge()));
  CHECK(testing::run_program({"completions", "tcsh"}).status == 2);
  CHECK(testing::run_program({"completions"}).status == 2);
}

}  // namespace completions_test
}  // namespace
}  // namespace retort
