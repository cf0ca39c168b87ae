#include "cli/args/settings.hpp"

#include "base/calendar.hpp"
#include "cli/args/binder.hpp"
#include "library/knowledge_flags.hpp"

namespace retort {
namespace {

std::optional<std::string> read_day(std::string_view word) {
  std::string day(word);
  return exact_day_number(day) ? std::optional(day) : std::nullopt;
}

std::vector<std::string> values_of(std::span<const std::string> arguments, std::string_view flag) {
  const std::string with_value = std::string(flag) + "=";
  std::vector<std::string> values;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i].starts_with(with_value)) {
      values.push_back(arguments[i].substr(with_value.size()));
    } else if (arguments[i] == flag && i + 1 < arguments.size()) {
      values.push_back(arguments[++i]);
    }
  }
  return values;
}

}  // namespace

void add_general_options(Binder& binder) {
  Settings& settings = binder.settings();
  binder.add("-h,--help", {.about = "Print this help"});
  binder.flag("--version", settings.wants_version,
              "Print the versions of retort and of its knowledge");
  binder.text(knowledge_flag, {"DIR", Fill::directory}, settings.choice.directory,
              "Use this directory of data files instead of the built-in knowledge");
  binder.text(policy_flag, {"FILE", Fill::file}, settings.choice.policies,
              "Put your own rows over the knowledge; may be given many times");
  binder.choice("--color", "WHEN", settings.color, "auto, always or never");
}

void take_prices(Binder& binder) {
  binder.afterwards([&settings = binder.settings()](std::vector<Problem>& /*problems*/) {
    settings.takes_prices = true;
  });
}

void add_price_options(Binder& binder) {
  take_prices(binder);
  Settings& settings = binder.settings();
  binder.text(prices_flag, {"FILE", Fill::file}, settings.choice.prices,
              "Your prices over ours: our own tables, LiteLLM's or genai-prices' file");
  binder.read(day_flag, {"DATE"}, settings.choice.as_of,
              Reading<std::string>{read_day, "a day as YYYY-MM-DD"},
              "The day to price for, instead of the prices' own");
}

KnowledgeChoice chosen_before_parsing(std::span<const std::string> arguments) {
  KnowledgeChoice choice{.policies = values_of(arguments, policy_flag)};
  const std::vector<std::string> directories = values_of(arguments, knowledge_flag);
  if (!directories.empty()) choice.directory = directories.front();
  return choice;
}

}  // namespace retort
