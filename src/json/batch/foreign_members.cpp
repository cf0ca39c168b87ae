#include "json/batch/foreign_members.hpp"

#include "json/text/strict_json.hpp"

#include <algorithm>

namespace retort {

bool ForeignMembers::skip(std::string_view key, RecordCursor& at) {
  keys_.push_back(key);
  return skip_value(at, 1);  // within the record
}

/// `depth` counts what is open around the value.
bool ForeignMembers::skip_value(RecordCursor& at, std::size_t depth) {
  switch (*at.now) {
    case '"':
      return at.skip_text();
    case '[':
      return depth < json_limits::depth && skip_array(at, depth + 1);
    case '{':
      return depth < json_limits::depth && skip_object(at, depth + 1);
    case 't':
      return at.take_literal("true");
    case 'f':
      return at.take_literal("false");
    case 'n':
      return at.take_literal("null");
    default:
      return at.skip_number();
  }
}

bool ForeignMembers::skip_array(RecordCursor& at, std::size_t depth) {
  at.take('[');
  if (at.take(']')) return true;
  do {
    if (!skip_value(at, depth)) return false;
  } while (at.take(','));
  return at.take(']');
}

bool ForeignMembers::skip_object(RecordCursor& at, std::size_t depth) {
  at.take('{');
  if (at.take('}')) return true;
  const std::size_t first = keys_.size();
  if (!skip_members(at, depth) || !are_different_from(first)) return false;
  keys_.resize(first);
  return at.take('}');
}

bool ForeignMembers::skip_members(RecordCursor& at, std::size_t depth) {
  do {
    if (*at.now != '"') return false;
    const std::string_view key = at.take_text();
    if (key.data() == nullptr || !at.take(':')) return false;
    keys_.push_back(key);
    if (!skip_value(at, depth)) return false;
  } while (at.take(','));
  return true;
}

bool ForeignMembers::are_different_from(std::size_t first) {
  const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(begin, keys_.end());
  return std::adjacent_find(begin, keys_.end()) == keys_.end();
}

}  // namespace retort
