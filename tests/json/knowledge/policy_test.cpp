#include "json/knowledge/policy.hpp"

#include "support/catch.hpp"
#include "support/problem_lines.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <string>

namespace retort::testing {
namespace {

constexpr std::string_view own_veto = R"({
  "id": "no_personal_data_in_weights", "when": {"privacy": ["personal"]},
  "forbids": ["fine_tune", "both"], "because": "Personal data stays out of weights here.",
  "instead": "Retrieve under the reader's own permissions.", "source": ["acme"]})";
constexpr std::string_view own_source =
    R"({"id": "acme", "title": "Data policy of Acme", "date": "2026-10", "kind": "assumption"})";

/// A policy with these members beside its name.
KnowledgeFile policy(const std::string& members) {
  return {.name = "policy.json",
          .place = "acme.json",
          .text = R"({"schema_version": 1, "name": "acme", "version": "3", )" + members + "}"};
}

std::string rows(std::string_view table, std::string_view text) {
  return "\"" + std::string(table) + "\": [" + std::string(text) + "]";
}

KnowledgeFile veto_policy() {
  return policy(rows("sources", own_source) + ", " + rows("vetoes", own_veto));
}

Knowledge shipped_under(const std::vector<KnowledgeFile>& policies) {
  std::vector<Problem> problems;
  std::optional<Knowledge> knowledge = read_knowledge(shipped_files(), policies, problems);
  CHECK(lines_of(problems) == std::vector<std::string>{});
  REQUIRE(knowledge);
  return std::move(*knowledge);
}

std::vector<std::string> faults_of(const KnowledgeFile& policy) {
  std::vector<Problem> problems;
  CHECK_FALSE(read_knowledge(shipped_files(), std::vector{policy}, problems));
  return lines_of(problems);
}

template <typename Row>
const Row& row_of(const std::vector<Row>& table, std::string_view id) {
  const auto found = std::ranges::find(table, id, &Row::id);
  REQUIRE(found != table.end());
  return *found;
}

TEST_CASE("a policy without rows changes nothing but the name") {
  const Knowledge knowledge = shipped_under({policy(rows("vetoes", ""))});
  const Knowledge& shipped = shipped_knowledge();
  CHECK(knowledge.identity() == shipped.identity() + " with acme 3");
  CHECK(knowledge.vetoes.size() == shipped.vetoes.size());
  CHECK(knowledge.rules.size() == shipped.rules.size());
}

TEST_CASE("a veto of one's own forbids what it says") {
  const Knowledge knowledge = shipped_under({veto_policy()});
  const Evaluator evaluator(knowledge);
  const auto choice_for = [&](const std::string& privacy) {
    std::vector<Problem> problems;
    RawAnswers raw;
    raw.answers = {{.key = "privacy", .text = privacy}, {.key = "style", .text = "primary"}};
    const Answers answers = resolve(knowledge.questions, raw, problems);
    return decide(evaluator, evaluator.cells(answers)).choice;
  };
  CHECK(choice_for("public") == Approach::fine_tune);
  CHECK(choice_for("personal") != Approach::fine_tune);
  CHECK(choice_for("personal") != Approach::both);
}

