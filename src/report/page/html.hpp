#pragma once
// An advice as one page that needs nothing else: no script, no network.

#include "report/words/document.hpp"

#include <string>
#include <string_view>

namespace retort {

std::string html_page(const Document& advice);

/// The style that the page carries, and its name in the page's policy, which allows this style and
/// nothing else.
std::string_view page_style();
std::string page_style_hash();

}  // namespace retort
