#pragma once
// What a reader sees, as headings, paragraphs, lists and tables, before any format is chosen.

#include <string>
#include <variant>
#include <vector>

namespace retort {

/// The one sentence that everything else explains.
struct Lead {
  std::string text;
};

struct Heading {
  std::string text;
};

/// Names the list that follows, inside a section.
struct Subheading {
  std::string text;
};

struct Paragraph {
  std::string text;
};

/// One point of a list: a short label, what it says, and where it comes from.
struct Item {
  std::string label;  ///< may be empty
  std::string text;
  std::string note;  ///< sources and the like, set quietly; may be empty
};

struct List {
  std::vector<Item> items;
};

/// The first column names the row; the others hold figures.
struct Table {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
};

/// Both axes are logarithmic; all numbers are above zero.
struct ChartPoint {
  double x = 0.0;
  double y = 0.0;
};

struct ChartLine {
  char mark = '*';
  std::string title;
  std::vector<ChartPoint> points;  ///< x ascends
};

/// A picture of figures that a table beside it gives as well; formats without pictures leave it
/// out.
struct Chart {
  std::string x_title;
  std::string y_title;
  std::vector<ChartLine> lines;
};

using Block = std::variant<Lead, Heading, Subheading, Paragraph, List, Table, Chart>;
using Document = std::vector<Block>;

}  // namespace retort
