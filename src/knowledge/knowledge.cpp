#include "knowledge/knowledge.hpp"

#include <algorithm>
#include <array>

namespace retort {

std::string_view to_string(HitPolicy policy) {
  switch (policy) {
    case HitPolicy::collect:
      return "collect";
    case HitPolicy::first:
      return "first";
  }
  return "";
}

std::optional<HitPolicy> hit_policy_from(std::string_view id) {
  for (const HitPolicy policy : {HitPolicy::collect, HitPolicy::first}) {
    if (to_string(policy) == id) return policy;
  }
  return std::nullopt;
}

std::string_view to_string(CostKind kind) {
  switch (kind) {
    case CostKind::setup:
      return "setup";
    case CostKind::fixed:
      return "fixed";
    case CostKind::per_query:
      return "per_query";
    case CostKind::maintenance:
      return "maintenance";
    case CostKind::people:
      return "people";
  }
  return "";
}

std::string_view to_string(LineId id) {
  constexpr std::array<std::string_view, line_count> names{
      "trial_calls", "embed_corpus",  "first_writes",   "labels",       "training",
      "storage",     "store_minimum", "serving",        "cached_input", "cache_write",
      "input",       "output",        "embed_question", "searches",     "reranking",
      "test_calls",  "refresh",       "rewrites",       "retraining",   "engineering",
  };
  return names.at(static_cast<std::size_t>(id));
}

std::string_view to_string(Stage stage) {
  constexpr std::array<std::string_view, stage_count> names{
      "network",         "embedding",    "search",    "reranking", "queue", "hosted_first_token",
      "own_first_token", "hosted_token", "own_token",
  };
  return names.at(static_cast<std::size_t>(stage));
}

std::string_view to_string(Generation generation) {
  switch (generation) {
    case Generation::by_token:
      return "by_token";
    case Generation::own_gpus:
      return "own_gpus";
    case Generation::hosted_tuning:
      return "hosted_tuning";
  }
  return "";
}

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
