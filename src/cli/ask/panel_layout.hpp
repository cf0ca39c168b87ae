#pragma once
// A panel from its parts, within the height of a screen.

#include "cli/ask/panel.hpp"

#include <cstddef>
#include <vector>

namespace retort {

/// Rows that stand or fall together. Where room is short, those of the lowest rank go first.
struct Stretch {
  std::vector<PanelRow> rows;
  int rank = 0;
};

/// Such a stretch is cut only where nothing else helps.
inline constexpr int never_dropped = 100;

struct PanelList {
  std::vector<std::vector<PanelRow>> items;  ///< never empty
  std::size_t cursor = 0;                    ///< an item
  std::size_t cursor_column = 0;
  bool pins_last = false;  ///< the last item stays in sight wherever the cursor is
};

struct PanelParts {
  std::vector<Stretch> above;
  PanelList list;
  std::vector<Stretch> below;
};

/// At most `height` rows, the item at the cursor among them.
Panel laid_out(PanelParts parts, std::size_t height);

}  // namespace retort
