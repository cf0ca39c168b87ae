// Starting from a usual case, through the whole program.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::Outcome;
using testing::run_program;

const Preset& first_preset() { return testing::shipped_knowledge().presets.front(); }

/// The answers of a preset as flags.
std::vector<std::string> flags_of(const Preset& preset) {
  std::vector<std::string> flags;
  for (const Example& answer : preset.answers) {
    flags.emplace_back("-a");
    flags.push_back(testing::shipped_knowledge().questions[answer.question].id + "=" +
                    answer.value);
  }
  return flags;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

TEST_CASE("a preset says what its answers given one by one would say") {
  for (const char* command : {"advise", "costs"}) {
    INFO(command);
    const Outcome named = run_program({command, "--preset", first_preset().id, "--format", "json"});
    std::vector<std::string> typed{command, "--format", "json"};
    for (const std::string& word : flags_of(first_preset())) typed.push_back(word);
    CHECK(named.status == 0);
    CHECK(named.out.find("\"origin\": \"preset\"") != std::string::npos);
    CHECK(replaced(named.out, "\"origin\": \"preset\"", "\"origin\": \"flag\"") ==
          run_program(typed).out);
  }
}

TEST_CASE("a flag and an answers file win over the preset, each in its place") {
  const Outcome outcome =
      run_program({"advise", "--preset", "support_bot", "--answers", "-", "--tenants", "many", "-a",
                   "citations=required", "--format", "markdown"},
                  {.input = R"({"corpus_pages": 123456, "citations": "no"})"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("123,456 pages (answers\\_file)") != std::string::npos);
  CHECK(outcome.out.find("Required (flag)") != std::string::npos);
  CHECK(outcome.out.find("20,000 queries a month (preset)") != std::string::npos);
}

TEST_CASE("a preset that does not exist is told with everything else that is wrong") {
  const Outcome outcome =
      run_program({"advise", "--preset", "suport_bot", "-a", "lookup=maybe", "--format", "txt"});
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.find("retort: --preset: expected the id of a preset, got \"suport_bot\"; did "
                         "you mean \"support_bot\"?\n") != std::string::npos);
  CHECK(outcome.err.find("retort: -a lookup: ") != std::string::npos);
  CHECK(outcome.err.find("retort: --format: ") != std::string::npos);
  CHECK(run_program({"advise", "--preset", "zzzzzzzz"}).err.find("\"retort presets\" lists them") !=
        std::string::npos);
  CHECK(run_program({"advise", "--preset", ""}).status == 2);
}

TEST_CASE("the questionnaire does not ask what a preset answers") {
  const Outcome outcome = run_program({"ask", "--preset", first_preset().id, "--format", "json"},
                                      {.input = "d\n\n", .is_terminal = true});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("\"origin\": \"preset\"") != std::string::npos);
  CHECK(outcome.out.find("\"origin\": \"questionnaire\"") == std::string::npos);
}

}  // namespace
}  // namespace retort
