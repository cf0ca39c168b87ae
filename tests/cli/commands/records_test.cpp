// record, check and diff, and policies, through the whole program.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/process.hpp"
#include "support/program.hpp"

#include <string>
#include <vector>

namespace retort::testing {
namespace {

constexpr std::string_view own_policy = R"({
  "schema_version": 1, "name": "acme", "version": "3",
  "sources": [{"id": "acme", "title": "Data policy of Acme", "date": "2026-10",
               "kind": "assumption"}],
  "vetoes": [{"id": "no_personal_data", "when": {"privacy": ["personal"]},
              "forbids": ["fine_tune", "both"], "because": "Personal data stays out of weights.",
              "instead": "Retrieve.", "source": ["acme"]}]})";

class Folder {
 public:
  [[nodiscard]] std::string path(std::string_view name) const {
    return (folder_.path() / name).string();
  }
  [[nodiscard]] std::string with(std::string_view name, std::string_view text) const {
    write_text(folder_.path() / name, text);
    return path(name);
  }
  [[nodiscard]] std::string text(std::string_view name) const {
    return text_of(folder_.path() / name);
  }

 private:
  TemporaryFolder folder_;
};

/// The command with the words behind it.
Outcome run_with(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return run_program(words);
}

const std::vector<std::string> clear_case{"-a", "style=primary", "-a", "gap=behaviour",
                                          "-a", "examples=2000"};

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

TEST_CASE("a decision is recorded, holds, and is read by check from where record put it") {
  const Folder folder;
  const Outcome recorded = run_with({"record", "-o", folder.path("r.json")}, clear_case);
  CHECK(recorded.status == 0);
  CHECK(recorded.out.empty());
  CHECK(contains(recorded.err, "r.json holds "));
  const Outcome checked = run_program({"check", folder.path("r.json")});
  CHECK(checked.status == 0);
  CHECK(checked.out.starts_with("Fine-tuning holds."));
  CHECK(contains(checked.out, "Nothing has changed."));
}

TEST_CASE("a record on standard output is the same as in a file") {
  const Folder folder;
  run_with({"record", "-o", folder.path("r.json")}, clear_case);
  CHECK(run_with({"record", "-o", "-"}, clear_case).out == folder.text("r.json"));
}

TEST_CASE("a check fails when prices moved a cost further than the record allows") {
  const Folder folder;
  const std::string record = folder.path("r.json");
  run_with({"record", "-o", record}, {"-a", "citations=required", "-a", "novelty=yes"});
  const std::string prices = folder.with("p.json", R"({"models": [
      {"id": "gpt-6.1-terra", "output_usd_per_million_tokens": "500"}]})");
  const Outcome failed = run_program({"check", record, "--prices", prices});
  CHECK(failed.status == 1);
  CHECK(failed.out.starts_with("The record does not hold."));
  CHECK(run_program({"check", record, "--prices", prices, "--max-cost-change", "1000%"}).status ==
        1);
  CHECK(run_program({"check", record, "--max-cost-change", "0"}).status == 0);
}

TEST_CASE("what is accepted with --update holds from then on, answers and their origins kept") {
  const Folder folder;
  const std::string record = folder.path("r.json");
  run_with({"record", "-o", record}, clear_case);
  const std::string good = folder.text("r.json");
  const std::string other =
      replaced(good, "\"approach\": \"fine_tune\"", "\"approach\": \"prompting\"");
  write_text(record, other);
  CHECK(run_program({"check", record}).status == 1);
  CHECK(folder.text("r.json") == other);
  const Outcome accepted = run_program({"check", record, "--update"});
  CHECK(accepted.status == 0);
  CHECK(accepted.out.starts_with("The record did not hold, and is written anew."));
  CHECK(folder.text("r.json") == good);
}

TEST_CASE("a record with an answer that is no longer known is bad input, told at its place") {
  const Folder folder;
  const std::string record = folder.path("r.json");
  run_with({"record", "-o", record}, clear_case);
  write_text(record, replaced(folder.text("r.json"), "\"style\": {", "\"stile\": {"));
  const Outcome outcome = run_program({"check", record});
  CHECK(outcome.status == 2);
  CHECK(contains(outcome.err, "r.json: /answers/stile: "));
  CHECK(contains(outcome.err, "did you mean \"style\"?"));
}

TEST_CASE("a record that is not there cannot be read") {
  const Outcome outcome = run_program({"check", "no/such/record.json"});
  CHECK(outcome.status == 3);
  CHECK(contains(outcome.err, "no/such/record.json: "));
  CHECK_FALSE(contains(outcome.err, "retort record"));
}

