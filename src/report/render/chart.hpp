#pragma once
// A chart drawn with letters, for a terminal of any width and any character set.

#include "report/words/charts.hpp"

#include <cstddef>
#include <string>

namespace retort {

/// Lines of at most `width` columns, each ending with a newline; nothing when the width is too
/// small to show anything or there is nothing to draw. Where lines share a place stands '*'.
std::string drawn_chart(const LineChart& chart, std::size_t width);

}  // namespace retort
