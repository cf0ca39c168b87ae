#pragma once
// Charts as drawings of a page; empty where there is nothing to draw.

#include "report/page/markup.hpp"
#include "report/words/charts.hpp"

namespace retort {

Markup drawn(const LineChart& chart);
Markup drawn(const BarChart& chart);
Markup drawn(const MapChart& chart);

}  // namespace retort
