#include "cli/shell/manual_page.hpp"

#include "cli/commands/commands.hpp"
#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::has_tool;
using testing::run_shell;
using testing::ShellOutcome;
using testing::shipped_knowledge;

std::string page_of(const Knowledge& knowledge) { return manual_page(all_commands(), knowledge); }

ShellOutcome mandoc(const std::string& flags, const Knowledge& knowledge) {
  const testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "retort.1").string();
  testing::write_text(path, page_of(knowledge));
  return run_shell("mandoc " + flags + " " + path);
}

/// As a reader sees it, on lines so long that no text is cut.
std::string seen(const Knowledge& knowledge) {
  return mandoc("-Tutf8 -O width=500", knowledge).out;
}

/// Without what makes letters bold on a line printer.
std::string plain(const std::string& overstruck) {
  std::string text;
  for (const char one : overstruck) {
    if (one == '\b') {
      text.pop_back();
    } else {
      text += one;
    }
  }
  return text;
}

TEST_CASE("mandoc finds nothing to warn of in the manual page") {
  if (!has_tool("mandoc")) return;
  const ShellOutcome outcome = mandoc("-Tlint -W warning", shipped_knowledge());
  CHECK(outcome.out.empty());
  CHECK(outcome.err.empty());
  CHECK(outcome.ending.status == 0);
}

TEST_CASE("the manual page tells every command, flag, question, value and exit code") {
  if (!has_tool("mandoc")) return;
  const std::string page = plain(seen(shipped_knowledge()));
  Settings settings;
  for (const BoundCommand& bound : bind_all(all_commands(), shipped_knowledge(), settings)) {
    const std::string words(bound.command->name);
    if (bound.command->bind != nullptr) CHECK(page.find("retort " + words) != std::string::npos);
    for (const Option& option : bound.binder.options()) {
      if (option.question || option.is_place()) continue;
      INFO(option.names.back());
      CHECK(page.find(option.names.back()) != std::string::npos);
      CHECK(page.find(option.about) != std::string::npos);
    }
  }
  for (const Question& question : shipped_knowledge().questions) {
    INFO(question.id);
    CHECK(page.find("\n       " + question.id) != std::string::npos);
    CHECK(page.find(question.prompt) != std::string::npos);
    if (question.kind != QuestionKind::choice) continue;
    for (const Choice& value : question.values) CHECK(page.find(value.label) != std::string::npos);
  }
  for (const char* section : {"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "QUESTIONS",
                              "ANSWERS FILE", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"}) {
    INFO(section);
    CHECK(page.find(std::string("\n") + section + "\n") != std::string::npos);
  }
  CHECK(page.find("130    interrupted.") != std::string::npos);
}

TEST_CASE("the manual page has the date of the knowledge, else of its prices") {
  CHECK(page_of(shipped_knowledge()).starts_with(".TH RETORT 1 2026-11-24 "));
  Knowledge knowledge = shipped_knowledge();
  knowledge.version = "7";
  CHECK(page_of(knowledge).starts_with(".TH RETORT 1 " + knowledge.catalogue.as_of + " "));
  CHECK(testing::run_program({"man"}).out == page_of(shipped_knowledge()));
}

TEST_CASE("no text of the knowledge is taken for roff") {
  if (!has_tool("mandoc")) return;
  Knowledge knowledge = shipped_knowledge();
  const std::string evil = R"(.so /etc/passwd 'tis \fBnot\fR bold \*(xx -- "quoted" `x' é 漢)";
  for (Question& question : knowledge.questions) {
    question.prompt = evil;
    for (Choice& value : question.values) value.label = evil;
  }
  for (Preset& preset : knowledge.presets) preset.title = evil;
  CHECK(mandoc("-Tlint -W warning", knowledge).out.empty());
  const std::string page = plain(seen(knowledge));
  std::size_t times = 0;
  for (std::size_t at = page.find(evil); at != std::string::npos; at = page.find(evil, at + 1)) {
    ++times;
  }
  CHECK(times > knowledge.questions.size());
}

}  // namespace
}  // namespace retort
