// Reads comparison.json, costs.json and guide.json.

#include "knowledge_readers.hpp"
#include "retort/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace retort {
namespace {

Factor read_factor(Node& node, const Knowledge& knowledge) {
  Factor factor{.id = node.id("id"), .title = node.text("title")};
  if (std::optional<Node> cells = node.member("cells");
      cells && cells->expect(JsonValue::Kind::object)) {
    for (const Approach approach : all_approaches) {
      std::optional<Node> cell = cells->find(to_string(approach));
      if (!cell || !cell->expect(JsonValue::Kind::object)) continue;
      factor.cells[approach] = {.text = cell->text("text"),
                                .source = read_citations(*cell, knowledge)};
      cell->finish();
    }
    cells->finish();
  }
  factor.matters_when = read_optional_condition(node, "matters_when", knowledge);
  return factor;
}

struct KindName {
  std::string_view text;
  CostKind kind;
  std::array<std::optional<Cadence>, 3> cadences;  ///< that make sense for it
};

constexpr std::array kind_names{
    KindName{"setup", CostKind::setup, {Cadence::once}},
    KindName{"fixed", CostKind::fixed, {Cadence::month}},
    KindName{"per_query", CostKind::per_query, {Cadence::query}},
    KindName{
        "maintenance", CostKind::maintenance, {Cadence::month, Cadence::quarter, Cadence::year}},
};

void read_cost_kind(Node& node, CostLine& line) {
  const std::string kind = node.text("kind");
  const std::string cadence = node.text("cadence");
  if (kind.empty() || cadence.empty()) return;
  const auto* const name = std::ranges::find(kind_names, kind, &KindName::text);
  if (name == kind_names.end()) {
    std::vector<std::string> names;
    for (const KindName& one : kind_names) names.emplace_back(one.text);
    node.report_undeclared(ProblemCode::unknown_value, "a kind of cost", kind, names);
    return;
  }
  line.kind = name->kind;
  std::vector<std::string_view> fitting;
  for (const std::optional<Cadence> one : name->cadences) {
    if (!one) continue;
    if (to_string(*one) == cadence) {
      line.cadence = *one;
      return;
    }
    fitting.push_back(to_string(*one));
  }
  node.report(ProblemCode::unknown_value,
              fmt::format("cadence {} for {}", fmt::join(fitting, ", "), kind), in_quotes(cadence));
}

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

CostLine read_cost_line(Node& node, const Knowledge& knowledge) {
  CostLine line{.id = node.id("id"), .title = node.text("title")};
  read_cost_kind(node, line);
  line.amount = read_range(node);
  line.because = node.text("because");
  line.source = read_citations(node, knowledge);
  return line;
}

void read_cost_row(Node& node, const Knowledge& knowledge, CostRow& row) {
  row.id = node.id("id");
  row.stack = node.text("stack");
  if (std::optional<Node> guide = node.find("guide");
      guide && guide->expect(JsonValue::Kind::object)) {
    row.guide = GuideCost{.setup = guide->text("setup"),
                          .per_query = guide->text("per_query"),
                          .maintenance = guide->text("maintenance")};
    guide->finish();
  }
  read_table(node, "lines", row.lines,
             [&knowledge](Node& line) { return read_cost_line(line, knowledge); });
}

void read_cost_rows(Node& file, const Knowledge& knowledge, CostTable& costs) {
  ApproachSet seen;
  for (Node& node : file.list("rows")) {
    const Approach approach = read_approach(node, "approach", Approach::prompting);
    if (seen.contains(approach)) {
      node.report(ProblemCode::duplicate_id, "one row for each approach",
                  fmt::format("{} again", to_string(approach)));
    }
    seen.insert(approach);
    read_cost_row(node, knowledge, costs.rows.at(static_cast<std::size_t>(approach)));
    node.finish();
  }
  for (const Approach approach : all_approaches) {
    if (seen.contains(approach)) continue;
    file.report(ProblemCode::missing_key, fmt::format("a row for {}", to_string(approach)), "none");
  }
}

void read_role_defaults(Node& file, const Knowledge& knowledge, CostTable& costs) {
  std::array<bool, role_count> seen{};
  for (Node& node : file.list("defaults")) {
    const std::string text = node.text("role");
    const std::optional<Role> role = role_from(text);
    RoleDefault fallback{.value = node.decimal("value"),
                         .because = node.text("because"),
                         .source = read_citations(node, knowledge)};
    node.finish();
    if (!role) {
      if (!text.empty()) node.report(ProblemCode::dangling_id, "a role", in_quotes(text));
      continue;
    }
    if (seen.at(static_cast<std::size_t>(*role))) {
      node.report(ProblemCode::duplicate_id, "one default for each role",
                  in_quotes(text) + " again");
    }
    if (fallback.value < Decimal{}) {
      node.report(ProblemCode::out_of_range, "a value of at least 0", to_text(fallback.value));
    }
    seen.at(static_cast<std::size_t>(*role)) = true;
    costs.defaults.at(static_cast<std::size_t>(*role)) = std::move(fallback);
  }
  for (const Role role : {Role::queries_per_month, Role::horizon_months}) {
    if (seen.at(static_cast<std::size_t>(role))) continue;
    file.report(ProblemCode::missing_key, fmt::format("a default for {}", to_string(role)), "none");
  }
}

/// Answers in the form of an answers file, each of which must be a valid one.
std::vector<Example> read_example(Node& node, const Knowledge& knowledge) {
  std::vector<Example> example;
  if (!node.expect(JsonValue::Kind::object)) return example;
  std::vector<Node> values = node.items();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto question =
        find_id(values[i], "a question id", node.value().keys[i], knowledge.questions);
    if (!question) continue;
    const JsonValue& value = values[i].value();
    const RawAnswer raw{.key = {}, .text = value.text};
    std::vector<Problem> faults;
    if (check_answer(knowledge.questions[*question], raw, faults)) {
      example.push_back({*question, value.text});
    } else {
      values[i].report(faults.front().code, faults.front().expected, faults.front().got,
                       faults.front().remedy);
    }
  }
  return example;
}

