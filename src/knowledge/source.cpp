#include "knowledge/source.hpp"

namespace retort {

std::string_view to_string(SourceKind kind) {
  switch (kind) {
    case SourceKind::guide:
      return "guide";
    case SourceKind::published:
      return "published";
    case SourceKind::assumption:
      return "assumption";
  }
  return "";
}

std::string to_text(const Citations& citations, const std::vector<Source>& sources) {
  std::string text;
  for (const Citation& citation : citations) {
    if (!text.empty()) text += ", ";
    text += sources.at(citation.source).id;
    if (!citation.locator.empty()) text += "/" + citation.locator;
  }
  return text;
}

}  // namespace retort
