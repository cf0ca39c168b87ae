// The questionnaire by keys in a terminal: what it shows, and what it leaves behind.

#include "report/render/layout.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/shipped.hpp"
#include "support/terminal.hpp"

#include <algorithm>

namespace retort {
namespace {
namespace rich_questionnaire_test {

using testing::has_terminals;
using testing::run_shell;
using testing::ScreenModel;
using testing::shipped_knowledge;
using testing::Terminal;
using testing::TerminalSetting;

const TerminalSetting rich{.columns = 80, .rows = 24, .term = "xterm-256color"};

const Question& nth_question(std::size_t n) { return shipped_knowledge().questions[n]; }

/// The prompt's beginning, which stands in one row at any width.
std::string start_of(const Question& question) { return question.prompt.substr(0, 25); }

/// Waits until the cursor stands in a row that ends so.
bool wait_for_cursor_at(Terminal& terminal, const std::string& end) {
  return terminal.wait_until(
      [&end](const ScreenModel& screen) { return screen.row_at_cursor().ends_with(end); });
}

/// The questionnaire in the table's order, at its first question.
std::vector<std::string> in_order(std::vector<std::string> more = {}) {
  std::vector<std::string> words{"ask", "--order", "guide"};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

/// All questions of the decision are known to be unknown; one about costs can still decide.
std::vector<std::string> costs_only(std::vector<std::string> more = {}) {
  for (const Question& question : shipped_knowledge().questions) {
    if (question.section != Section::decision) continue;
    more.emplace_back("-a");
    more.push_back(question.id + "=unknown");
  }
  return in_order(more);
}

/// The command that follows `title` on the screen, put together from its lines.
std::string command_after(const ScreenModel& screen, std::string_view title) {
  std::string command;
  bool is_command = false;
  for (const std::string& row : screen.all_rows()) {
    if (is_command) command += row + "\n";
    if (is_command && !row.ends_with("\\")) break;
    is_command = is_command || row == title;
  }
  return command;
}

void check_clean(const Terminal& terminal) {
  INFO(terminal.screen().text());
  CHECK(terminal.settings() == terminal.settings_before());
  CHECK(terminal.screen().wraps() == 0);
  CHECK(terminal.screen().faults() == 0);
}

TEST_CASE("by keys: arrows, j and k, digits, Enter and back answer and undo") {
  if (!has_terminals()) return;
  Terminal terminal(in_order(), rich);
  REQUIRE(wait_for_cursor_at(terminal, "Don't know (default)"));
  CHECK_FALSE(terminal.settings() == terminal.settings_before());
  terminal.type("\x1b[B");
  REQUIRE(wait_for_cursor_at(terminal, nth_question(0).values[0].label));
  terminal.type("j");
  REQUIRE(wait_for_cursor_at(terminal, nth_question(0).values[1].label));
  terminal.type("k\x1bOB\r");
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(1))));
  CHECK(terminal.screen().shows("Leaning RAG; 1 of at most"));
  CHECK_FALSE(terminal.screen().shows(start_of(nth_question(0))));
  terminal.type("2");
  REQUIRE(wait_for_cursor_at(terminal, nth_question(1).values[1].label));
  terminal.type("\x1b[D");
  REQUIRE(wait_for_cursor_at(terminal, nth_question(0).values[1].label + " (default)"));
  terminal.type("\x03");
  CHECK(terminal.finish().status == 130);
  check_clean(terminal);
}

TEST_CASE("by keys: a lone Esc goes back as well") {
  if (!has_terminals()) return;
  Terminal terminal(in_order(), rich);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.type("1\r");
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(1))));
  terminal.type("\x1b");
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.type("\x04");
  CHECK(terminal.finish().status == 130);
}

TEST_CASE("by keys: help opens and closes in place") {
  if (!has_terminals()) return;
  Terminal terminal(in_order(), rich);
  const std::string hint = nth_question(0).hint.substr(0, 30);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.type("?");
  REQUIRE(terminal.wait_for_screen(hint));
  CHECK(terminal.screen().times_shown(start_of(nth_question(0))) == 1);
  terminal.type("?");
  REQUIRE(terminal.wait_until([&hint](const ScreenModel& screen) { return !screen.shows(hint); }));
  CHECK(terminal.screen().times_shown(start_of(nth_question(0))) == 1);
  terminal.type("\x03");
  terminal.finish();
  check_clean(terminal);
}

