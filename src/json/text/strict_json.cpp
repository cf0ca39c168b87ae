#include "json/text/strict_json.hpp"

#include "base/unicode.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace retort {
namespace {

/// Builds the tree from the library's events and stops at the first thing out of bounds.
class TreeBuilder {
 public:
  TreeBuilder(std::string_view text, std::string_view place, std::vector<Problem>& problems)
      : text_(text), place_(place), problems_(problems) {}

  bool null() { return put({.kind = JsonValue::Kind::null}); }
  bool boolean(bool value) { return put({.kind = JsonValue::Kind::boolean, .truth = value}); }
  bool number_integer(std::int64_t value) { return put_number(std::to_string(value)); }
  bool number_unsigned(std::uint64_t value) { return put_number(std::to_string(value)); }
  bool number_float(double /*value*/, const std::string& written) { return put_number(written); }
  bool string(std::string& value) {
    return put({.kind = JsonValue::Kind::text, .text = std::move(value)});
  }
  bool binary(std::vector<std::uint8_t>& /*value*/) { return false; }  // not part of JSON texts

  bool start_object(std::size_t /*size*/) { return open(JsonValue::Kind::object); }
  bool start_array(std::size_t /*size*/) { return open(JsonValue::Kind::array); }
  bool key(std::string& key) {
    open_.back()->keys.push_back(std::move(key));
    return true;
  }
  bool end_object() {
    report_duplicates(*open_.back());
    return close();
  }
  bool end_array() { return close(); }

  /// The exception's own text may hold the attacker's bytes, so only the position is used.
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::json::exception& error) {
    constexpr int number_overflow = 406;
    if (error.id == number_overflow) {
      add_at(pointer() + step_of_next(), ProblemCode::out_of_range, "numbers that fit a double",
             "one that is beyond");
    } else {
      report_syntax(position == 0 ? 0 : position - 1);
    }
    return false;
  }

  JsonValue take() { return std::move(root_); }

 private:
  bool put_number(std::string written) {
    return put({.kind = JsonValue::Kind::number, .text = std::move(written)});
  }

  bool put(JsonValue value) {
    place_for_next() = std::move(value);
    return true;
  }

  bool open(JsonValue::Kind kind) {
    if (open_.size() == json_limits::depth) {
      add(ProblemCode::too_large, fmt::format("at most {} levels of nesting", json_limits::depth),
          "more");
      return false;
    }
    JsonValue& value = place_for_next();
    value.kind = kind;
    open_.push_back(&value);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  /// Only the innermost container grows, so pointers to the outer ones stay valid.
  JsonValue& place_for_next() { return open_.empty() ? root_ : open_.back()->items.emplace_back(); }

  /// Of the value that was about to come.
  [[nodiscard]] std::string step_of_next() const {
    if (open_.empty()) return {};
    const JsonValue& container = *open_.back();
    return container.kind == JsonValue::Kind::object ? pointer_step(container.keys.back())
                                                     : fmt::format("/{}", container.items.size());
  }

  /// Of the innermost open container.
  [[nodiscard]] std::string pointer() const {
    std::string pointer;
    for (const JsonValue* container : open_) {
      if (container == open_.back()) break;
      pointer += container->kind == JsonValue::Kind::object
                     ? pointer_step(container->keys.back())
                     : fmt::format("/{}", container->items.size() - 1);
    }
    return pointer;
  }

  void report_duplicates(const JsonValue& object) {
    std::vector<std::string_view> keys(object.keys.begin(), object.keys.end());
    std::ranges::sort(keys);
    for (auto at = std::ranges::adjacent_find(keys); at != keys.end();
         at = std::adjacent_find(at, keys.end())) {
      const std::string_view key = *at;
      add(ProblemCode::duplicate_key, "each key once", in_quotes(key) + " more than once");
      at = std::find_if(at, keys.end(), [key](std::string_view other) { return other != key; });
    }
  }

  void report_syntax(std::size_t offset) {
    const std::string_view before = text_.substr(0, std::min(offset, text_.size()));
    const auto line = 1 + std::ranges::count(before, '\n');
    const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 == 0
    const std::string got =
        offset >= text_.size() ? "the end of the text" : describe_byte(text_[offset]);
    add(ProblemCode::syntax, "JSON",
        fmt::format("{} at line {}, column {}", got, line, before.size() - line_start + 1));
  }

  [[nodiscard]] std::string describe_byte(char byte) const {
    const auto value = static_cast<unsigned char>(byte);
    if (!is_valid_utf8(text_)) return fmt::format("byte 0x{:02x} (the text is not UTF-8)", value);
    if (value <= ' ' || value >= 0x7F) return fmt::format("byte 0x{:02x}", value);
    return fmt::format("'{}'", byte);
  }

  void add(ProblemCode code, std::string expected, std::string got) {
    add_at(pointer(), code, std::move(expected), std::move(got));
  }

  void add_at(std::string path, ProblemCode code, std::string expected, std::string got) {
    problems_.push_back({.code = code,
                         .place = std::string(place_),
                         .path = std::move(path),
                         .expected = std::move(expected),
                         .got = std::move(got),
                         .remedy = {}});
  }

  std::string_view text_;
  std::string_view place_;
  std::vector<Problem>& problems_;
  JsonValue root_;
  std::vector<JsonValue*> open_;
};

}  // namespace

std::optional<JsonValue> parse_json(std::string_view text, std::string_view place,
                                    std::size_t most_bytes, std::vector<Problem>& problems) {
  const auto reject = [&](ProblemCode code, std::string expected, std::string got) {
    problems.push_back({.code = code,
                        .place = std::string(place),
                        .path = {},
                        .expected = std::move(expected),
                        .got = std::move(got),
                        .remedy = {}});
    return std::nullopt;
  };
  if (text.size() > most_bytes) {
    return reject(ProblemCode::too_large, fmt::format("at most {} bytes", most_bytes), "more");
  }
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  // The library would skip another one.
  if (text.starts_with(byte_order_mark)) {
    return reject(ProblemCode::syntax, "JSON", "a second byte order mark");
  }
  // The library takes a NUL byte for the end of the text.
  if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
    return reject(ProblemCode::syntax, "JSON", fmt::format("a NUL byte at offset {}", nul));
  }
  TreeBuilder builder(text, place, problems);
  if (!nlohmann::json::sax_parse(text, &builder)) return std::nullopt;
  return builder.take();
}

}  // namespace retort