TEST_CASE("a project without a record is told how to make one") {
  const Folder folder;
  const ShellOutcome outcome = run_shell("cd " + folder.path("") + " && \"$RETORT\" check");
  CHECK(outcome.ending.status == 3);
  CHECK(contains(outcome.err, "retort.lock.json: expected a record"));
  CHECK(contains(outcome.err, "retort record --answers FILE"));
}

TEST_CASE("a check that fails tells which line moved, by which unit price, and how to accept it") {
  const Folder folder;
  const std::string record = folder.path("r.json");
  run_with({"record", "-o", record}, {"-a", "citations=required", "-a", "novelty=yes"});
  const std::string prices = folder.with("p.json", R"({"models": [
      {"id": "gpt-6.1-terra", "output_usd_per_million_tokens": "500"}]})");
  const std::string out =
      run_program({"check", record, "--prices", prices, "--format", "markdown"}).out;
  CHECK(contains(out, " a million before, now $500 a million, for 300 tokens"));
  CHECK(contains(out, "--update"));
  CHECK_FALSE(contains(run_program({"check", record}).out, "--update"));
}

TEST_CASE("two directories are held against each other under one's own policy and prices") {
  const Folder folder;
  REQUIRE(run_program({"knowledge", "export", folder.path("data")}).status == 0);
  const std::string policy = folder.with("policy.json", own_policy);
  const std::string prices = folder.with("p.json", R"({"models": [
      {"id": "gpt-6.1-terra", "output_usd_per_million_tokens": "500"}]})");
  const std::vector<std::string> diff{"diff",
                                      folder.path("data"),
                                      folder.path("data"),
                                      "--format",
                                      "json",
                                      "--policy",
                                      policy,
                                      "--prices",
                                      prices};
  const Outcome outcome = run_with(diff, {"-a", "citations=required"});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "with acme 3"));
  const std::string record = folder.path("r.json");
  run_program(
      {"record", "-o", record, "--policy", policy, "--prices", prices, "-a", "citations=required"});
  CHECK(contains(run_program({"diff", record, folder.path("data"), "--policy", policy, "--prices",
                              prices, "-a", "citations=required"})
                     .out,
                 "Nothing has changed."));
}

TEST_CASE("what confirms a decision record is a script that a shell runs as it stands") {
  const Folder folder;
  const std::string policy = folder.with("my policy's.json", own_policy);
  const std::vector<std::vector<std::string>> cases{
      {"-a", "citations=required", "-a", "corpus_pages=3k"},
      {"--preset", "support_bot", "-a", "latency_ms=0.9s"},
      {"-a", "style=primary", "-a", "privacy=personal", "--policy", policy},
      {"-a", "examples=unknown", "--as-of", "2027-03-01"}};
  for (const std::vector<std::string>& words : cases) {
    const std::string record = run_with({"advise", "--format", "adr"}, words).out;
    std::string script = "cd " + folder.path("") + " && retort() { \"$RETORT\" \"$@\"; }; set -e\n";
    for (std::size_t at = 0; (at = record.find("\n    retort ", at)) != std::string::npos; ++at) {
      script += record.substr(at + 1, record.find('\n', at + 1) - at);
    }
    INFO(script);
    CHECK(contains(script, "    retort record -a "));
    CHECK(contains(script, "    retort check "));
    CHECK(contains(script, "    retort advise -a "));
    CHECK(run_shell("(" + script + ")").ending.status == 0);
  }
}

TEST_CASE("a share that makes no sense is bad usage") {
  for (const char* share : {"-1", "much", "1001%", "20%%", ""}) {
    INFO(share);
    CHECK(run_program({"check", "r.json", "--max-cost-change", share}).status == 2);
  }
}

TEST_CASE("answers, an advice and a record of the same answers differ in nothing") {
  const Folder folder;
  const std::string answers =
      folder.with("a.json", R"({"style": "primary", "gap": "behaviour", "examples": 2000})");
  const std::string advice = folder.with(
      "advice.json", run_program({"advise", "--answers", answers, "--format", "json"}).out);
  const std::string record =
      folder.with("r.json", run_program({"record", "--answers", answers, "-o", "-"}).out);
  for (const std::string& one : {answers, advice, record}) {
    for (const std::string& other : {answers, advice, record}) {
      const Outcome same = run_program({"diff", one, other, "--exit-code"});
      INFO(one << ", " << other);
      CHECK(same.status == 0);
      CHECK(same.out == "Nothing has changed.\n");
    }
  }
}

