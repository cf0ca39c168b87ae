#include "knowledge/source.hpp"

#include <algorithm>

namespace retort {
namespace {

constexpr std::string_view separator = ", ";

}  // namespace

CitedPlaces places_of(const Citations& citations, const std::vector<Source>& sources) {
  CitedPlaces places;
  for (const Citation& citation : citations) {
    places.push_back({sources.at(citation.source).id, citation.locator});
  }
  return places;
}

std::string to_text(const CitedPlaces& places) {
  std::string text;
  for (const CitedPlace& place : places) {
    if (&place != &places.front()) text += separator;
    text += place.source;
    if (!place.locator.empty()) text += "/" + place.locator;
  }
  return text;
}

CitedPlaces places_from(std::string_view text) {
  CitedPlaces places;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    const std::string_view one = text.substr(0, end);
    const std::size_t slash = std::min(one.find('/'), one.size());
    // A slash at the end, which no locator follows, is part of the source.
    const bool has_locator = slash + 1 < one.size();
    places.push_back({std::string(has_locator ? one.substr(0, slash) : one),
                      std::string(has_locator ? one.substr(slash + 1) : "")});
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + separator.size());
    if (text.empty()) places.emplace_back();
  }
  return places;
}

}  // namespace retort
