#include "json/knowledge/knowledge_reader.hpp"

#include "json/knowledge/answers_json.hpp"
#include "knowledge/price_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace retort {
namespace {

/// The position of a row in the table of its role, own_model after the models; or a report.
std::optional<std::size_t> row_of(Node& node, const Catalogue& catalogue, RowRole role) {
  std::vector<std::string> ids = ids_of(catalogue, table_of(role));
  if (role == RowRole::model) ids.emplace_back(own_model);
  const std::string id = node.as_text();
  if (id.empty()) return std::nullopt;
  const auto found = std::ranges::find(ids, id);
  if (found != ids.end()) return static_cast<std::size_t>(found - ids.begin());
  const bool has_unknown = std::ranges::find(ids, std::string{}) != ids.end() || ids.size() <= 1;
  if (has_unknown && !node.problems().empty()) return std::nullopt;
  node.report_undeclared(ProblemCode::dangling_id,
                         fmt::format("a row of {}", to_string(table_of(role))), id, ids);
  return std::nullopt;
}

/// No spelling may stand for two values.
void check_spellings(Node& node, const Question& question) {
  std::vector<std::string> spellings{std::string(unknown_answer)};
  for (const Choice& value : question.values) {
    spellings.push_back(value.id);
    std::ranges::copy(value.aliases, std::back_inserter(spellings));
  }
  std::ranges::sort(spellings);
  const auto twice = std::ranges::adjacent_find(spellings);
  if (twice == spellings.end()) return;
  node.report(ProblemCode::duplicate_id, "each value or alias once, and none called unknown",
              in_quotes(*twice) + " twice");
}

void check_choice(Node& node, const Question& question) {
  constexpr std::size_t fewest = 2;
  if (question.values.size() < fewest || question.values.size() >= limits::cells_per_question) {
    node.report(ProblemCode::out_of_range,
                fmt::format("{} to {} values", fewest, limits::cells_per_question - 1),
                std::to_string(question.values.size()));
  }
  check_spellings(node, question);
}

void check_number(Node& node, const Question& question) {
  if (question.min > question.max) {
    node.report(ProblemCode::contradiction, "min at most max",
                fmt::format("{} and {}", to_text(question.min), to_text(question.max)));
    return;
  }
  std::vector<Node> priors = node.optional_list("prior");
  for (std::size_t i = 0; i < question.prior.size(); ++i) {
    const Decimal at = question.prior[i].at;
    if (question.min <= at && at <= question.max) continue;
    priors[i].report(ProblemCode::out_of_range,
                     fmt::format("{} to {}", to_text(question.min), to_text(question.max)),
                     to_text(at));
  }
  if (question.role && question.min < Decimal{}) {
    node.find("role")->report(ProblemCode::contradiction, "a quantity that is never below 0",
                              "a min of " + to_text(question.min));
  }
}

}  // namespace

void KnowledgeReader::interval(Key key, std::int32_t& min, std::int32_t& max) {
  std::optional<Node> found = node().member(key);
  if (!found || !found->expect(JsonKind::object)) return;
  const std::size_t before = found->problems().size();
  KnowledgeReader bounds = at(*found);
  bounds.value("min", min, as::points);
  bounds.value("max", max, as::points);
  found->finish();
  // Nothing said must count nothing, so zero lies inside.
  if (found->problems().size() > before || (min <= 0 && max >= 0)) return;
  found->report(ProblemCode::contradiction, "an interval around 0",
                fmt::format("{} to {}", min, max));
}

void KnowledgeReader::optional_points(Points& points) {
  const std::size_t before = node().problems().size();
  optional("knowledge", points.knowledge, as::points);
  optional("behaviour", points.behaviour, as::points);
  if (points != Points{} || node().problems().size() > before) return;
  node().report(ProblemCode::empty_text, "points for knowledge or behaviour", "none");
}

void KnowledgeReader::low_and_high(Key key, Range& range) {
  std::optional<Node> found = node().member(key);
  if (!found || !found->expect(JsonKind::object)) return;
  const std::size_t before = found->problems().size();
  KnowledgeReader bounds = at(*found);
  bounds.value("low", range.low, as::amount);
  bounds.value("high", range.high, as::amount);
  found->finish();
  if (found->problems().size() > before || range.low <= range.high) return;
  found->report(ProblemCode::contradiction, "0 <= low <= high",
                fmt::format("{} and {}", to_text(range.low), to_text(range.high)));
}

void KnowledgeReader::answer(Key key, std::size_t& question, Key value_key, std::size_t& value) {
  std::optional<Node> asked = node().member(key);
  std::optional<Node> said = node().member(value_key);
  if (!asked || !said) return;
  const std::string id = asked->as_text();
  if (id.empty()) return;
  const auto index = find_id(*asked, "a question id", id, knowledge_->questions);
  if (!index) return;
  question = *index;
  const Question& its = knowledge_->questions[question];
  if (its.kind != QuestionKind::choice) {
    asked->report(ProblemCode::wrong_type, "a question with choices", "a number question");
    return;
  }
  const std::string text = said->as_text();
  if (!text.empty()) value = find_id(*said, "a value of " + id, text, its.values).value_or(0);
}

void KnowledgeReader::row(Key key, RowRole& role, Key row_key, std::size_t& row) {
  std::optional<Node> named = node().member(key);
  std::optional<Node> chosen = node().member(row_key);
  const auto found = named ? named->as_named<RowRole>("a role of the cost model") : std::nullopt;
  if (!found || !chosen) return;
  role = *found;
  row = row_of(*chosen, knowledge_->catalogue, role).value_or(0);
}

