#include "cli/commands/price_file.hpp"

#include "base/exit_code.hpp"
#include "cli/io/input.hpp"
#include "json/prices/merge_prices.hpp"
#include "json/text/strict_json.hpp"

namespace retort {

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

}  // namespace retort