TEST_CASE("a row with an id that is there changes the members that it gives, and no others") {
  const Rule& shipped = shipped_knowledge().rules.front();
  const Knowledge knowledge = shipped_under({policy(rows(
      "rules", R"({"id": ")" + shipped.id +
                   R"(", "knowledge": 1, "because": "We weigh it less.", "source": ["guide"]})"))});
  const Rule& changed = row_of(knowledge.rules, shipped.id);
  CHECK(changed.points.knowledge == 1);
  CHECK(changed.because == "We weigh it less.");
  CHECK(changed.points.behaviour == shipped.points.behaviour);
  CHECK(changed.group == shipped.group);
  CHECK(knowledge.rules.size() == shipped_knowledge().rules.size());
}

TEST_CASE("a question of one's own can be asked for by the policy's rows") {
  const Knowledge knowledge = shipped_under(
      {policy(rows("sources", own_source) + ", " +
              rows("questions",
                   R"({"id": "under_audit", "kind": "choice", "prompt": "Is it under audit?",
               "hint": "Ask the office.", "why": "Audits need passages.", "section": "decision",
               "ordered": false, "actionable": false, "source": ["acme"], "values": [{"id": "no", "label": "No", "prior": 5},
               {"id": "yes", "label": "Yes", "prior": 5}]})") +
              ", " +
              rows("vetoes",
                   R"({"id": "audited", "when": {"under_audit": ["yes"]}, "forbids": ["fine_tune"],
               "because": "An auditor reads passages.", "instead": "Retrieve.",
               "source": ["acme"]})"))});
  CHECK(row_of(knowledge.questions, "under_audit").values.size() == 2);
  CHECK(row_of(knowledge.vetoes, "audited").forbids.contains(Approach::fine_tune));
}

TEST_CASE("a default of a cost question can be the team's own") {
  const auto found = std::ranges::find_if(shipped_knowledge().questions, [](const Question& one) {
    return one.section == Section::cost && one.kind == QuestionKind::number;
  });
  REQUIRE(found != shipped_knowledge().questions.end());
  const Knowledge knowledge = shipped_under(
      {policy(rows("questions", R"({"id": ")" + found->id + R"(", "prompt": "Ours?"})"))});
  CHECK(row_of(knowledge.questions, found->id).prompt == "Ours?");
  CHECK(knowledge.questions.size() == shipped_knowledge().questions.size());
}

TEST_CASE("policies are put over each other in their order") {
  KnowledgeFile second = policy(
      rows("vetoes", R"({"id": "no_personal_data_in_weights", "because": "The board says so.",
                    "source": ["acme"]})"));
  second.text = second.text.replace(second.text.find("acme"), 4, "board");
  const Knowledge knowledge = shipped_under({veto_policy(), second});
  CHECK(row_of(knowledge.vetoes, "no_personal_data_in_weights").because == "The board says so.");
  CHECK(knowledge.policies == std::vector<std::string>{"acme 3", "board 3"});
}

TEST_CASE("whoever changes a rule, veto, tension or contradiction says why and from where") {
  const std::string id = shipped_knowledge().vetoes.front().id;
  const std::vector<std::string> faults =
      faults_of(policy(rows("vetoes", R"({"id": ")" + id + R"(", "forbids": ["both"]})")));
  CHECK(faults ==
        std::vector<std::string>{
            "missing_key | acme.json | /vetoes/0 | expected the key \"because\", got none",
            "missing_key | acme.json | /vetoes/0 | expected the key \"source\", got none"});
}

TEST_CASE("a fault in a policy is told at its place in the policy") {
  const std::string id = shipped_knowledge().vetoes.front().id;
  const std::string row =
      R"({"id": ")" + id + R"(", "forbids": ["nothing"], "because": "b", "source": ["guide"]})";
  const std::vector<std::string> changed = faults_of(policy(rows("vetoes", row)));
  REQUIRE_FALSE(changed.empty());
  CHECK(changed[0].find("| acme.json | /vetoes/0/forbids/0 |") != std::string::npos);
  const std::vector<std::string> added = faults_of(
      policy(rows("vetoes", R"({"id": "own", "when": {"no_such": ["yes"]}, "forbids": ["both"],
                         "because": "b", "instead": "i", "source": ["guide"], "extra": 1})")));
  REQUIRE(added.size() == 2);
  CHECK(added[0].find("| acme.json | /vetoes/0/when") != std::string::npos);
  CHECK(added[1].find("| acme.json | /vetoes/0/extra |") != std::string::npos);
}

TEST_CASE("a policy that cannot be told from another thing is refused") {
  for (const std::string_view text :
       {"[]", "{}", "{", R"({"schema_version": 2, "name": "a", "version": "1"})",
        R"({"schema_version": 1, "version": "1"})",
        R"({"schema_version": 1, "name": "a", "version": "1", "prices": []})",
        R"({"schema_version": 1, "name": "a", "version": "1", "vetoes": {}})",
        R"({"schema_version": 1, "name": "a", "version": "1", "vetoes": [1]})",
        R"({"schema_version": 1, "name": "a", "version": "1", "vetoes": [{"because": "b"}]})"}) {
    INFO(text);
    const std::vector<std::string> faults =
        faults_of({.name = "p.json", .place = "p.json", .text = std::string(text)});
    REQUIRE_FALSE(faults.empty());
    CHECK(faults[0].find("p.json") != std::string::npos);
  }
}

TEST_CASE("an id twice in one policy is a fault") {
  const std::vector<std::string> faults =
      faults_of(policy(rows("sources", std::string(own_source) + "," + std::string(own_source))));
  REQUIRE_FALSE(faults.empty());
  CHECK(faults[0].starts_with("duplicate_id | acme.json | /sources/1 |"));
}

}  // namespace
}  // namespace retort::testing
