#include "json/text/tables.hpp"

#include <fmt/format.h>

#include <limits>

namespace retort {

bool has_known_version(Node& file, bool is_needed) {
  file.find("$schema");  // for editors
  std::optional<Node> node =
      is_needed ? file.member("schema_version") : file.find("schema_version");
  if (!node) return !is_needed;
  constexpr std::int32_t most = std::numeric_limits<std::int32_t>::max();
  const std::optional<std::int32_t> version = node->as_whole(-most, most);
  if (version == data_schema_version) return true;
  if (version) {
    node->report(ProblemCode::wrong_version, fmt::format("schema version {}", data_schema_version),
                 fmt::format("{}", *version), "this program reads no other");
  }
  return false;
}

}  // namespace retort
