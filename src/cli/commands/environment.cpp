#include "cli/commands/environment.hpp"

#include "cli/commands/knowledge_files.hpp"
#include "cli/commands/price_file.hpp"

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