TEST_CASE("what diff and check would leave unread or could not write back is refused") {
  const Folder folder;
  const std::string one = folder.with("one.json", R"({"style": "primary"})");
  const Outcome answers = run_program({"diff", one, one, "-a", "style=no"});
  CHECK(answers.status == 2);
  CHECK(contains(answers.err, "expected answers beside a knowledge directory"));
  CHECK(run_program({"diff", one, one, "--preset", "support_bot"}).status == 2);
  const Outcome twice = run_program({"diff", "-", "-"}, {.input = "{}"});
  CHECK(twice.status == 2);
  CHECK(contains(twice.err, "expected standard input once"));
  const std::string record = run_with({"record", "-o", "-"}, clear_case).out;
  CHECK(run_program({"check", "-"}, {.input = record}).status == 0);
  const Outcome update = run_program({"check", "-", "--update"}, {.input = record});
  CHECK(update.status == 2);
  CHECK(contains(update.err, "--update: expected a file"));
}

TEST_CASE("a difference is an exit code only where one asks for it") {
  const Folder folder;
  const std::string one = folder.with("one.json", R"({"style": "primary"})");
  const std::string other = folder.with("other.json", R"({"citations": "required"})");
  CHECK(run_program({"diff", one, other}).status == 0);
  const Outcome outcome = run_program({"diff", one, other, "--exit-code"});
  CHECK(outcome.status == 1);
  CHECK(outcome.out.starts_with("The advice changes from Fine-tuning"));
  CHECK(contains(outcome.out, "primary before, now not given"));
  for (const char* format : {"markdown", "json"}) {
    CHECK(contains(run_program({"diff", one, other, "--format", format}).out, "primary"));
  }
}

TEST_CASE("two knowledge directories are held against each other on the same answers") {
  const Folder folder;
  REQUIRE(run_program({"knowledge", "export", folder.path("old")}).status == 0);
  REQUIRE(run_program({"knowledge", "export", folder.path("new")}).status == 0);
  const std::string file = "new/rules.json";
  write_text(folder.path(file), replaced(folder.text(file), "\"premium\": 2", "\"premium\": 3"));
  const std::string version = "new/knowledge.json";
  write_text(folder.path(version),
             replaced(folder.text(version), "\"version\": \"", "\"version\": \"next-"));
  const Outcome outcome =
      run_with({"diff", folder.path("old"), folder.path("new"), "--exit-code"}, clear_case);
  CHECK(outcome.status == 1);
  CHECK(contains(outcome.out, "now retort next-"));
}

TEST_CASE("a policy decides together with the knowledge, and is named in the advice") {
  const Folder folder;
  const std::string policy = folder.with("policy.json", own_policy);
  const std::vector<std::string> personal{"-a", "style=primary", "-a", "privacy=personal"};
  CHECK(contains(run_with({"advise"}, personal).out, "points to Fine-tuning"));
  const Outcome advised = run_with({"advise", "--policy", policy}, personal);
  CHECK(advised.status == 0);
  CHECK_FALSE(contains(advised.out, "points to Fine-tuning"));
  CHECK(contains(advised.out, "Personal data stays out of weights."));
  CHECK(contains(advised.out, "with acme 3"));
}

TEST_CASE("a record that was made under a policy says so, and a check without it tells") {
  const Folder folder;
  const std::string policy = folder.with("policy.json", own_policy);
  const std::string record = folder.path("r.json");
  run_with({"record", "-o", record, "--policy", policy, "-a", "privacy=personal"}, clear_case);
  CHECK(contains(folder.text("r.json"), "with acme 3"));
  CHECK(run_program({"check", record, "--policy", policy}).status == 0);
  const Outcome without = run_program({"check", record});
  CHECK(without.status == 1);
  CHECK(contains(without.out, "no_personal_data"));
}

TEST_CASE("a policy with faults is bad knowledge, told at its place") {
  const Folder folder;
  const std::string policy = folder.with("policy.json", R"({"schema_version": 1, "name": "a"})");
  const Outcome outcome = run_program({"advise", "--policy", policy});
  CHECK(outcome.status == 3);
  CHECK(contains(outcome.err, "policy.json: expected the key \"version\""));
  CHECK(run_program({"advise", "--policy", folder.path("none.json")}).status == 3);
}

TEST_CASE("a policy can be checked against a knowledge directory") {
  const Folder folder;
  REQUIRE(run_program({"knowledge", "export", folder.path("data")}).status == 0);
  const std::string policy = folder.with("policy.json", own_policy);
  const Outcome outcome =
      run_program({"knowledge", "check", folder.path("data"), "--policy", policy});
  CHECK(outcome.status == 0);
  CHECK(contains(outcome.out, "with acme 3 is sound"));
}

}  // namespace
}  // namespace retort::testing
