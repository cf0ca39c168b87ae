// Reads knowledge.json, sources.json, approaches.json and questions.json.

#include "json/knowledge/knowledge_readers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace retort {
namespace {

template <NamedEnum Enum>
Enum read_enum(Node& entry, std::string_view key) {
  std::optional<Node> node = entry.member(key);
  return node ? node->as_named<Enum>().value_or(Enum{}) : Enum{};
}

Source read_source(Node& node) {
  return {.id = node.id("id"),
          .title = node.text("title"),
          .date = node.date("date"),
          .kind = read_enum<SourceKind>(node, "kind"),
          .url = node.optional_text("url")};
}

/// How often an answer is expected, in whole parts; 1 when absent.
std::uint32_t read_weight(Node& node, std::string_view key) {
  if (!node.find(key)) return 1;
  const std::int32_t weight = node.integer(key, limits::points);
  if (weight < 1) {
    node.report(ProblemCode::out_of_range, fmt::format("a {} of at least 1", key),
                std::to_string(weight));
    return 1;
  }
  return static_cast<std::uint32_t>(weight);
}

Choice read_value(Node& node) {
  return {.id = node.id("id"),
          .label = node.text("label"),
          .aliases = node.optional_texts("aliases"),
          .prior = read_weight(node, "prior")};
}

PriorNumber read_prior_number(Node& node, const Question& question) {
  const PriorNumber prior{.at = node.decimal("at"), .weight = read_weight(node, "weight")};
  node.finish();
  if (prior.at < question.min || prior.at > question.max) {
    node.report(ProblemCode::out_of_range,
                fmt::format("{} to {}", to_text(question.min), to_text(question.max)),
                to_text(prior.at));
  }
  return prior;
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
  if (twice != spellings.end() && !twice->empty()) {
    node.report(ProblemCode::duplicate_id, "each value or alias once, and none called unknown",
                in_quotes(*twice) + " twice");
  }
}

void read_choice(Node& node, Question& question) {
  question.ordered = node.boolean("ordered");
  read_table(node, "values", question.values, read_value);
  constexpr std::size_t fewest = 2;
  if (question.values.size() < fewest || question.values.size() >= limits::cells_per_question) {
    node.report(ProblemCode::out_of_range,
                fmt::format("{} to {} values", fewest, limits::cells_per_question - 1),
                std::to_string(question.values.size()));
  }
  check_spellings(node, question);
}

void read_number(Node& node, Question& question) {
  const std::size_t problems_before = node.problems().size();
  question.unit = node.optional_text("unit");
  question.min = node.decimal("min");
  question.max = node.decimal("max");
  question.integer = node.boolean("integer");
  for (Node& prior : node.optional_list("prior")) {
    question.prior.push_back(read_prior_number(prior, question));
  }
  if (question.min > question.max && node.problems().size() == problems_before) {
    node.report(ProblemCode::contradiction, "min at most max",
                fmt::format("{} and {}", to_text(question.min), to_text(question.max)));
  }
}

void check_question_id(Node& node, const Question& question) {
  constexpr std::array<std::string_view, 4> reserved{"any", "all", "not", id_key};
  if (std::ranges::find(reserved, question.id) == reserved.end()) return;
  node.report(ProblemCode::unknown_value, "another id", in_quotes(question.id),
              "any, all, not and id have a meaning of their own");
}

Question read_question(Node& node, const Knowledge& knowledge) {
  Question question{.id = node.id("id"),
                    .kind = read_enum<QuestionKind>(node, "kind"),
                    .section = read_enum<Section>(node, "section"),
                    .prompt = node.text("prompt"),
                    .hint = node.text("hint"),
                    .why = node.text("why"),
                    .asked = !node.find("asked") || node.boolean("asked"),
                    .actionable = node.boolean("actionable"),
                    .role = {},
                    .source = read_citations(node, knowledge)};
  check_question_id(node, question);
  if (question.kind == QuestionKind::choice) {
    read_choice(node, question);
    return question;
  }
  if (question.kind == QuestionKind::row) {
    if (std::optional<Node> role = node.member("role")) {
      question.row = as_role<RowRole>(*role);
    }
    return question;
  }
  read_number(node, question);
  if (std::optional<Node> role = node.find("role")) {
    question.role = as_role<Role>(*role);
    if (question.role && question.min < Decimal{}) {
      role->report(ProblemCode::contradiction, "a quantity that is never below 0",
                   "a min of " + to_text(question.min));
    }
  }
  return question;
}

template <typename Enum>
void check_roles(Node& file, const Knowledge& knowledge, std::optional<Enum> Question::*role) {
  for (const Question& question : knowledge.questions) {
    if (!(question.*role)) continue;
    const auto count = std::ranges::count(knowledge.questions, question.*role, role);
    if (count == 1) continue;
    file.report(ProblemCode::duplicate_id, "one question for each role",
                fmt::format("{} for {}", count, to_string(*(question.*role))));
    return;
  }
}

}  // namespace

void read_identity(Node& file, Knowledge& knowledge) {
  knowledge.name = file.text("name");
  knowledge.version = file.text("version");
}

void read_sources(Node& file, Knowledge& knowledge) {
  read_table(file, "sources", knowledge.sources, read_source);
}

void read_approaches(Node& file, Knowledge& knowledge) {
  ApproachSet seen;
  for (Node& node : file.list("approaches")) {
    std::optional<Node> id = node.member("id");
    const std::optional<Approach> approach = id ? as_approach(*id) : std::nullopt;
    ApproachText text{.title = node.text("title"),
                      .verdict = node.text("verdict"),
                      .summary = node.text("summary"),
                      .start = node.text("start"),
                      .source = read_citations(node, knowledge)};
    node.finish();
    if (!approach) continue;
    if (seen.contains(*approach)) {
      node.report(ProblemCode::duplicate_id, "each approach once",
                  fmt::format("{} again", to_string(*approach)));
    }
    seen.insert(*approach);
    knowledge.approaches.at(static_cast<std::size_t>(*approach)) = std::move(text);
  }
  for (const Approach approach : all_approaches) {
    if (seen.contains(approach)) continue;
    file.report(ProblemCode::missing_key, fmt::format("the approach {}", to_string(approach)),
                "none");
  }
}

void read_questions(Node& file, Knowledge& knowledge) {
  read_table(file, "questions", knowledge.questions,
             [&knowledge](Node& node) { return read_question(node, knowledge); });
  check_roles(file, knowledge, &Question::role);
  check_roles(file, knowledge, &Question::row);
}

}  // namespace retort
