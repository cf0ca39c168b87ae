#pragma once
// What a reader sees, as values and before any format is chosen: headings, lists, tables, charts.

#include "knowledge/source.hpp"
#include "report/words/charts.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace retort {

/// How much a reader wants to be told; each is told what those before are.
enum class Detail : std::uint8_t {
  brief,   ///< the reasons that matter most, the first steps
  full,    ///< all of them, so that the arithmetic can be followed, and every cost line
  page,    ///< what only a page has room for: charts, their tables, every approach
  record,  ///< what a decision record weighs
};

/// A figure or a text with what belongs to it.
struct TextCell {
  std::string text{};
  std::string note{};       ///< set quietly; may be empty
  CitedPlaces citations{};  ///< where it comes from
  std::string dated{};      ///< how old and sure what is cited is; may be empty
  std::string range{};      ///< around a typical figure: "50-200"; may be empty
  std::string link{};       ///< an address to read more at; may be empty
};

/// The one sentence that everything else explains.
struct Lead {
  std::string text;
};

/// Begins a section, up to the next heading.
struct Heading {
  enum class Level : std::uint8_t { section, part };
  enum class Tone : std::uint8_t { plain, warning };

  std::string text;  ///< may be empty: it goes on without one
  std::string id{};  ///< what formats choose sections by
  Level level = Level::section;
  Detail detail = Detail::brief;
  Tone tone = Tone::plain;
  bool is_folded = false;  ///< shown on demand, where a format can
};

/// Names the list that follows, inside a section.
struct Subheading {
  std::string text;
};

struct Paragraph {
  std::string text;
  CitedPlaces citations{};
};

/// One point of a list: a short label, what it says, and where it comes from.
struct Item {
  std::string label;  ///< may be empty
  TextCell cell;
  Detail detail = Detail::brief;
};

struct List {
  enum class Form : std::uint8_t {
    points,
    steps,  ///< each behind a dash
    facts,  ///< a few figures that should be seen at once
  };

  std::vector<Item> items{};
  Form form = Form::points;
};

struct Column {
  std::string title;
  std::string before{};  ///< what leads to its cell where a row is told as a sentence
};

/// The first cell of a row names it.
struct Table {
  enum class Form : std::uint8_t {
    figures,
    sentences,  ///< figures; told line by line where there is little room
    entries,    ///< the same, with the name of the row as a label
    words,      ///< a list for each row where there is little room
  };

  std::vector<Column> columns{};
  std::vector<std::vector<TextCell>> rows{};
  Form form = Form::figures;
  std::string caption{};  ///< empty: the heading says it
  std::string ending{};   ///< of a row that is told as a sentence
};

using Block =
    std::variant<Lead, Heading, Subheading, Paragraph, List, Table, LineChart, BarChart, MapChart>;
using Document = std::vector<Block>;

void say(Document& document, std::string paragraph);
/// The heading and the list, where the list says something.
void add_list(Document& document, Heading heading, List list);

/// The sections and points for a reader who wants no more than this; what is left out of a list is
/// counted at its end.
Document selected(const Document& document, Detail detail);

/// The heading with this id and what follows it, up to the next heading; empty when there is none.
Document section(const Document& document, std::string_view id);

/// A table of another form than `figures` as lists, line by line.
Document told(const Table& table);

/// "$100 (50-200)"
std::string figure_text(const TextCell& cell);
/// "because [guide/costs; as of 2026-05-01] https://...": all that is set quietly.
std::string quiet_text(const TextCell& cell);
/// "text [guide/costs]"
std::string cited_text(std::string text, const CitedPlaces& citations);

}  // namespace retort
