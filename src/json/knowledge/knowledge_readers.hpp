#pragma once
// One reader for each knowledge file, and the look-ups that they share.

#include "json/text/node.hpp"
#include "knowledge/knowledge.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

// Each fills its part of the knowledge. Those that come later may refer to what came before.
void read_identity(Node& file, Knowledge& knowledge);
void read_sources(Node& file, Knowledge& knowledge);
void read_approaches(Node& file, Knowledge& knowledge);
void read_questions(Node& file, Knowledge& knowledge);
void read_rules(Node& file, Knowledge& knowledge);
void read_vetoes(Node& file, Knowledge& knowledge);
void read_tensions(Node& file, Knowledge& knowledge);
void read_contradictions(Node& file, Knowledge& knowledge);
void read_plan(Node& file, Knowledge& knowledge);
void read_precedents(Node& file, Knowledge& knowledge);
void read_delivery(Node& file, Knowledge& knowledge);
void read_derived(Node& file, Knowledge& knowledge);
void read_flowchart(Node& file, Knowledge& knowledge);
void read_comparison(Node& file, Knowledge& knowledge);
void read_prices(Node& file, Knowledge& knowledge);
void read_costs(Node& file, Knowledge& knowledge);
void read_guide(Node& file, Knowledge& knowledge);
void read_formulas(Node& file, Knowledge& knowledge);
void read_presets(Node& file, Knowledge& knowledge);

/// Reports a member "schema_version" that this program cannot read.
bool has_known_version(Node& file);

/// The member "when" of `entry`, required.
Condition read_when(Node& entry, const Knowledge& knowledge);
Condition read_condition(Node& node, const Knowledge& knowledge);
/// The member `key`, where it is there.
std::optional<Condition> read_optional_condition(Node& entry, std::string_view key,
                                                 const Knowledge& knowledge);

/// The member "source" of `entry`, required.
Citations read_citations(Node& entry, const Knowledge& knowledge);

std::optional<Approach> as_approach(Node& node);
/// Required; `fallback` after a report.
Approach read_approach(Node& entry, std::string_view key, Approach fallback);
ApproachSet read_approach_set(Node& entry, std::string_view key);

template <NamedEnum Enum>
std::optional<Enum> as_role(Node& node) {
  return node.as_named<Enum>("a role of the cost model");
}

/// The position of the entry with this id in `table`, or a report.
template <typename Table>
std::optional<std::size_t> find_id(Node& node, std::string_view what, std::string_view id,
                                   const Table& table) {
  std::vector<std::string> declared;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].id == id) return i;
    declared.push_back(table[i].id);
  }
  node.report_undeclared(ProblemCode::dangling_id, what, id, declared);
  return std::nullopt;
}

/// Reads every entry of the list `key` into `table` and reports ids that occur twice. An entry
/// whose id could not be read has been reported and is kept, so that indices stay true.
template <typename Entry, typename Read>
void read_table(Node& file, std::string_view key, std::vector<Entry>& table, Read read) {
  for (Node& node : file.list(key)) {
    Entry entry = read(node);
    node.finish();
    for (const Entry& earlier : table) {
      if (entry.id.empty() || earlier.id != entry.id) continue;
      node.report(ProblemCode::duplicate_id, "each id once", in_quotes(entry.id) + " again");
    }
    table.push_back(std::move(entry));
  }
}

}  // namespace retort
