#pragma once
// Prices as JSON, in the form that a person's price file has.

#include "knowledge/price_list.hpp"

#include <string>

namespace retort {

/// The rows that the query asks for, each with its age, whether it is old, whether it is still
/// offered, and the person's file that set it, if any. Without a query every table is written.
/// The output is a price file: change it, and read it with `--prices`.
std::string prices_json(const Catalogue& catalogue, const PriceQuery& query);

}  // namespace retort
