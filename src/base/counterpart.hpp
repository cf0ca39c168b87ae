#pragma once
// Which line of one bill is which line of another.

#include <algorithm>
#include <cstddef>
#include <vector>

namespace retort {

/// What has the place of `lines[at]` among the others, null where nothing has: the first of its
/// name and kind for the first, the second for the second, as some stores bill one thing by two
/// meters.
template <typename Line>
const Line* counterpart(const std::vector<Line>& lines, std::size_t at,
                        const std::vector<Line>& others) {
  const auto is_same = [&wanted = lines[at]](const Line& line) {
    return line.id == wanted.id && line.kind == wanted.kind;
  };
  auto before =
      std::count_if(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(at), is_same);
  for (const Line& other : others) {
    if (is_same(other) && before-- == 0) return &other;
  }
  return nullptr;
}

}  // namespace retort
