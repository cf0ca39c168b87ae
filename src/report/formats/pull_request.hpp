#pragma once
// The advice as a comment on a pull request: the verdict in sight, the rest folded.

#include "report/words/document.hpp"

#include <cstddef>
#include <string>

namespace retort {

/// GitHub refuses a comment with more characters; bytes are at least as many.
// Of GitHub's 65,536, so that a line or two of one's own fit beside it.
inline constexpr std::size_t longest_comment = 65'000;

/// At most `longest_comment` bytes; sections that do not fit are left out from the end, and named.
std::string pull_request_comment(const Document& advice);

}  // namespace retort
