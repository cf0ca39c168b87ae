#pragma once
// A few rows of a terminal, drawn and drawn again in the same place.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace retort {

enum class Tone : std::uint8_t { plain, strong, faint };

/// No wider than the terminal, without control characters.
struct PanelRow {
  std::string text;
  Tone tone = Tone::plain;

  friend bool operator==(const PanelRow&, const PanelRow&) = default;
};

struct Panel {
  std::vector<PanelRow> rows;  ///< never empty when drawn
  std::size_t cursor_row = 0;
  std::size_t cursor_column = 0;
};

enum class Painting : std::uint8_t { monochrome, toned };

/// Remembers what is on the screen, and says which bytes change it.
class Painter {
 public:
  explicit Painter(Painting painting) : painting_(painting) {}

  /// Shows the panel in place of the last one; rows that stay are not sent again.
  std::string draw(const Panel& panel);
  /// Takes the last panel away. A terminal that was made narrower has wrapped its rows.
  std::string erase(std::size_t columns);
  /// The last panel is left to itself; the next one is drawn from the cursor's row on.
  std::string start_anew();

  /// Rows of the last panel below the cursor.
  [[nodiscard]] std::size_t rows_below() const;

 private:
  [[nodiscard]] std::string painted(const PanelRow& row) const;

  Painting painting_;
  Panel shown_;
};

}  // namespace retort