void KnowledgeReader::read(Node& node, Question& question, as::ByType kind) {
  const std::size_t before = node.problems().size();
  MemberReader::read(node, question, kind);
  if (node.problems().size() > before) question = {};
}

void KnowledgeReader::read(Node& node, Condition& condition, as::ByType /*kind*/) {
  condition = read_condition(node, *knowledge_);
}

void KnowledgeReader::read(Node& node, Citations& citations, as::ByType /*kind*/) {
  if (!node.expect(JsonKind::array)) return;
  std::vector<Node> nodes = node.items();
  if (nodes.empty()) node.report(ProblemCode::empty_text, "at least one source", "none");
  for (Node& one : nodes) {
    const std::string text = one.as_text();
    if (text.empty()) continue;
    const std::size_t slash = text.find('/');
    const auto source = find_id(one, "a source id", text.substr(0, slash), knowledge_->sources);
    const std::string locator = slash == std::string::npos ? "" : text.substr(slash + 1);
    if (!source) continue;
    const std::vector<std::string>& places = knowledge_->sources[*source].places;
    const bool is_whole = slash == std::string::npos || places.empty();
    if (!is_whole && std::ranges::find(places, locator) == places.end()) {
      one.report_undeclared(
          ProblemCode::dangling_id,
          fmt::format("a place of \"{}\" in sources.json", knowledge_->sources[*source].id),
          locator, places);
    }
    citations.push_back({*source, locator});
  }
}

void KnowledgeReader::read(Node& node, std::map<Approach, Cell>& cells, as::ByType kind) {
  if (!node.expect(JsonKind::object)) return;
  for (const Approach approach : all_approaches) {
    if (std::optional<Node> cell = node.find(to_string(approach))) {
      read(*cell, cells[approach], kind);
    }
  }
  node.finish();
}

void KnowledgeReader::read(Node& node, std::vector<std::optional<Answer>>& answers,
                           as::ByType /*kind*/) {
  answers = read_answers_object(node, knowledge_->questions).by_question;
}

void KnowledgeReader::read(Node& node, std::vector<Example>& answers, as::ByType kind) {
  std::vector<std::optional<Answer>> checked;
  read(node, checked, kind);
  for (std::size_t i = 0; i < checked.size(); ++i) {
    if (checked[i]) answers.push_back({i, to_text(knowledge_->questions[i], *checked[i])});
  }
}

void KnowledgeReader::read(Node& node, Approach& approach, const as::Among& kind) {
  const std::optional<Approach> named = node.as_named<Approach>();
  if (!named) return;
  if (std::ranges::find(kind.allowed, *named) != kind.allowed.end()) {
    approach = *named;
    return;
  }
  std::string allowed;
  for (const Approach one : all_approaches) {
    if (std::ranges::find(kind.allowed, one) == kind.allowed.end()) continue;
    allowed += (allowed.empty() ? "" : ", ") + std::string(to_string(one));
  }
  node.report(ProblemCode::unknown_value, "one of " + allowed, in_quotes(to_string(*named)));
}

void KnowledgeReader::check(Node& node, const Question& question) const {
  constexpr std::array<std::string_view, 4> reserved{"any", "all", "not", id_key};
  if (std::ranges::find(reserved, question.id) != reserved.end()) {
    node.report(ProblemCode::unknown_value, "another id", in_quotes(question.id),
                "any, all, not and id have a meaning of their own");
  }
  if (question.kind == QuestionKind::choice) check_choice(node, question);
  if (question.kind == QuestionKind::number) check_number(node, question);
}

void KnowledgeReader::check(Node& node, const Veto& veto) const {
  if (!veto.forbids.empty()) return;
  node.report(ProblemCode::empty_text, "at least one approach to forbid", "none");
}

void KnowledgeReader::check(Node& node, const Range& range) const {
  if (range.low <= range.typical && range.typical <= range.high) return;
  node.report(
      ProblemCode::contradiction, "0 <= low <= typical <= high",
      fmt::format("{}, {}, {}", to_text(range.low), to_text(range.typical), to_text(range.high)));
}

/// A default must be an answer that a person could give.
void KnowledgeReader::check(Node& node, const QuantityDefault& entry) const {
  const Question* question = question_for(*knowledge_, entry.role);
  if (question == nullptr) return;
  if (entry.range.low >= question->min && entry.range.high <= question->max) return;
  node.report(
      ProblemCode::out_of_range,
      fmt::format("{} to {} {}", to_text(question->min), to_text(question->max), question->unit),
      fmt::format("{} to {}", to_text(entry.range.low), to_text(entry.range.high)));
}

void KnowledgeReader::check(Node& node, const Throughput& throughput) const {
  if (throughput.tokens_per_second.low > Decimal{}) return;
  node.report(ProblemCode::out_of_range, "a speed above 0", "0");
}

void KnowledgeReader::check(Node& node, const GuideItem& item) const {
  const std::optional<Node> example = node.find("example");
  const bool has_example = example && !example->value().items.empty();
  if (has_example == item.says.has_value()) return;
  const std::string_view lacking = item.says ? "example" : "says";
  node.report(ProblemCode::missing_key, fmt::format("the key {}", in_quotes(lacking)), "none");
}

}  // namespace retort
