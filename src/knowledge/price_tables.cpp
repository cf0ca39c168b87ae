#include "knowledge/price_tables.hpp"

namespace retort {

std::vector<std::string> ids_of(const Catalogue& catalogue, PriceTable wanted) {
  std::vector<std::string> ids;
  each_table([&](const auto& table) {
    if (table.table != wanted) return;
    for (const auto& row : catalogue.*table.rows) ids.push_back(row.id);
  });
  return ids;
}

}  // namespace retort
