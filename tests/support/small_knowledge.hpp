#pragma once
// A complete knowledge of few questions, rules and prices, so that what ships can change while the
// tests stay. Its arithmetic is the shipped one, with another source.

#include "support/files.hpp"
#include "support/json_tree.hpp"

#include <string_view>

namespace retort::testing {

inline void cite_the_book(JsonValue& value) {
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const bool is_source = value.kind == JsonValue::Kind::object && value.keys[i] == "source";
    if (is_source) value.items[i] = tree_of(R"(["book/formulas"])");
    cite_the_book(value.items[i]);
  }
}

/// The folder that holds it, for --knowledge.
inline const std::filesystem::path& small_knowledge() {
  static const TemporaryFolder folder;
  static const std::filesystem::path path = [] {
    constexpr std::string_view formulas = "formulas.json";
    std::filesystem::copy(source_dir() / "tests" / "knowledge" / "small", folder.path());
    JsonValue tree = tree_of(text_of(source_dir() / "data" / formulas));
    cite_the_book(tree);
    write_text(folder.path() / formulas, written(tree));
    return folder.path();
  }();
  return path;
}

}  // namespace retort::testing
