#include "cli/commands/environment.hpp"

#include "cli/io/input.hpp"

#include <utility>

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
  KnowledgeChoice choice = chosen_before_parsing(arguments);
  if (choice.directory || environment.knowledge.empty()) return load_knowledge(choice, read_file);
  choice.directory = environment.knowledge;
  return read_as_told_by("RETORT_KNOWLEDGE", [&] { return load_knowledge(choice, read_file); });
}

PricedKnowledge with_chosen_prices(Knowledge knowledge, const Settings& settings,
                                   const Environment& environment) {
  KnowledgeChoice choice = settings.choice;
  if (choice.prices || !settings.takes_prices || environment.prices.empty()) {
    return with_prices(std::move(knowledge), choice, read_file);
  }
  choice.prices = environment.prices;
  return read_as_told_by("RETORT_PRICES",
                         [&] { return with_prices(std::move(knowledge), choice, read_file); });
}

}  // namespace retort
