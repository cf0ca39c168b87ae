#pragma once
// "Did you mean": the declared name nearest to one that was mistyped.

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace retort {

/// The candidate within about a third of `typed` in edits (insert, delete, replace, swap of
/// neighbours), case and '-' against '_' aside; the first of equals.
std::optional<std::string> nearest(std::string_view typed, std::span<const std::string> candidates);

/// "did you mean \"...\"?", or nothing where no candidate is near.
std::string did_you_mean(std::string_view typed, std::span<const std::string> candidates);

}  // namespace retort
