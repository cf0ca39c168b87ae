#pragma once
// Where a statement comes from.

#include "retort/enum_names.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

enum class SourceKind : std::uint8_t { guide, published, assumption };

template <>
inline constexpr auto enum_names<SourceKind> = std::to_array<EnumName<SourceKind>>({
    {SourceKind::guide, "guide"},
    {SourceKind::published, "published"},
    {SourceKind::assumption, "assumption"},
});

struct Source {
  std::string id;
  std::string title;
  std::string date;  ///< YYYY, YYYY-MM or YYYY-MM-DD
  SourceKind kind = SourceKind::published;
  std::string url;                  ///< may be empty
  std::vector<std::string> places;  ///< that may be cited; none: any
};

/// A source and the place in it.
struct Citation {
  std::size_t source = 0;  ///< index into Knowledge::sources
  std::string locator;     ///< may be empty
};

using Citations = std::vector<Citation>;

/// The same by the source's id, or by the words of a price that has no source of ours.
struct CitedPlace {
  std::string source;
  std::string locator;  ///< may be empty

  friend bool operator==(const CitedPlace&, const CitedPlace&) = default;
};

using CitedPlaces = std::vector<CitedPlace>;

CitedPlaces places_of(const Citations& citations, const std::vector<Source>& sources);

/// "guide/flowchart, cases/d12": the form that is shown and written.
std::string to_text(const CitedPlaces& places);
/// What `to_text` wrote: the same places where they are by ids, and the same text in any case.
CitedPlaces places_from(std::string_view text);

}  // namespace retort
