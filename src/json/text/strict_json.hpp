#pragma once
// The one strict JSON reader: RFC 8259, and nothing that could be read in two ways.

#include "json/text/json_value.hpp"
#include "retort/problem.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// One is allowed at the start of a text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

namespace json_limits {
inline constexpr std::size_t file_bytes = std::size_t{4} << 20U;
inline constexpr std::size_t cases_bytes = std::size_t{64} << 20U;   ///< all cases of an eval
inline constexpr std::size_t prices_bytes = std::size_t{16} << 20U;  ///< a person's price file
inline constexpr std::size_t line_bytes = std::size_t{1} << 20U;
inline constexpr std::size_t depth = 64;
}  // namespace json_limits

/// Parses one JSON text of at most `most_bytes`. Rejects NUL bytes, invalid UTF-8, duplicate keys,
/// nesting over the limit and numbers beyond a double.
/// Every fault is appended to `problems`, with `place` in each. Returns nothing where the text
/// cannot be made sense of; duplicate keys are reported, yet the tree is returned so that the
/// caller can report what else is wrong.
std::optional<JsonValue> parse_json(std::string_view text, std::string_view place,
                                    std::size_t most_bytes, std::vector<Problem>& problems);

}  // namespace retort
