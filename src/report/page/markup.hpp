#pragma once
// HTML and SVG as text: tags are the program's, every text and attribute value is escaped here.

#include <string>
#include <string_view>
#include <vector>

namespace retort {

struct Attribute {
  std::string_view name;
  std::string value;
};

using Attributes = std::vector<Attribute>;

class Markup {
 public:
  /// Tags and attribute names are literals of the program.
  Markup& open(std::string_view tag, const Attributes& attributes = {});
  /// The innermost open element.
  Markup& close();
  Markup& text(std::string_view text);
  /// An element that holds only text.
  Markup& element(std::string_view tag, std::string_view text, const Attributes& attributes = {});
  /// An element that never has content nor an end, such as meta.
  Markup& single(std::string_view tag, const Attributes& attributes = {});
  /// What another Markup made.
  Markup& add(const Markup& other);
  /// Text of the program's own that must stand as it is: the document type and the style.
  Markup& verbatim(std::string_view literal);

  [[nodiscard]] const std::string& str() const { return out_; }

 private:
  void begin_tag(std::string_view tag, const Attributes& attributes);

  std::string out_;
  std::vector<std::string_view> open_;
};

}  // namespace retort
