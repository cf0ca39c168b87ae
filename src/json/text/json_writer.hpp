#pragma once
// Writes JSON straight into a text: fixed key order, exact decimals, the same bytes every time.
// (nlohmann_json could only print a decimal through a double, and would build a tree first.)

#include "retort/decimal.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Appends the text as a JSON string. What moves a cursor or hides is escaped, what is not UTF-8
/// replaced.
void append_quoted(std::string& out, std::string_view text);

enum class JsonLayout : std::uint8_t { indented, compact };

/// Commas, line breaks and indentation follow from the calls; every begin needs its end.
class JsonWriter {
 public:
  /// Writes behind the text that is given.
  explicit JsonWriter(JsonLayout layout, std::string text = {})
      : layout_(layout), out_(std::move(text)) {}

  JsonWriter& key(std::string_view key);
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void null() { raw("null"); }
  void text(std::string_view value);
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void integer(std::int64_t value);
  void decimal(Decimal value) { raw(to_text(value)); }
  /// A number that is already in JSON's own form.
  void number(std::string_view written) { raw(written); }

  /// An array; `write` is called with each item and writes its value.
  template <typename Items, typename Write>
  void list(const Items& items, Write write) {
    begin_array();
    for (const auto& item : items) write(item);
    end_array();
  }

  template <typename Texts>
  void texts(const Texts& values) {
    begin_array();
    for (const auto& value : values) text(value);
    end_array();
  }

  /// The text so far; complete once every begin has its end.
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  void raw(std::string_view text);
  void open(char bracket);
  void close(char bracket);
  void separate();
  void break_line();

  JsonLayout layout_;
  std::string out_;
  std::vector<bool> has_items_;  ///< by open bracket
  bool after_key_ = false;
};

}  // namespace retort