GuideItem read_item(Node& node, const Knowledge& knowledge) {
  GuideItem item{.text = node.text("text")};
  if (std::optional<Node> example = node.find("example")) {
    item.example = read_example(*example, knowledge);
    item.says = read_approach(node, "says", Approach::rag);
  }
  for (Node& rule : node.optional_list("rules")) {
    const std::string id = rule.as_text();
    if (id.empty()) continue;
    if (const auto index = find_id(rule, "a rule", id, knowledge.rules)) {
      item.rules.push_back(*index);
    }
  }
  node.finish();
  return item;
}

GuideTopic read_topic(Node& node, const Knowledge& knowledge) {
  GuideTopic topic{
      .id = node.id("id"), .title = node.text("title"), .text = node.optional_text("text")};
  for (Node& item : node.list("items")) topic.items.push_back(read_item(item, knowledge));
  return topic;
}

Faq read_faq(Node& node, const Knowledge& knowledge) {
  return {.id = node.id("id"),
          .question = node.text("question"),
          .answer = node.text("answer"),
          .source = read_citations(node, knowledge)};
}

Course read_course(Node& node, const Knowledge& knowledge) {
  return {.id = node.id("id"),
          .title = node.text("title"),
          .covers = node.optional_texts("covers"),
          .recommended_for = read_approach_set(node, "for"),
          .because = node.text("because"),
          .source = read_citations(node, knowledge)};
}

}  // namespace

void read_comparison(Node& file, Knowledge& knowledge) {
  read_table(file, "factors", knowledge.comparison,
             [&knowledge](Node& node) { return read_factor(node, knowledge); });
}

void read_costs(Node& file, Knowledge& knowledge) {
  knowledge.costs.as_of = file.date("as_of");
  read_role_defaults(file, knowledge, knowledge.costs);
  read_cost_rows(file, knowledge, knowledge.costs);
}

void read_guide(Node& file, Knowledge& knowledge) {
  Guide& guide = knowledge.guide;
  guide.title = file.text("title");
  guide.date = file.date("date");
  read_table(file, "topics", guide.topics,
             [&knowledge](Node& node) { return read_topic(node, knowledge); });
  read_table(file, "faq", guide.faq,
             [&knowledge](Node& node) { return read_faq(node, knowledge); });
  read_table(file, "courses", guide.courses,
             [&knowledge](Node& node) { return read_course(node, knowledge); });
}

}  // namespace retort
