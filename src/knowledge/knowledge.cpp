#include "knowledge/knowledge.hpp"

#include "knowledge/price_tables.hpp"

#include <algorithm>

namespace retort {

std::string Knowledge::identity() const {
  std::string text = name + " " + version;
  for (std::size_t i = 0; i < policies.size(); ++i) {
    text += (i == 0 ? " with " : " and ") + policies[i];
  }
  return text;
}

const Question* question_for(const Knowledge& knowledge, Role role) {
  const auto found = std::ranges::find(knowledge.questions, role, &Question::role);
  return found == knowledge.questions.end() ? nullptr : &*found;
}

void offer_rows(Knowledge& knowledge) {
  for (Question& question : knowledge.questions) {
    if (!question.row) continue;
    question.values.clear();
    for (const std::string& id : ids_of(knowledge.catalogue, table_of(*question.row))) {
      question.values.push_back({.id = id, .label = id, .aliases = {}, .prior = 1});
    }
    if (question.row == RowRole::model) {
      const std::string own(own_model);
      question.values.push_back({.id = own, .label = own, .aliases = {}, .prior = 1});
    }
  }
}

}  // namespace retort
