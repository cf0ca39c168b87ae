#pragma once
// Where a statement comes from.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

enum class SourceKind : std::uint8_t { guide, published, assumption };

std::string_view to_string(SourceKind kind);

struct Source {
  std::string id;
  std::string title;
  std::string date;  ///< YYYY, YYYY-MM or YYYY-MM-DD
  SourceKind kind = SourceKind::published;
  std::string url;  ///< may be empty
};

/// A source and the place in it.
struct Citation {
  std::size_t source = 0;  ///< index into Knowledge::sources
  std::string locator;     ///< may be empty
};

using Citations = std::vector<Citation>;

/// "guide/flowchart, cases/d12": the form the data files use.
std::string to_text(const Citations& citations, const std::vector<Source>& sources);

}  // namespace retort