TEST_CASE("by keys: a long list scrolls and filters; costs can be skipped; the review shows all") {
  if (!has_terminals()) return;
  const testing::TemporaryFolder folder;
  const std::string out = (folder.path() / "advice.md").string();
  Terminal terminal(costs_only({"-o", out, "--format", "markdown"}), rich);
  REQUIRE(terminal.wait_for_screen("How many requests"));
  terminal.type("1.5M");
  REQUIRE(terminal.wait_for_screen("= 1,500,000 queries a month"));
  terminal.type("\r");
  REQUIRE(terminal.wait_for_screen("Answer them?"));
  terminal.type("2\r\r");
  REQUIRE(terminal.wait_for_screen("type to filter"));
  REQUIRE(wait_for_cursor_at(terminal, "Don't know (default)"));
  terminal.type("gpt mini");
  REQUIRE(terminal.wait_for_screen("with: gpt mini"));
  CHECK(terminal.screen().shows("Don't know (default)"));
  CHECK(terminal.screen().row_at_cursor().find("gpt") != std::string::npos);
  terminal.type("\r");
  REQUIRE(terminal.wait_for_screen("Which open model"));
  terminal.type("\r\r\r");
  REQUIRE(terminal.wait_for_screen("Your answers. Choose one to change it."));
  terminal.type("\x1b[A");
  REQUIRE(wait_for_cursor_at(terminal, "Leave"));
  terminal.type("\x1b[A\x1b[A");
  REQUIRE(wait_for_cursor_at(terminal, "(asked)"));
  terminal.type("1\r");
  CHECK(terminal.finish().status == 0);
  CHECK(testing::text_of(out).find("1,500,000") != std::string::npos);
  CHECK_FALSE(terminal.screen().shows("Your answers."));
  check_clean(terminal);
}

TEST_CASE("by keys: a number that does not fit is told at the field and can be mended") {
  if (!has_terminals()) return;
  Terminal terminal(costs_only(), rich);
  REQUIRE(terminal.wait_for_screen("How many requests"));
  terminal.type("12 apes\r");
  REQUIRE(terminal.wait_for_screen("got \"12 apes\""));
  terminal.type("\x7f\x7f\x7f\x7f\x7f\r");
  REQUIRE(terminal.wait_for_screen("Answer them?"));
  terminal.type("\x03");
  terminal.finish();
  CHECK(command_after(terminal.screen(), "Go on from here with:").find("queries_per_month=12") !=
        std::string::npos);
  check_clean(terminal);
}

TEST_CASE("by keys: Ctrl-C and Ctrl-D give the terminal back and say how to go on") {
  if (!has_terminals()) return;
  for (const char* key : {"\x03", "\x04"}) {
    Terminal terminal(in_order(), rich);
    REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
    terminal.type("2\r\r");
    REQUIRE(terminal.wait_for_screen(start_of(nth_question(2))));
    terminal.type(key);
    CHECK(terminal.finish().status == 130);
    check_clean(terminal);
    CHECK(terminal.screen().shows("Left. Nothing was saved."));
    CHECK_FALSE(terminal.screen().shows(start_of(nth_question(2))));
    CHECK(command_after(terminal.screen(), "Go on from here with:") ==
          "  retort ask -a " + nth_question(0).id + "=" + nth_question(0).values[1].id + " -a " +
              nth_question(1).id + "=unknown --order guide\n");
  }
}

TEST_CASE("by keys: the command that is printed on leaving goes on with the next question") {
  if (!has_terminals()) return;
  Terminal first(in_order(), rich);
  REQUIRE(first.wait_for_screen(start_of(nth_question(0))));
  first.type("2\r");
  REQUIRE(first.wait_for_screen(start_of(nth_question(1))));
  first.type("\x03");
  first.finish();
  std::string command = command_after(first.screen(), "Go on from here with:");
  command.replace(command.find("retort"), 6, "\"$RETORT\"");
  Terminal second({"/bin/sh", "-c", command}, rich);
  REQUIRE(second.wait_for_screen(start_of(nth_question(1))));
  CHECK(second.screen().shows("Leaning RAG; 0 of at most"));
  second.type("\x04");
  CHECK(second.finish().status == 130);
}

TEST_CASE("by keys: a signal ends the program as it would, and the terminal is as it was") {
  if (!has_terminals()) return;
  for (const int signal : {SIGTERM, SIGHUP, SIGQUIT, SIGABRT}) {
    INFO("signal " << signal);
    Terminal terminal(in_order(), rich);
    REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
    terminal.send(signal);
    CHECK(terminal.finish().signal == signal);
    check_clean(terminal);
    CHECK(terminal.screen().row_at_cursor().empty());
  }
}

TEST_CASE("by keys: a crash gives the terminal back too") {
  if (!has_terminals()) return;
  Terminal terminal(in_order(), rich);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.send(SIGSEGV);  // a sanitizer makes its report of it and exits
  CHECK(terminal.finish().status != 0);
  CHECK(terminal.settings() == terminal.settings_before());
}

