#include "json/tables/cases_json.hpp"

#include "json/knowledge/answers_json.hpp"
#include "json/text/node.hpp"
#include "json/text/strict_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

/// Cases of one publication count as one source.
std::string read_source_name(Node& node, const std::string& id) {
  std::optional<Node> source = node.find("source");
  if (!source || !source->is(JsonValue::Kind::object)) return id;
  for (const std::string_view key : {"url", "citation"}) {
    std::optional<Node> found = source->find(key);
    if (found && found->is(JsonValue::Kind::text)) return found->value().text;
  }
  return id;
}

LabelledCase read_case(Node node, const Evaluator& evaluator) {
  LabelledCase labelled;
  if (!node.expect(JsonValue::Kind::object)) return labelled;
  labelled.id = node.text("id");
  if (std::optional<Node> title = node.find("title")) labelled.title = title->as_text();
  if (std::optional<Node> answers = node.member("answers")) {
    labelled.cells =
        evaluator.cells(read_answers_object(*answers, evaluator.knowledge().questions));
  }
  labelled.source = read_source_name(node, labelled.id);
  std::optional<Node> outcome = node.member("outcome");
  if (!outcome || !outcome->expect(JsonValue::Kind::object)) return labelled;
  if (std::optional<Node> winner = outcome->member("winner")) {
    labelled.winner = winner->as_named<Approach>().value_or(Approach::prompting);
  }
  for (Node& item : outcome->optional_list("acceptable")) {
    if (const std::optional<Approach> approach = item.as_named<Approach>()) {
      labelled.acceptable.insert(*approach);
    }
  }
  labelled.acceptable.insert(labelled.winner);
  return labelled;
}

std::vector<LabelledCase> read_lines(std::string_view text, std::string_view place,
                                     const Evaluator& evaluator, std::vector<Problem>& problems) {
  std::vector<LabelledCase> cases;
  for (std::size_t line = 1; !text.empty(); ++line) {
    const std::string_view one = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), one.size() + 1));
    if (one.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const std::string where = fmt::format("{}:{}", place, line);
    const auto value = parse_json(one, where, json_limits::line_bytes, problems);
    if (value) cases.push_back(read_case(Node(*value, where, problems), evaluator));
  }
  return cases;
}

/// Is the first line an object of its own and not the one that holds all cases?
bool has_a_case_a_line(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || text[begin] != '{') return false;
  const std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line[line.find_last_not_of(" \t\r")] != '}') return false;
  std::vector<Problem> unused;
  const auto value = parse_json(line, "", json_limits::line_bytes, unused);
  return !value || !has_key(*value, "cases");
}

}  // namespace

std::vector<LabelledCase> read_cases(std::string_view text, std::string_view place,
                                     const Evaluator& evaluator, std::vector<Problem>& problems) {
  const bool is_too_large = text.size() > json_limits::cases_bytes;
  if (!is_too_large && has_a_case_a_line(text)) {
    return read_lines(text, place, evaluator, problems);
  }
  std::vector<LabelledCase> cases;
  const auto value = parse_json(text, place, json_limits::cases_bytes, problems);
  if (!value) return cases;
  Node file(*value, std::string(place), problems);
  const std::vector<Node> nodes =
      file.is(JsonValue::Kind::array) ? file.items() : file.list("cases");
  for (const Node& node : nodes) cases.push_back(read_case(node, evaluator));
  return cases;
}

}  // namespace retort
