#include "json/knowledge/knowledge_json.hpp"

#include "base/suggestion.hpp"
#include "json/knowledge/policy.hpp"
#include "json/knowledge/read_files.hpp"
#include "json/text/strict_json.hpp"
#include "json/text/tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

namespace retort {
namespace {

const std::vector<std::string_view>& file_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all;
    for (const FileReader& reader : file_readers()) all.push_back(reader.name);
    return all;
  }();
  return names;
}

/// How messages call the knowledge as a whole.
constexpr std::string_view whole_knowledge = "knowledge";

/// Reports the files that cannot be parsed.
ParsedFiles parsed_files(std::span<const KnowledgeFile> files, std::vector<Problem>& problems) {
  ParsedFiles parsed;
  for (const FileReader& reader : file_readers()) {
    const auto file = std::ranges::find(files, reader.name, &KnowledgeFile::name);
    if (file == files.end()) continue;
    std::optional<JsonValue> value =
        parse_json(file->text, file->place, json_limits::file_bytes, problems);
    if (value) parsed.emplace(reader.name, std::move(*value));
  }
  return parsed;
}

void report_missing(std::string_view name, std::vector<Problem>& problems) {
  problems.push_back({.code = ProblemCode::missing_key,
                      .place = std::string(whole_knowledge),
                      .expected = fmt::format("the file {}", name),
                      .got = "none",
                      .remedy = "\"retort knowledge export DIR\" writes a complete set"});
}

/// Reports what is wrong in a file. False where none of its tables can be read.
bool read_file(const FileReader& reader, const JsonValue& value, const std::string& place,
               Knowledge& knowledge, std::vector<Problem>& problems) {
  Node node(value, place, problems);
  if (!node.expect(JsonValue::Kind::object) || !has_known_version(node)) return false;
  reader.read(node, knowledge);
  node.finish();
  return true;
}

/// Reports the files that are missing, and what is wrong in the others.
void read_parsed(const ParsedFiles& parsed, std::span<const KnowledgeFile> files,
                 Knowledge& knowledge, std::vector<Problem>& problems) {
  for (const FileReader& reader : file_readers()) {
    const auto file = std::ranges::find(files, reader.name, &KnowledgeFile::name);
    const auto value = parsed.find(reader.name);
    if (file == files.end()) report_missing(reader.name, problems);
    const bool is_read =
        value != parsed.end() && read_file(reader, value->second, file->place, knowledge, problems);
    if (!is_read && reader.leave != nullptr) reader.leave(knowledge);
  }
}

void report_strangers(std::span<const KnowledgeFile> files, std::vector<Problem>& problems) {
  const std::vector<std::string> known(file_names().begin(), file_names().end());
  for (const KnowledgeFile& file : files) {
    if (std::ranges::find(known, file.name) != known.end()) continue;
    problems.push_back({.code = ProblemCode::unknown_key,
                        .place = file.place,
                        .expected = "a knowledge file",
                        .got = in_quotes(file.name),
                        .remedy = did_you_mean(file.name, known)});
  }
}

void collect_bounds(const Condition& condition,
                    std::map<std::size_t, std::set<std::int64_t>>& bounds) {
  for (const Bound& bound : condition.bounds) {
    bounds[condition.question].insert(bound.value.micros);
  }
  for (const Condition& part : condition.parts) collect_bounds(part, bounds);
}

/// What the compiled form has no room for. `place` stands for the knowledge as a whole.
void check_limits(const Knowledge& knowledge, const std::string& place,
                  std::vector<Problem>& problems) {
  const auto at_most = [&](std::size_t count, std::size_t most, const std::string& what) {
    if (count <= most) return;
    problems.push_back({.code = ProblemCode::too_large,
                        .place = place,
                        .expected = fmt::format("at most {} {}", most, what),
                        .got = std::to_string(count)});
  };
  at_most(knowledge.questions.size(), limits::questions, "questions");
  at_most(knowledge.groups.size(), limits::groups, "groups");
  at_most(knowledge.derived.size(), limits::derived_rows, "derived rows");
  std::size_t outcome_rows = 0;
  for (const Veto& veto : knowledge.vetoes) outcome_rows += row_count(veto.when);
  for (const DeliveryRow& row : knowledge.delivery) outcome_rows += row_count(row.when);
  at_most(outcome_rows, limits::outcome_rows, "rows of tests in vetoes and delivery");
  std::size_t rows = knowledge.comparison.size() + knowledge.plan.size();
  std::size_t most_rows = 0;
  std::map<std::size_t, std::set<std::int64_t>> bounds;
  for_each_condition(knowledge, [&](const Condition& condition) {
    rows += row_count(condition);
    most_rows = std::max(most_rows, row_count(condition));
    collect_bounds(condition, bounds);
  });
  at_most(most_rows, limits::rows_per_condition, "rows of tests in one condition");
  at_most(rows, limits::rows, "rows of tests over all conditions");
  for (const auto& [question, values] : bounds) {
    at_most(values.size(), limits::bounds_per_question,
            "different bounds for " + knowledge.questions[question].id);
  }
}

}  // namespace

std::span<const std::string_view> knowledge_file_names() { return file_names(); }

std::optional<Knowledge> read_knowledge(std::span<const KnowledgeFile> files,
                                        std::vector<Problem>& problems) {
  return read_knowledge(files, {}, problems);
}

std::optional<Knowledge> read_knowledge(std::span<const KnowledgeFile> files,
                                        std::span<const KnowledgeFile> policies,
                                        std::vector<Problem>& problems) {
  const std::size_t problems_before = problems.size();
  Knowledge knowledge;
  report_strangers(files, problems);
  ParsedFiles parsed = parsed_files(files, problems);
  for (const KnowledgeFile& policy : policies) {
    const std::optional<std::string> name = put_policy_over(parsed, policy, problems);
    if (name) knowledge.policies.push_back(*name);
  }
  read_parsed(parsed, files, knowledge, problems);
  if (problems.size() > problems_before) return std::nullopt;
  check_limits(knowledge, std::string(whole_knowledge), problems);
  if (problems.size() > problems_before) return std::nullopt;
  return knowledge;
}

}  // namespace retort
