#pragma once
// What a page is made of, in one line each: its headings, captions and facts with their texts, each
// table and list with its size and its beginning, each drawing with the number of its marks.

#include "support/tags.hpp"

#include <map>

namespace retort::testing {

class Outline {
 public:
  explicit Outline(std::string_view page) {
    scan_tags(
        page, [this](const Tag& tag) { tag.is_end ? end(tag.name) : begin(tag.name); },
        [this](std::string_view text) { text_ += text; });
  }

  [[nodiscard]] const std::string& lines() const { return lines_; }

 private:
  static bool is_told(std::string_view name) {
    constexpr std::array told{"title", "h1", "h2",         "h3",      "h4",
                              "dt",    "dd", "figcaption", "summary", "caption"};
    return std::ranges::find(told, name) != told.end();
  }

  void begin(const std::string& name) {
    if (name == "svg") marks_ = std::map<std::string, int>{};
    if (name == "tr") ++rows_;
    if (name == "table") rows_ = 0;
    if (name == "table") first_row_.clear();
    if (name == "rect" || name == "circle" || name == "path" || name == "line" || name == "text") {
      ++marks_[name];
    }
    if (name == "ul") items_ = 0;
    if (is_told(name) || name == "td" || name == "th" || name == "li") text_.clear();
    if (name == "svg") is_drawn_ = true;
  }

  void end(const std::string& name) {
    if (is_told(name) && !is_drawn_) line(name, without_entities(text_));
    if ((name == "td" || name == "th") && rows_ == 2) first_row_ += " | " + without_entities(text_);
    if (name == "li" && ++items_ == 1) first_item_ = without_entities(text_);
    if (name == "ul") line(name, std::to_string(items_) + " items | " + first_item_);
    if (name == "table") line(name, std::to_string(rows_ - 1) + " rows" + first_row_);
    if (name != "svg") return;
    std::string counts;
    for (const auto& [mark, count] : marks_) counts += " " + std::to_string(count) + " " + mark;
    line(name, counts.substr(1));
    is_drawn_ = false;
  }

  void line(const std::string& name, std::string_view text) {
    lines_ += name + " " + std::string(text) + "\n";
  }

  std::string lines_;
  std::string text_;
  std::map<std::string, int> marks_;
  int rows_ = 0;
  std::string first_row_;
  int items_ = 0;
  std::string first_item_;
  bool is_drawn_ = false;
};

inline std::string outline_of(std::string_view page) { return Outline(page).lines(); }

}  // namespace retort::testing
