#include "json/prices/merge_prices.hpp"

#include "json/prices/catalogue_json.hpp"
#include "json/prices/foreign_prices.hpp"
#include "json/text/strict_json.hpp"

#include <algorithm>

namespace retort {
namespace {

using Kind = JsonValue::Kind;

/// The list of providers, with or without an object around it.
const JsonValue* genai_providers(const JsonValue& file) {
  const JsonValue* list = file.kind == Kind::array ? &file : find_member(file, "providers");
  if (list == nullptr || list->kind != Kind::array) return nullptr;
  const bool has_models = std::ranges::any_of(list->items, [](const JsonValue& provider) {
    return find_member(provider, "models") != nullptr;
  });
  return has_models ? list : nullptr;
}

bool is_litellm(const JsonValue& file) {
  if (file.kind != Kind::object) return false;
  return std::ranges::any_of(file.items, [](const JsonValue& row) {
    return find_member(row, "litellm_provider") != nullptr ||
           find_member(row, "input_cost_per_token") != nullptr;
  });
}

}  // namespace

void merge_prices(std::string_view text, std::string_view place, Catalogue& catalogue,
                  std::vector<Problem>& problems, std::vector<std::string>& warnings) {
  const std::optional<JsonValue> file =
      parse_json(text, place, json_limits::prices_bytes, problems);
  if (!file) return;
  Node node(*file, std::string(place), problems);
  if (has_price_table(*file)) return change_catalogue(node, catalogue);
  ForeignTable table(catalogue, place);
  if (const JsonValue* providers = genai_providers(*file)) {
    read_genai(*providers, catalogue.today, table);
  } else if (is_litellm(*file)) {
    read_litellm(*file, table);
  } else {
    node.report(ProblemCode::unknown_value,
                "prices: tables as \"retort prices --format json\" writes them, LiteLLM's model "
                "prices, or genai-prices' data",
                "none of them");
    return;
  }
  if (std::optional<std::string> warning = table.warning()) warnings.push_back(std::move(*warning));
}

}  // namespace retort
