#pragma once
// Reads parts of the knowledge, which refer to what was read before them.

#include "json/knowledge/knowledge_members.hpp"
#include "json/members/member_reader.hpp"

#include <initializer_list>

namespace retort {

class KnowledgeReader : public MemberReader<KnowledgeReader> {
 public:
  KnowledgeReader(Node& node, const Knowledge& knowledge)
      : MemberReader(node), knowledge_(&knowledge) {}

  [[nodiscard]] KnowledgeReader at(Node& node) const { return {node, *knowledge_}; }

  // Kinds that stand over several members.
  void interval(Key key, std::int32_t& min, std::int32_t& max);
  void optional_points(Points& points);
  void low_and_high(Key key, Range& range);
  void answer(Key key, std::size_t& question, Key value_key, std::size_t& value);
  void row(Key key, RowRole& role, Key row_key, std::size_t& row);

  using MemberReader::read;
  /// Leaves one without an id where there is a fault: what is said of it elsewhere tells nothing
  /// new.
  void read(Node& node, Question& question, as::ByType kind);
  void read(Node& node, Condition& condition, as::ByType kind);
  void read(Node& node, Citations& citations, as::ByType kind);
  void read(Node& node, std::map<Approach, Cell>& cells, as::ByType kind);
  void read(Node& node, std::vector<std::optional<Answer>>& answers, as::ByType kind);
  /// As texts, because the rows that an answer may choose move when prices are laid over ours.
  void read(Node& node, std::vector<Example>& answers, as::ByType kind);
  void read(Node& node, Approach& approach, const as::Among& kind);
  template <NamedEnum Enum>
  void read(Node& node, Enum& role, as::CostRole /*kind*/) {
    role = node.as_named<Enum>("a role of the cost model").value_or(role);
  }
  template <typename Find>
  void read(Node& node, std::size_t& index, const as::Reference<Find>& kind) {
    const std::string id = node.as_text();
    if (id.empty()) return;
    index = find_id(node, kind.noun, id, kind.rows(*knowledge_)).value_or(0);
  }

  void check(Node& node, const Question& question) const;
  void check(Node& node, const Veto& veto) const;
  void check(Node& node, const Range& range) const;
  void check(Node& node, const QuantityDefault& entry) const;
  void check(Node& node, const Throughput& throughput) const;
  void check(Node& node, const GuideItem& item) const;

 private:
  const Knowledge* knowledge_;
};

/// Reads a condition on its own.
Condition read_condition(Node& node, const Knowledge& knowledge);

}  // namespace retort
