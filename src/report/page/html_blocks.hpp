#pragma once
// Lists, tables and figures as HTML.

#include "report/page/markup.hpp"
#include "report/words/document.hpp"

#include <string>

namespace retort {

void add_list(Markup& page, const List& list);

/// `title` is what stands above it: the name of its region, and its caption where it has none.
void add_table(Markup& page, const Table& table, const std::string& title);

/// A drawing with its caption; nothing where there is nothing to draw.
void add_figure(Markup& page, const Markup& drawing, const ChartTitles& titles);

}  // namespace retort
