#include "cli/shell/completion_values.hpp"

#include "cli/args/typed.hpp"
#include "knowledge/catalogue.hpp"
#include "report/words/documents.hpp"

#include <algorithm>
#include <iterator>

namespace retort {
namespace {

std::vector<CompletionWord> approaches_offered(const Knowledge& knowledge) {
  std::vector<CompletionWord> words;
  for (const Approach approach : all_approaches) {
    words.push_back({std::string(to_string(approach)), knowledge.text(approach).title});
  }
  return words;
}

std::vector<CompletionWord> tables_offered() {
  std::vector<CompletionWord> words;
  for (std::size_t i = 0; i < price_table_count; ++i) {
    words.push_back({std::string(to_string(static_cast<PriceTable>(i))), ""});
  }
  return words;
}

/// The ids of a table with what `about` reads of each row.
template <typename Table, typename About>
std::vector<CompletionWord> ids_offered(const Table& table, About about) {
  std::vector<CompletionWord> words;
  for (const auto& row : table) words.push_back({row.id, about(row)});
  return words;
}

std::vector<CompletionWord> bare(const std::vector<std::string>& texts) {
  std::vector<CompletionWord> words;
  for (const std::string& text : texts) words.push_back({text, ""});
  return words;
}

}  // namespace

Completion completion_of(std::string_view value_name, const Knowledge& knowledge) {
  using Kind = Completion::Kind;
  const bool is_file =
      value_name == "FILE" || value_name == "CASES" || value_name == "A" || value_name == "B";
  if (is_file) return {Kind::file, {}};
  if (value_name == "DIR") return {Kind::directory, {}};
  if (value_name == "ID=VALUE") return {Kind::answer, {}};
  if (value_name == "APPROACH[,...]") return {Kind::list, approaches_offered(knowledge)};
  if (value_name == "TABLE") return {Kind::words, tables_offered()};
  if (value_name == "TOPIC") return {Kind::words, bare(guide_topics(knowledge))};
  if (value_name == "PRESET") {
    return {Kind::words,
            ids_offered(knowledge.presets, [](const Preset& one) { return one.title; })};
  }
  if (value_name == "ID") {
    return {Kind::words,
            ids_offered(knowledge.formulas, [](const Formula& one) { return one.result.title; })};
  }
  return {Kind::words, bare(fixed_values(value_name))};
}

Completion completion_of(const Question& question) {
  Completion offer;
  for (const Choice& value : question.values) {
    offer.words.push_back({value.id, value.label == value.id ? std::string{} : value.label});
  }
  offer.words.push_back({std::string(unknown_answer), ""});
  return offer;
}

}  // namespace retort
