// Reads costs.json.

#include "json/knowledge/knowledge_readers.hpp"
#include "knowledge/price_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace retort {
namespace {

Range read_range(Node& node) {
  const std::size_t problems_before = node.problems().size();
  const Range range{
      .low = node.decimal("low"), .typical = node.decimal("typical"), .high = node.decimal("high")};
  const bool ascends =
      Decimal{} <= range.low && range.low <= range.typical && range.typical <= range.high;
  if (!ascends && node.problems().size() == problems_before) {
    node.report(
        ProblemCode::contradiction, "0 <= low <= typical <= high",
        fmt::format("{}, {}, {}", to_text(range.low), to_text(range.typical), to_text(range.high)));
  }
  return range;
}

/// A default must be an answer that a person could give.
void check_within(Node& node, const Knowledge& knowledge, const QuantityDefault& entry) {
  const Question* question = question_for(knowledge, entry.role);
  if (question == nullptr) return;
  if (entry.range.low >= question->min && entry.range.high <= question->max) return;
  node.report(
      ProblemCode::out_of_range,
      fmt::format("{} to {} {}", to_text(question->min), to_text(question->max), question->unit),
      fmt::format("{} to {}", to_text(entry.range.low), to_text(entry.range.high)));
}

/// Each role that needs a default ends with one that always holds.
template <typename Entry>
void check_defaults(Node& file, const std::vector<Entry>& entries, std::size_t needed) {
  std::vector<std::size_t> always(needed, 0);
  for (const Entry& entry : entries) {
    const auto role = static_cast<std::size_t>(entry.role);
    if (role >= needed) {
      file.report(ProblemCode::contradiction, "no default where the model does without",
                  std::string(to_string(entry.role)));
      continue;
    }
    if (always[role] > 0) {
      file.report(ProblemCode::contradiction, "nothing after the default that always holds",
                  fmt::format("another for {}", to_string(entry.role)));
    }
    if (!entry.when) ++always[role];
  }
  for (std::size_t role = 0; role < needed; ++role) {
    if (always[role] > 0) continue;
    file.report(ProblemCode::missing_key,
                fmt::format("a default for {} that always holds",
                            to_string(static_cast<decltype(Entry::role)>(role))),
                "none");
  }
}

void read_quantities(Node& file, const Knowledge& knowledge, CostTable& costs) {
  for (Node& node : file.list("quantities")) {
    std::optional<Node> named = node.member("role");
    const std::optional<Role> role = named ? as_role<Role>(*named) : std::nullopt;
    QuantityDefault entry{.role = role.value_or(Role::queries_per_month),
                          .when = read_optional_condition(node, "when", knowledge),
                          .range = read_range(node),
                          .because = node.text("because"),
                          .source = read_citations(node, knowledge)};
    node.finish();
    if (!role) continue;
    check_within(node, knowledge, entry);
    costs.quantities.push_back(std::move(entry));
  }
  check_defaults(file, costs.quantities, assumed_role_count);
}

/// The row of the role's table with the id that the text node gives, or a report.
std::optional<std::size_t> read_row_id(Node& node, const Knowledge& knowledge, RowRole role) {
  std::vector<std::string> ids = ids_of(knowledge.catalogue, table_of(role));
  if (role == RowRole::model) ids.emplace_back(own_model);
  const std::string id = node.as_text();
  if (id.empty()) return std::nullopt;
  const auto found = std::ranges::find(ids, id);
  if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
  node.report_undeclared(ProblemCode::dangling_id,
                         fmt::format("a row of {}", to_string(table_of(role))), id, ids);
  return std::nullopt;
}

void read_rows(Node& file, const Knowledge& knowledge, CostTable& costs) {
  for (Node& node : file.list("rows")) {
    std::optional<Node> named = node.member("role");
    const std::optional<RowRole> role = named ? as_role<RowRole>(*named) : std::nullopt;
    RowDefault entry{.role = role.value_or(RowRole::model),
                     .when = read_optional_condition(node, "when", knowledge),
                     .row = 0,
                     .because = {},
                     .source = {}};
    if (std::optional<Node> row = node.member("row"); row && role) {
      entry.row = read_row_id(*row, knowledge, *role).value_or(0);
    }
    entry.because = node.text("because");
    entry.source = read_citations(node, knowledge);
    node.finish();
    if (role) costs.rows.push_back(std::move(entry));
  }
  check_defaults(file, costs.rows, assumed_row_role_count);
}

Throughput read_throughput(Node& node, const Knowledge& knowledge) {
  Throughput throughput;
  if (std::optional<Node> kind = node.member("gpu_kind")) {
    const std::string id = kind->as_text();
    if (!id.empty()) {
      throughput.gpu_kind =
          find_id(*kind, "a kind of GPU", id, knowledge.catalogue.gpu_kinds).value_or(0);
    }
  }
  throughput.billions = node.decimal("billions");
  throughput.tokens_per_second = read_range(node);
  if (throughput.billions <= Decimal{} || throughput.tokens_per_second.low <= Decimal{}) {
    node.report(ProblemCode::out_of_range, "a size and a speed above 0", "0 or less");
  }
  throughput.because = node.text("because");
  throughput.source = read_citations(node, knowledge);
  node.finish();
  return throughput;
}

StackLimit read_stack_limit(Node& node, const Knowledge& knowledge) {
  StackLimit limit{.id = node.id("id"),
                   .when = read_when(node, knowledge),
                   .excludes = {},
                   .only = {},
                   .because = node.text("because"),
                   .source = read_citations(node, knowledge)};
  for (Node& one : node.optional_list("excludes")) {
    if (const auto generation = one.as_named<Generation>()) limit.excludes.push_back(*generation);
  }
  for (Node& one : node.optional_list("only")) {
    std::optional<Node> named = one.member("role");
    const std::optional<RowRole> role = named ? as_role<RowRole>(*named) : std::nullopt;
    std::optional<Node> row = one.member("row");
    one.finish();
    if (!role || !row) continue;
    const std::optional<std::size_t> found = read_row_id(*row, knowledge, *role);
    if (found) limit.only.push_back({*role, *found});
  }
  return limit;
}

void read_size_classes(Node& file, CostTable& costs) {
  for (Node& node : file.list("size_classes")) {
    if (!node.expect(JsonValue::Kind::array)) continue;
    std::vector<std::string>& one = costs.size_classes.emplace_back();
    for (Node& name : node.items()) one.push_back(name.as_text());
  }
}

/// Reads a list with one entry for each name of an enumeration of `size` values.
template <typename Enum, std::size_t Size, typename Entry, typename Read>
void read_each(Node& file, std::string_view key, std::array<Entry, Size>& table, Read read) {
  std::array<bool, Size> seen{};
  const std::vector<std::string> names = enum_ids<Enum>();
  for (Node& node : file.list(key)) {
    const std::string id = node.id("id");
    Entry entry = read(node);
    node.finish();
    if (id.empty()) continue;
    const auto found = std::ranges::find(names, id);
    if (found == names.end()) {
      node.report_undeclared(ProblemCode::dangling_id, fmt::format("one of the {}", key), id,
                             names);
      continue;
    }
    const auto at = static_cast<std::size_t>(found - names.begin());
    if (seen.at(at)) {
      node.report(ProblemCode::duplicate_id, "each id once", in_quotes(id) + " again");
    }
    seen.at(at) = true;
    table.at(at) = std::move(entry);
  }
  for (std::size_t i = 0; i < Size; ++i) {
    if (seen.at(i)) continue;
    file.report(ProblemCode::missing_key, fmt::format("{} in {}", names[i], key), "none");
  }
}

Range read_low_high(Node& entry, std::string_view key) {
  std::optional<Node> node = entry.member(key);
  if (!node || !node->expect(JsonValue::Kind::object)) return {};
  const Range range{.low = node->decimal("low"), .typical = {}, .high = node->decimal("high")};
  node->finish();
  if (range.low < Decimal{} || range.low > range.high) {
    node->report(ProblemCode::contradiction, "0 <= low <= high",
                 fmt::format("{} and {}", to_text(range.low), to_text(range.high)));
  }
  return range;
}

void read_guide_costs(Node& file, CostTable& costs) {
  for (Node& node : file.list("guide")) {
    const Approach approach = read_approach(node, "approach", Approach::rag);
    std::optional<GuideCost>& slot = costs.guide.at(static_cast<std::size_t>(approach));
    if (slot) {
      node.report(ProblemCode::duplicate_id, "one row for each approach",
                  fmt::format("{} again", to_string(approach)));
    }
    slot = GuideCost{.setup = node.text("setup"),
                     .per_query = node.text("per_query"),
                     .maintenance = node.text("maintenance"),
                     .setup_usd = read_low_high(node, "setup_usd"),
                     .setup_is_monthly = node.boolean("setup_is_monthly"),
                     .per_query_usd = read_low_high(node, "per_query_usd"),
                     .setup_if_lower = node.text("setup_if_lower"),
                     .setup_if_higher = node.text("setup_if_higher"),
                     .per_query_if_lower = node.text("per_query_if_lower"),
                     .per_query_if_higher = node.text("per_query_if_higher")};
    node.finish();
  }
}

}  // namespace

void read_costs(Node& file, Knowledge& knowledge) {
  CostTable& costs = knowledge.costs;
  read_quantities(file, knowledge, costs);
  read_rows(file, knowledge, costs);
  for (Node& node : file.list("throughputs")) {
    costs.throughputs.push_back(read_throughput(node, knowledge));
  }
  read_size_classes(file, costs);
  read_table(file, "stack_limits", costs.stack_limits,
             [&knowledge](Node& node) { return read_stack_limit(node, knowledge); });
  read_each<LineId>(file, "lines", costs.lines, [&knowledge](Node& node) {
    return LineText{.title = node.text("title"),
                    .because = node.text("because"),
                    .source = read_citations(node, knowledge)};
  });
  read_each<Stage>(file, "stages", costs.stages, [&knowledge](Node& node) {
    return StageTime{.title = node.text("title"),
                     .ms = read_range(node),
                     .because = node.text("because"),
                     .source = read_citations(node, knowledge)};
  });
  read_guide_costs(file, costs);
}

}  // namespace retort
