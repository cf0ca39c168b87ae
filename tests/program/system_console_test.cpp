// What depends on being a process: signals, terminals, locale, closed and full streams.

#include "cli/commands/system_console.hpp"

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/terminal.hpp"

#include <algorithm>
#include <csignal>

namespace retort {
namespace {

using testing::Ending;
using testing::has_terminals;
using testing::run_shell;
using testing::ShellOutcome;
using testing::Terminal;

TEST_CASE("a result goes to standard output and nothing else does") {
  const ShellOutcome good = run_shell("\"$RETORT\" --version");
  CHECK(good.ending.status == 0);
  CHECK(good.out.starts_with("retort "));
  CHECK(good.err.empty());
  const ShellOutcome bad = run_shell("\"$RETORT\" nonsense");
  CHECK(bad.ending.status == 2);
  CHECK(bad.out.empty());
  CHECK(bad.err.starts_with("retort: "));
}

TEST_CASE("a full disk is never a success") {
  for (const char* command :
       {"questions", "--version", "--help", "schema advice", "guide --format json",
        "advise --format json", "costs", "compare --format markdown"}) {
    INFO(command);
    const ShellOutcome outcome = run_shell("\"$RETORT\" " + std::string(command) + " > /dev/full");
    CHECK(outcome.ending.status == 3);
    CHECK(outcome.err ==
          "retort: standard output: expected to write the whole result, got No space left on "
          "device\n");
  }
}

TEST_CASE("a closed standard output is never a success") {
  const ShellOutcome outcome = run_shell("\"$RETORT\" questions >&-");
  CHECK(outcome.ending.status == 3);
  CHECK(outcome.err ==
        "retort: standard output: expected to write the whole result, got Bad file "
        "descriptor\n");
}

TEST_CASE("a closed standard input cannot be read") {
  const ShellOutcome outcome = run_shell("\"$RETORT\" advise --answers - <&-");
  CHECK(outcome.ending.status == 3);
  CHECK(outcome.err ==
        "retort: standard input: expected a file that can be read, got Bad file descriptor\n");
}

TEST_CASE("the exit code tells even where errors cannot be written") {
  CHECK(run_shell("\"$RETORT\" nonsense 2>&-").ending.status == 2);
  CHECK(run_shell("\"$RETORT\" nonsense 2>/dev/full").ending.status == 2);
  CHECK(run_shell("\"$RETORT\" questions > /dev/full 2>&-").ending.status == 3);
  CHECK(run_shell("\"$RETORT\" <&- >&- 2>&-").ending.status != 0);
}

TEST_CASE("a reader that goes away ends the program quietly") {
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  ::close(pipe[0]);
  const testing::TemporaryFolder folder;
  const std::string errors = (folder.path() / "err").string();
  const int err = ::open(errors.c_str(), O_WRONLY | O_CREAT, 0600);
  const Ending ending = testing::wait_for(testing::start({"questions"}, pipe[1], err));
  ::close(pipe[1]);
  ::close(err);
  CHECK(ending.signal == SIGPIPE);
  CHECK(testing::text_of(errors).empty());
}

TEST_CASE("the first line alone can be had") {
  const ShellOutcome outcome = run_shell("\"$RETORT\" questions | head -1");
  CHECK(outcome.ending.status == 0);
  CHECK(std::ranges::count(outcome.out, '\n') == 1);
  CHECK(outcome.err.empty());
}

TEST_CASE("locale and time zone change nothing") {
  const std::string advise =
      "\"$RETORT\" advise --latency-ms 150.5 --queries-per-month 1234567 --explain --format ";
  for (const std::string format : {"text", "json", "markdown"}) {
    const ShellOutcome plain = run_shell("export LC_ALL=C TZ=UTC; " + advise + format);
    REQUIRE(plain.ending.status == 0);
    for (const char* settings : {"LC_ALL=de_DE.UTF-8 TZ=Asia/Tokyo", "LC_ALL=tr_TR.UTF-8 TZ=:bad",
                                 "LC_ALL= LANG= LC_NUMERIC=fr_FR TZ=America/Caracas"}) {
      INFO(settings);
      CHECK(run_shell("export " + std::string(settings) + "; " + advise + format).out == plain.out);
    }
  }
}

TEST_CASE("the same input gives the same bytes every time") {
  const std::string command = "\"$RETORT\" advise -a gap=both --explain --format json";
  CHECK(run_shell(command).out == run_shell(command).out);
}

TEST_CASE("Ctrl-C during a question ends with 130") {
  if (!has_terminals()) return;
  Terminal terminal({"ask"});
  REQUIRE(terminal.wait_for_text("\n> "));
  terminal.type("\x03");
  CHECK(terminal.finish().status == 130);
  CHECK(terminal.shown().find("Left. Nothing was saved.") != std::string::npos);
}

TEST_CASE("Ctrl-C after some answers ends with 130 and gives no advice") {
  if (!has_terminals()) return;
  Terminal terminal({"ask", "--order", "guide"});
  REQUIRE(terminal.wait_for_text("\n> "));
  terminal.type("1\n");
  REQUIRE(terminal.wait_for_text("\n> "));
  terminal.type("half an ans\x03");
  CHECK(terminal.finish().status == 130);
  CHECK(terminal.shown().find("What it costs") == std::string::npos);
}

TEST_CASE("Ctrl-C while the next question is being found is not lost") {
  if (!has_terminals()) return;
  Terminal terminal({"ask"});
  REQUIRE(terminal.wait_for_text("\n> "));
  terminal.type("1\n");
  REQUIRE(terminal.wait_for_text("1\r\n"));
  terminal.interrupt();
  CHECK(terminal.finish().status == 130);
}

TEST_CASE("Ctrl-D at a question ends with 130") {
  if (!has_terminals()) return;
  Terminal terminal({});
  REQUIRE(terminal.wait_for_text("\n> "));
  terminal.type("\x04");
  CHECK(terminal.finish().status == 130);
}

TEST_CASE("in a terminal the program asks, advises when done, and keeps to its width") {
  if (!has_terminals()) return;
  Terminal terminal({});
  REQUIRE(terminal.wait_for_text("\n> "));
  terminal.type("d\n\n");
  REQUIRE(terminal.wait_for_text("What it costs"));
  CHECK(terminal.finish().status == 0);
  CHECK(terminal.shown().find('\x1b') == std::string::npos);
  for (std::string_view rest = terminal.shown(); !rest.empty();) {
    const std::string line(rest.substr(0, rest.find("\r\n")));
    rest.remove_prefix(std::min(rest.size(), line.size() + 2));
    INFO(line);
    CHECK((line.size() <= 72 || line.find(' ', line.find_first_not_of(' ')) == std::string::npos));
  }
}

TEST_CASE("a terminal that goes away ends the program, not with a success") {
  if (!has_terminals()) return;
  int status = 0;
  {
    Terminal terminal({"ask"});
    REQUIRE(terminal.wait_for_text("\n> "));
    status = terminal.hang_up();
  }
  CHECK(status != 0);
}

}  // namespace
}  // namespace retort
