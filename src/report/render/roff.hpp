#pragma once
// One line of text as roff reads it, for the manual page.

#include <string>
#include <string_view>

namespace retort {

/// Prose: nothing in it is taken for a request or an escape. Other characters than ASCII become
/// \[uXXXX], control characters the visible escapes of `terminal_text`.
std::string roff_text(std::string_view text);

/// Something to type: hyphens stay the hyphens of the keyboard, so that it can be copied.
std::string roff_literal(std::string_view text);

}  // namespace retort
