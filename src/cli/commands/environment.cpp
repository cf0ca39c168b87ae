#include "cli/commands/environment.hpp"

#include "base/exit_code.hpp"
#include "cli/commands/knowledge_files.hpp"
#include "cli/io/input.hpp"
#include "json/prices/merge_prices.hpp"
#include "json/text/strict_json.hpp"

namespace retort {
namespace {

/// Runs `read`; what is wrong then names the variable as its place, because nobody typed the path.
template <typename Read>
auto read_as_told_by(const std::string& variable, Read read) {
  try {
    return read();
  } catch (const InputError& error) {
    std::vector<Problem> problems = error.problems();
    for (Problem& problem : problems) problem.place = variable + ": " + problem.place;
    throw InputError(error.exit_code(), std::move(problems));
  }
}

/// Lays the file of `--prices` over the shipped prices and sets the day of `--as-of`; the rows that
/// answers may choose follow.
std::vector<std::string> reprice(Knowledge& knowledge, const Settings& settings) {
  Catalogue& catalogue = knowledge.catalogue;
  std::vector<std::string> warnings;
  // Before as well as after: the day decides which prices of a file hold, and a newer file moves
  // it.
  if (settings.as_of) catalogue.today = *settings.as_of;
  if (settings.prices) {
    std::vector<Problem> problems;
    const std::string text = read_file(*settings.prices, json_limits::prices_bytes);
    merge_prices(text, *settings.prices, catalogue, problems, warnings);
    if (!problems.empty()) throw InputError(exit_code::bad_files, std::move(problems));
    offer_rows(knowledge);
  }
  if (settings.as_of) catalogue.today = *settings.as_of;
  return warnings;
}

}  // namespace

Knowledge chosen_knowledge(std::span<const std::string> arguments, const Environment& environment) {
  const Settings settings = settings_of_knowledge(arguments);
  if (settings.knowledge) return load_knowledge(*settings.knowledge, settings.policies);
  if (environment.knowledge.empty()) return load_embedded_knowledge(settings.policies);
  return read_as_told_by("RETORT_KNOWLEDGE",
                         [&] { return load_knowledge(environment.knowledge, settings.policies); });
}

std::vector<std::string> chosen_prices(Knowledge& knowledge, Settings settings,
                                       const Environment& environment) {
  if (settings.prices || !settings.takes_prices || environment.prices.empty()) {
    return reprice(knowledge, settings);
  }
  settings.prices = environment.prices;
  return read_as_told_by("RETORT_PRICES", [&] { return reprice(knowledge, settings); });
}

}  // namespace retort
