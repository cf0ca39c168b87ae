#pragma once
// What a record holds for somebody else: stepped over, and as strictly as the strict reader would.

#include "json/batch/record_cursor.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace retort {

/// Where it says no, the strict reader has to judge. It rejects most of that; what it accepts is
/// rare: keys with escapes, and numbers with more digits than programs write.
class ForeignMembers {
 public:
  void forget() { keys_.clear(); }

  /// Steps over the value of a member of the record.
  bool skip(std::string_view key, RecordCursor& at);

  /// Was no key given to `skip` twice? To be asked last: it puts them in another order.
  bool have_different_keys() { return are_different_from(0); }

 private:
  bool skip_value(RecordCursor& at, std::size_t depth);
  bool skip_array(RecordCursor& at, std::size_t depth);
  bool skip_object(RecordCursor& at, std::size_t depth);
  bool skip_members(RecordCursor& at, std::size_t depth);
  bool are_different_from(std::size_t first);

  std::vector<std::string_view> keys_;  ///< of the objects that are open, those of the record first
};

}  // namespace retort
