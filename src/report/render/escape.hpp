#pragma once
// Outside text made harmless for where it is printed.

#include "base/terminal_text.hpp"

#include <string>
#include <string_view>

namespace retort {

/// As `terminal_text`, and nothing in it is taken for Markdown or HTML. It mentions nobody and
/// refers to no issue where it is shown in a comment.
std::string markdown_text(std::string_view text);

/// The same for text that begins a block: it does not begin a list, a rule or code either.
std::string markdown_block(std::string_view text);

/// The same; nothing in it is taken for a tag, an entity or the end of an attribute, in HTML and in
/// SVG alike.
std::string html_text(std::string_view text);

/// The same inside Markdown: it mentions nobody and refers to no issue.
std::string comment_html_text(std::string_view text);

/// One word as a POSIX shell reads it back; control characters need a shell that knows $'...'.
std::string quoted_for_shell(std::string_view word);

}  // namespace retort
