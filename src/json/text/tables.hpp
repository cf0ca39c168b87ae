#pragma once
// What every data file of ours has in common: a version, and rows that others name by their ids.

#include "json/text/node.hpp"

#include <algorithm>
#include <cstddef>

namespace retort {

inline constexpr int data_schema_version = 1;

/// The members that any of our files may begin with. Reports a version that this program cannot
/// read; `is_needed`: also none.
bool has_known_version(Node& file, bool is_needed = true);

/// The position of the row with this id in `table`, or a report. A row whose own id could not be
/// read may be the one that is meant: where there is one, or no row at all, and something was
/// reported, there is nothing new to say.
template <typename Table>
std::optional<std::size_t> find_id(Node& node, std::string_view what, std::string_view id,
                                   const Table& table) {
  std::vector<std::string> declared;
  bool has_unknown = table.empty();
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].id == id) return i;
    has_unknown = has_unknown || table[i].id.empty();
    declared.push_back(table[i].id);
  }
  if (has_unknown && !node.problems().empty()) return std::nullopt;
  node.report_undeclared(ProblemCode::dangling_id, what, id, declared);
  return std::nullopt;
}

/// Reports that a row repeats the id of one before it.
template <typename Row>
void report_repeated_id(Node& node, const std::vector<Row>& before, const std::string& id) {
  if (id.empty() || std::ranges::find(before, id, &Row::id) == before.end()) return;
  node.report(ProblemCode::duplicate_id, "each id once", in_quotes(id) + " again");
}

}  // namespace retort
