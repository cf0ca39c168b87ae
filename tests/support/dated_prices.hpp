#pragma once
// Price rows as they were on one day, for tests that name figures: those that ship will change.

#include "json/prices/catalogue_json.hpp"
#include "support/files.hpp"
#include "support/json_tree.hpp"

namespace retort::testing {

inline const Catalogue& dated_catalogue() {
  static const Catalogue catalogue = [] {
    const JsonValue tree =
        tree_of(text_of(source_dir() / "tests" / "knowledge" / "dated_prices.json"));
    std::vector<Problem> problems;
    Node file(tree, "dated_prices.json", problems);
    Catalogue read;
    read_catalogue(file, read);
    REQUIRE(problems.empty());
    return read;
  }();
  return catalogue;
}

}  // namespace retort::testing
