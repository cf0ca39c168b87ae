#pragma once
// What a dialogue looks like on a screen of a given size.

#include "cli/ask/dialogue.hpp"
#include "cli/ask/panel.hpp"

namespace retort {

enum class Marks : std::uint8_t { ascii, unicode };

struct Screen {
  std::size_t rows = 24;
  std::size_t columns = 80;
  Marks marks = Marks::ascii;
};

/// Never higher or wider than the screen; long lists scroll.
Panel view_of(const Dialogue& dialogue, const Screen& screen);

}  // namespace retort