TEST_CASE("by keys: an error that ends the program gives the terminal back and loses no answer") {
  if (!has_terminals()) return;
  Terminal terminal(in_order({"-o", "/no/such/folder/advice.txt"}), rich);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.type("2\rd\r");
  CHECK(terminal.finish().status == 3);
  CHECK(terminal.settings() == terminal.settings_before());
  CHECK(command_after(terminal.screen(), "Go on from here with:").find(nth_question(0).id) !=
        std::string::npos);
}

TEST_CASE("by keys: Ctrl-Z gives the terminal back, and coming back draws the question anew") {
  if (!has_terminals()) return;
  Terminal terminal({"/bin/sh", "-c",
                     "set -m; \"$RETORT\" ask --order guide; echo 'shell has it'; read line; fg "
                     ">/dev/null; echo \"ended with $?\""},
                    rich);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.type("2\r");
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(1))));
  terminal.type("\x1a");
  REQUIRE(terminal.wait_for_screen("shell has it"));
  CHECK(terminal.settings() == terminal.settings_before());
  terminal.type("go on\n");
  REQUIRE(terminal.wait_until([](const ScreenModel& screen) {
    return screen.times_shown(start_of(nth_question(1))) == 2;
  }));
  CHECK_FALSE(terminal.settings() == terminal.settings_before());
  terminal.type("1\r");
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(2))));
  terminal.type("\x03");
  REQUIRE(terminal.wait_for_screen("ended with 130"));
  terminal.finish();
  check_clean(terminal);
}

TEST_CASE("by keys: a terminal that goes away ends the program, not with a success") {
  if (!has_terminals()) return;
  Terminal terminal(in_order(), rich);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  CHECK(terminal.hang_up() != 0);
}

/// Do rows reach far, and not to the edge? The help has sentences that are longer than any row.
bool fills(const ScreenModel& screen, std::size_t columns) {
  std::size_t widest = 0;
  for (const std::string& row : screen.visible_rows()) widest = std::max(widest, columns_of(row));
  return widest < columns && widest + 15 > columns;
}

TEST_CASE("by keys: another size draws the question anew, once, and nothing wraps") {
  if (!has_terminals()) return;
  Terminal terminal(in_order(), rich);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.type("?");
  REQUIRE(terminal.wait_for_screen(nth_question(0).hint.substr(0, 20)));
  // The cursor returns once all is drawn: what comes later would wrap in the next size.
  const std::string at_end = "Don't know (default)";
  REQUIRE(wait_for_cursor_at(terminal, at_end));
  for (const std::size_t columns : {120U, 30U, 80U, 31U, 100U}) {
    INFO(columns << " columns");
    terminal.resize(24, columns);
    const bool fits = terminal.wait_until([columns, &at_end](const ScreenModel& screen) {
      return screen.row_at_cursor().ends_with(at_end) && fills(screen, columns);
    });
    INFO(terminal.screen().text());
    REQUIRE(fits);
    CHECK(terminal.screen().times_shown(start_of(nth_question(0))) == 1);
    CHECK(terminal.screen().times_shown("Don't know") == 1);
  }
  terminal.type("\x03");
  terminal.finish();
  check_clean(terminal);
}

TEST_CASE("by keys: in a low terminal the question and the row at the cursor stay in sight") {
  if (!has_terminals()) return;
  TerminalSetting low = rich;
  low.rows = 6;
  Terminal terminal(in_order(), low);
  REQUIRE(wait_for_cursor_at(terminal, "Don't know (default)"));
  CHECK(terminal.screen().shows(start_of(nth_question(0))));
  CHECK(terminal.screen().all_rows().size() <= 6);
  terminal.type("\x03");
  terminal.finish();
  check_clean(terminal);
}

