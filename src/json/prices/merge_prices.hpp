#pragma once
// A person's own price file over the shipped prices.

#include "knowledge/catalogue.hpp"
#include "retort/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Takes retort's own tables (any of them, any rows, any fields of a row that is known), LiteLLM's
/// model_prices_and_context_window.json, or the data.json of pydantic/genai-prices. Prices by the
/// token become prices by the million without passing through a double; what is finer than a
/// millionth of a dollar is rounded. Every row that the file sets names it as its origin.
///
/// In retort's own format whatever is wrong is a problem, and the catalogue is of no more use then.
/// In the others, rows that cannot be understood are passed over and counted in one warning.
void merge_prices(std::string_view text, std::string_view place, Catalogue& catalogue,
                  std::vector<Problem>& problems, std::vector<std::string>& warnings);

}  // namespace retort
