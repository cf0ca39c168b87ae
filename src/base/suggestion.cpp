#include "base/suggestion.hpp"

#include "base/letters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace retort {
namespace {

// Longer texts cannot be a slip of a declared name, and the table below is quadratic.
constexpr std::size_t longest = 64;

std::string folded(std::string_view text) {
  std::string result = lower_case(text);
  std::ranges::replace(result, '-', '_');
  return result;
}

/// Optimal string alignment: Levenshtein with swaps of neighbours.
std::size_t edits(std::string_view left, std::string_view right) {
  const std::size_t width = right.size() + 1;
  std::vector<std::size_t> before(width);
  std::vector<std::size_t> last(width);
  std::vector<std::size_t> now(width);
  for (std::size_t j = 0; j < width; ++j) last[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, replaced});
      const bool swapped =
          i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (swapped) now[j] = std::min(now[j], before[j - 2] + 1);
    }
    before.swap(last);
    last.swap(now);
  }
  return last[right.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view typed,
                                   std::span<const std::string> candidates) {
  if (typed.empty() || typed.size() > longest) return std::nullopt;
  const std::string wanted = folded(typed);
  std::size_t fewest = std::max<std::size_t>(1, wanted.size() / 3) + 1;
  std::optional<std::string> best;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > longest) continue;
    const std::size_t distance = edits(wanted, folded(candidate));
    if (distance < fewest) {
      fewest = distance;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates) {
  if (const std::optional<std::string> best = nearest(typed, candidates)) {
    return fmt::format("did you mean \"{}\"?", *best);
  }
  return {};
}

}  // namespace retort