TEST_CASE("by keys: marks follow the locale, colours follow NO_COLOR") {
  if (!has_terminals()) return;
  const auto shown_with = [](const TerminalSetting& setting) {
    Terminal terminal(in_order(), setting);
    REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
    terminal.type("\x03");
    CHECK(terminal.finish().status == 130);
    return terminal.shown();
  };
  const std::string usual = shown_with(rich);
  CHECK(usual.find("\u276f") != std::string::npos);
  CHECK(usual.find("\x1b[1m") != std::string::npos);
  TerminalSetting plain = rich;
  plain.locale = "C";
  plain.environment = {"NO_COLOR=1"};
  const std::string ascii = shown_with(plain);
  CHECK(std::ranges::all_of(ascii, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  for (const char* tone : {"\x1b[1m", "\x1b[2m", "\x1b[0m"}) {
    CHECK(ascii.find(tone) == std::string::npos);
  }
}

TEST_CASE("by keys: the advice can go elsewhere while questions are asked") {
  if (!has_terminals()) return;
  const testing::TemporaryFolder folder;
  const std::string out = (folder.path() / "advice.txt").string();
  Terminal terminal({"/bin/sh", "-c", "\"$RETORT\" ask --order guide > '" + out + "'"}, rich);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.type("2\rd\r");
  CHECK(terminal.finish().status == 0);
  const std::string advice = testing::text_of(out);
  CHECK(advice.starts_with("Too early to say"));
  CHECK(advice.find('\x1b') == std::string::npos);
  CHECK_FALSE(terminal.screen().shows("Use RAG."));
  check_clean(terminal);
  std::string again = command_after(terminal.screen(), "The same advice again:");
  again.replace(again.find("retort"), 6, "\"$RETORT\"");
  std::string told = run_shell(again).out;
  told.replace(told.find("(flag)"), 6, "(questionnaire)");
  CHECK(told == advice);
}

TEST_CASE("by keys: saved answers give the same advice, byte for byte, in every format") {
  if (!has_terminals()) return;
  const testing::TemporaryFolder folder;
  const std::string saved = (folder.path() / "my answers.json").string();
  for (const std::string format : {"text", "markdown", "json"}) {
    const std::string out = (folder.path() / format).string();
    Terminal terminal(in_order({"-a", "examples=300", "--as-of", "2027-01-01", "--format", format,
                                "-o", out, "--save", saved}),
                      rich);
    REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
    terminal.type("2\r\rd\r");
    CHECK(terminal.finish().status == 0);
    const std::string advice = testing::text_of(out);
    CHECK_FALSE(advice.empty());
    std::string again = command_after(terminal.screen(), "or from the answers that were saved:");
    INFO(again);
    REQUIRE(again.find("retort") != std::string::npos);
    again.replace(again.find("retort"), 6, "\"$RETORT\"");
    CHECK(run_shell(again).ending.status == 0);
    CHECK(testing::text_of(out) == advice);
  }
}

TEST_CASE("leaving half-way keeps nothing on disk, unless it is to be saved") {
  if (!has_terminals()) return;
  const testing::TemporaryFolder folder;
  const std::string saved = (folder.path() / "answers.json").string();
  Terminal terminal(in_order({"--save", saved}), rich);
  REQUIRE(terminal.wait_for_screen(start_of(nth_question(0))));
  terminal.type("\x03");
  terminal.finish();
  CHECK(std::filesystem::is_empty(folder.path()));
  Terminal other(in_order({"--save", saved}), rich);
  REQUIRE(other.wait_for_screen(start_of(nth_question(0))));
  other.type("2\r");
  REQUIRE(other.wait_for_screen(start_of(nth_question(1))));
  other.type("\x03");
  other.finish();
  CHECK(testing::text_of(saved).find(nth_question(0).values[1].id) != std::string::npos);
}

TEST_CASE("accessible ways use no escape sequences and change no setting") {
  if (!has_terminals()) return;
  struct Way {
    std::vector<std::string> words;
    TerminalSetting setting;
  };
  TerminalSetting narrow = rich;
  narrow.columns = 30;
  TerminalSetting dumb = rich;
  dumb.term = "dumb";
  TerminalSetting no_term = rich;
  no_term.term = "";
  TerminalSetting asked_for = rich;
  asked_for.environment = {"ACCESSIBLE=1"};
  for (const Way& way :
       {Way{in_order({"--accessible"}), rich}, Way{in_order(), narrow}, Way{in_order(), dumb},
        Way{in_order(), no_term}, Way{in_order(), asked_for}}) {
    Terminal terminal(way.words, way.setting);
    REQUIRE(terminal.wait_for_text("\n> "));
    CHECK(terminal.settings() == terminal.settings_before());
    terminal.type("2\n");
    REQUIRE(terminal.wait_for_text("\n> "));
    terminal.type("\x03");
    CHECK(terminal.finish().status == 130);
    CHECK(terminal.shown().find('\x1b') == std::string::npos);
    CHECK(terminal.screen().wraps() == 0);
    CHECK(terminal.settings() == terminal.settings_before());
  }
}

TEST_CASE("in CI and with --no-input nothing is asked, in a terminal either") {
  if (!has_terminals()) return;
  TerminalSetting ci = rich;
  ci.environment = {"CI=true"};
  Terminal in_ci({"ask"}, ci);
  CHECK(in_ci.finish().status == 2);
  Terminal without_command({}, ci);
  CHECK(without_command.finish().status == 2);
  Terminal no_input({"ask", "--no-input"}, rich);
  CHECK(no_input.finish().status == 2);
  CHECK(no_input.settings() == no_input.settings_before());
}

}  // namespace rich_questionnaire_test
}  // namespace
}  // namespace retort
