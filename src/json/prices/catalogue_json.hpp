#pragma once
// Reads price tables: the shipped ones whole, a person's own as changes to them.

#include "json/text/node.hpp"
#include "knowledge/catalogue.hpp"

namespace retort {

/// Every table, every row complete. Today is the day the file was put together.
void read_catalogue(Node& file, Catalogue& catalogue);

/// Any tables and rows: a row with a known id is changed field by field, one with a new id must be
/// complete. What the file leaves out about the origin of a row it touches is not known any more.
/// Today is the later one of the days the files were put together.
void change_catalogue(Node& file, Catalogue& catalogue);

/// Does the file look like one of these?
bool has_price_table(const JsonValue& file);

}  // namespace retort
