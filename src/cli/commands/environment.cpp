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
  const std::vector<std::string> policies = policy_files(arguments);
  if (const std::optional<std::string> directory = knowledge_directory(arguments)) {
    return load_knowledge(*directory, policies);
  }
  if (environment.knowledge.empty()) return load_embedded_knowledge(policies);
  return read_as_told_by("RETORT_KNOWLEDGE",
                         [&] { return load_knowledge(environment.knowledge, policies); });
}

std::vector<std::string> chosen_prices(Knowledge& knowledge, CommandLine line,
                                       const Environment& environment) {
  if (line.prices || !line.takes_prices || environment.prices.empty()) {
    return reprice(knowledge, line);
  }
  line.prices = environment.prices;
  return read_as_told_by("RETORT_PRICES", [&] { return reprice(knowledge, line); });
}

}  // namespace retort
