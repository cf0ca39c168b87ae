#pragma once
// The report as one page that needs nothing else: no script, no network.

#include "advice/report.hpp"

#include <string>
#include <string_view>

namespace retort {

std::string html_page(const Report& report);

/// The style that the page carries, and its SHA-256 in Base64: the page's policy allows this style
/// and nothing else, so both change together.
std::string_view page_style();
std::string_view page_style_hash();

}  // namespace retort
