#include "json/knowledge/knowledge_json.hpp"

#include "base/suggestion.hpp"
#include "json/knowledge/knowledge_readers.hpp"
#include "json/knowledge/policy.hpp"
#include "json/text/strict_json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

namespace retort {
namespace {

struct FileReader {
  std::string_view name;
  void (*read)(Node& file, Knowledge& knowledge);
};

// In this order: a file may refer only to files above it.
constexpr std::array readers{
    FileReader{"knowledge.json", read_identity},
    FileReader{"sources.json", read_sources},
    FileReader{"approaches.json", read_approaches},
    FileReader{"questions.json", read_questions},
    FileReader{"workload.json", read_questions},
    FileReader{"rules.json", read_rules},
    FileReader{"vetoes.json", read_vetoes},
    FileReader{"tensions.json", read_tensions},
    FileReader{"contradictions.json", read_contradictions},
    FileReader{"delivery.json", read_delivery},
    FileReader{"derived.json", read_derived},
    FileReader{"flowchart.json", read_flowchart},
    FileReader{"plan.json", read_plan},
    FileReader{"precedents.json", read_precedents},
    FileReader{"comparison.json", read_comparison},
    FileReader{"prices.json", read_prices},
    FileReader{"costs.json", read_costs},
    FileReader{"guide.json", read_guide},
    FileReader{"formulas.json", read_formulas},
    FileReader{"presets.json", read_presets},
};

constexpr auto file_names = [] {
  std::array<std::string_view, readers.size()> names;
  std::ranges::transform(readers, names.begin(), &FileReader::name);
  return names;
}();

/// How messages call the knowledge as a whole.
constexpr std::string_view whole_knowledge = "knowledge";

/// Reports the files that cannot be parsed.
ParsedFiles parsed_files(std::span<const KnowledgeFile> files, std::vector<Problem>& problems) {
  ParsedFiles parsed;
  for (const FileReader& reader : readers) {
    const auto file = std::ranges::find(files, reader.name, &KnowledgeFile::name);
    if (file == files.end()) continue;
    std::optional<JsonValue> value =
        parse_json(file->text, file->place, json_limits::file_bytes, problems);
    if (value) parsed.emplace(reader.name, std::move(*value));
  }
  return parsed;
}

/// Reports the files that are missing, and what is wrong in the others.
void read_parsed(const ParsedFiles& parsed, std::span<const KnowledgeFile> files,
                 Knowledge& knowledge, std::vector<Problem>& problems) {
  for (const FileReader& reader : readers) {
    const auto file = std::ranges::find(files, reader.name, &KnowledgeFile::name);
    if (file == files.end()) {
      problems.push_back({.code = ProblemCode::missing_key,
                          .place = std::string(whole_knowledge),
                          .expected = fmt::format("the file {}", reader.name),
                          .got = "none",
                          .remedy = "\"retort knowledge export DIR\" writes a complete set"});
      continue;
    }
    const auto value = parsed.find(reader.name);
    if (value == parsed.end()) continue;
    Node node(value->second, file->place, problems);
    if (!node.expect(JsonValue::Kind::object) || !has_known_version(node)) continue;
    reader.read(node, knowledge);
    node.finish();
  }
}

void report_strangers(std::span<const KnowledgeFile> files, std::vector<Problem>& problems) {
  const std::vector<std::string> known(file_names.begin(), file_names.end());
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

std::span<const std::string_view> knowledge_file_names() { return file_names; }

bool has_known_version(Node& file) {
  const std::optional<std::int32_t> version =
      file.found_integer("schema_version", std::numeric_limits<std::int32_t>::max());
  if (!version) return false;
  if (*version == knowledge_schema_version) return true;
  if (std::optional<Node> node = file.find("schema_version")) {
    node->report(ProblemCode::wrong_version,
                 fmt::format("schema version {}", knowledge_schema_version),
                 fmt::format("{}", *version), "this program reads no other");
  }
  return false;
}

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
  offer_rows(knowledge);
  return knowledge;
}

}  // namespace retort
