// Everything that the program knows comes from its data: with every name changed it does the same.

#include "cli/commands/knowledge_files.hpp"
#include "library/load_knowledge.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/program.hpp"
#include "support/renamed_knowledge.hpp"
#include "support/words.hpp"

namespace retort {
namespace {

using testing::at;
using testing::has_word;
using testing::Outcome;
using testing::Random;
using testing::RenamedKnowledge;
using testing::run_program;
using testing::Said;
using testing::Setting;
using testing::shipped_knowledge;
using Words = std::vector<std::string>;

RenamedKnowledge& renamed() {
  static RenamedKnowledge knowledge;
  return knowledge;
}

Outcome run_renamed(Words words, const Setting& setting = {}) {
  words.insert(words.begin(), {"--knowledge", renamed().path()});
  return run_program(words, setting);
}

/// All but those that the program uses itself, for an approach or for a role.
Words old_ids() {
  Words ids;
  for (const Question& question : shipped_knowledge().questions) {
    const bool is_own = from_name<Approach>(question.id) || from_name<Role>(question.id) ||
                        from_name<RowRole>(question.id);
    if (!is_own) ids.push_back(question.id);
  }
  return ids;
}

void check_no_old_id(const Outcome& outcome) {
  for (const std::string& id : old_ids()) {
    std::string flag = "--" + id;
    std::ranges::replace(flag, '_', '-');
    INFO(id);
    CHECK_FALSE(has_word(outcome.out, id));
    CHECK_FALSE(has_word(outcome.err, id));
    CHECK((outcome.out + outcome.err).find(flag + " ") == std::string::npos);
  }
}

const Question& some_choice() { return shipped_knowledge().questions.front(); }

std::string new_id(const std::string& old) { return renamed().id(old); }

std::string new_flag(const Question& question) {
  std::string flag = "--" + new_id(question.id);
  std::ranges::replace(flag, '_', '-');
  return flag;
}

TEST_CASE("knowledge in which everything has another name is sound") {
  const Outcome outcome = run_program({"knowledge", "check", renamed().path()});
  CHECK(outcome.err == "");
  CHECK(outcome.status == 0);
}

TEST_CASE("other names lead to the same decisions on the same answers") {
  const Knowledge other = load_knowledge({.directory = renamed().path()}, read_file);
  const Evaluator evaluator(other);
  Random random(11);
  for (int i = 0; i < 2000; ++i) {
    std::vector<Said> said = testing::random_answers(shipped_knowledge(), random);
    const Cells cells =
        testing::shipped_evaluator().cells(testing::answers_of(shipped_knowledge(), said));
    for (Said& one : said) {
      const bool is_name = one.value != unknown_answer && !one.is_number(shipped_knowledge());
      if (is_name) one.value = new_id(one.value);
    }
    const Decision expected = decide(testing::shipped_evaluator(), cells);
    const Decision decision = decide(evaluator, evaluator.cells(testing::answers_of(other, said)));
    CHECK(decision.choice == expected.choice);
    CHECK(decision.runner_up == expected.runner_up);
    CHECK(decision.scores == expected.scores);
    CHECK(decision.forbidden == expected.forbidden);
    CHECK(decision.flowchart.collect == expected.flowchart.collect);
    CHECK(decision.flowchart.first == expected.flowchart.first);
  }
}

TEST_CASE("other names lead to the same numbers in the advice") {
  const Outcome old = run_program({"advise", "-a", "knowledge_change=weekly", "-a", "examples=5000",
                                   "-a", "style=primary", "--format", "json"});
  const Outcome now =
      run_renamed({"advise", "-a", new_id("knowledge_change") + "=" + new_id("weekly"), "-a",
                   new_id("examples") + "=5000", "-a", new_id("style") + "=" + new_id("primary"),
                   "--format", "json"});
  REQUIRE(now.status == 0);
  const JsonValue left = testing::tree_of(old.out);
  const JsonValue right = testing::tree_of(now.out);
  for (const char* place :
       {"/recommendation/approach", "/recommendation/scores", "/recommendation/robustness",
        "/workload", "/break_even", "/estimates/0/horizon_usd", "/estimates/4/monthly_usd"}) {
    INFO(place);
    CHECK(testing::same(at(left, place), at(right, place)));
  }
  CHECK(at(left, "/reasons").items.size() == at(right, "/reasons").items.size());
  check_no_old_id(now);
}

TEST_CASE("flags carry the new names, and the old ones are unknown") {
  const std::string value = new_id(some_choice().values[1].id);
  CHECK(run_renamed({"advise", new_flag(some_choice()), value, "-o", "/dev/null"}).status == 0);
  const Outcome old = run_renamed({"advise", "--" + some_choice().id, value});
  CHECK(old.status == 2);
  CHECK(old.err.starts_with("retort: expected a known flag, got \"--" + some_choice().id + "\""));
  const Outcome by_id = run_renamed({"advise", "-a", some_choice().id + "=" + value});
  CHECK(by_id.status == 2);
  CHECK(by_id.err.find("expected a question id, got \"" + some_choice().id + "\"") !=
        std::string::npos);
}

TEST_CASE("errors suggest the new names") {
  const std::string id = new_id(some_choice().id);
  const std::string value = new_id(some_choice().values[1].id);
  const Outcome outcome = run_renamed({"advise", "-a", id + "x=" + value, "-a", id + "=nonsense"});
  CHECK(outcome.status == 2);
  CHECK(outcome.err.find("did you mean \"" + id + "\"?") != std::string::npos);
  CHECK(outcome.err.find(value + ", ") != std::string::npos);
  const std::string last = new_id(some_choice().values.back().id);
  CHECK(outcome.err.find(last + ", unknown, got \"nonsense\"") != std::string::npos);
  check_no_old_id(outcome);
}

TEST_CASE("the questionnaire asks with the new texts and takes the new values") {
  const std::string value = new_id(some_choice().values[1].id);
  const Outcome outcome = run_renamed({"ask", "--order", "guide", "--format", "json"},
                                      {.input = value + "\nd\n\n", .is_terminal = true});
  REQUIRE(outcome.status == 0);
  CHECK(at(testing::tree_of(outcome.out), "/answers/" + new_id(some_choice().id) + "/value").text ==
        value);
  CHECK(outcome.err.find("Text ") != std::string::npos);
  CHECK(outcome.err.find(some_choice().prompt) == std::string::npos);
  check_no_old_id(outcome);
}

TEST_CASE("schemas follow the new names") {
  const Outcome schema = run_renamed({"schema", "answers"});
  const testing::SchemaValidator answers(schema.out);
  const std::string id = new_id(some_choice().id);
  const std::string value = new_id(some_choice().values[1].id);
  CHECK(answers.faults(testing::tree_of("{\"" + id + "\": \"" + value + "\"}")).empty());
  CHECK_FALSE(answers.faults(testing::tree_of("{\"" + some_choice().id + "\": \"yes\"}")).empty());
  const testing::SchemaValidator advice(run_renamed({"schema", "advice"}).out);
  const Outcome advised = run_renamed({"advise", "-a", id + "=" + value, "--format", "json"});
  CHECK(advice.faults(testing::tree_of(advised.out)).empty());
}

TEST_CASE("no old question id is left in anything the program prints") {
  for (const Words& words : {Words{"questions"},
                             Words{"questions", "--format", "json"},
                             Words{"questions", "--format", "markdown"},
                             Words{"schema", "answers"},
                             Words{"guide"},
                             Words{"guide", "--format", "json"},
                             Words{"compare"},
                             Words{"costs"},
                             Words{"--version"},
                             Words{"costs", "--format", "json"},
                             Words{"advise", "--explain"},
                             Words{"advise", "--format", "markdown"},
                             Words{"advise", "--help"},
                             Words{"ask", "--help"},
                             Words{"presets"},
                             Words{"presets", "--format", "json"},
                             Words{"completions", "bash"},
                             Words{"completions", "zsh"},
                             Words{"completions", "fish"},
                             Words{"man"}}) {
    INFO(words.front() << " " << words.back());
    const Outcome outcome = run_renamed(words);
    CHECK(outcome.status == 0);
    check_no_old_id(outcome);
  }
}

TEST_CASE("the general help names no question either") {
  check_no_old_id(run_renamed({"--help"}));
  check_no_old_id(run_renamed({}));
}

}  // namespace
}  // namespace retort
