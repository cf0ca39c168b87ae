#pragma once
// Outside text made harmless for a terminal or a log.

#include <string>
#include <string_view>

namespace retort {

/// Control characters, bidi controls and broken UTF-8 become visible escapes such as \x1b.
std::string terminal_text(std::string_view text);

}  // namespace retort
