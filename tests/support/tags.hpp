#pragma once
// The tags of a page, found with no more than the rules that a browser begins with.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::testing {

struct Tag {
  std::string name;
  bool is_end = false;
  std::vector<std::string> attributes;  ///< their names

  friend bool operator==(const Tag&, const Tag&) = default;
};

/// The attribute names behind a tag's name; `rest` is left at the tag's end.
inline std::vector<std::string> attributes_in(std::string_view& rest) {
  std::vector<std::string> names;
  std::string name;
  const auto end_name = [&] {
    if (!name.empty()) names.push_back(name);
    name.clear();
  };
  while (!rest.empty() && rest.front() != '>') {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '"' || c == '\'') {
      rest.remove_prefix(std::min(rest.size(), rest.find(c) + 1));
    } else if (c == ' ' || c == '\n' || c == '\t' || c == '/' || c == '=') {
      end_name();
    } else {
      name += c;
    }
  }
  end_name();
  return names;
}

/// Calls `on_tag` with each tag and `on_text` with what stands between.
template <typename OnTag, typename OnText>
void scan_tags(std::string_view page, OnTag on_tag, OnText on_text) {
  while (!page.empty()) {
    const std::size_t at = std::min(page.find('<'), page.size());
    on_text(page.substr(0, at));
    page.remove_prefix(at);
    if (page.empty()) return;
    page.remove_prefix(1);
    Tag tag;
    if (page.starts_with("!--")) {
      tag.name = "!--";
      page.remove_prefix(std::min(page.size(), page.find("-->")));
    } else {
      tag.is_end = page.starts_with('/');
      if (tag.is_end) page.remove_prefix(1);
      tag.name = page.substr(0, page.find_first_of(" \n\t/>"));
      page.remove_prefix(tag.name.size());
      tag.attributes = attributes_in(page);
    }
    on_tag(tag);
    // What stands in a style is no markup.
    if (tag.name == "style" && !tag.is_end)
      page.remove_prefix(std::min(page.size(), page.find("</style")));
    if (page.starts_with('>')) page.remove_prefix(1);
  }
}

inline std::vector<Tag> tags_of(std::string_view page) {
  std::vector<Tag> tags;
  scan_tags(
      page, [&tags](const Tag& tag) { tags.push_back(tag); }, [](std::string_view) {});
  return tags;
}

/// The text with the five entities undone that the program writes.
inline std::string without_entities(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> entities{
      {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
  std::string plain;
  while (!text.empty()) {
    const auto* const entity = std::ranges::find_if(
        entities, [text](const auto& one) { return text.starts_with(one.first); });
    plain += entity == entities.end() ? text.front() : entity->second;
    text.remove_prefix(entity == entities.end() ? 1 : entity->first.size());
  }
  return plain;
}

inline std::string text_of_tags(std::string_view page) {
  std::string text;
  scan_tags(
      page, [](const Tag&) {}, [&text](std::string_view part) { text += part; });
  return without_entities(text);
}

}  // namespace retort::testing
