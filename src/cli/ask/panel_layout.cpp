#include "cli/ask/panel_layout.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace retort {
namespace {

constexpr std::size_t fewest_list_rows = 4;

using Items = std::vector<std::vector<PanelRow>>;

std::size_t rows_in(const Items& items) {
  return std::transform_reduce(items.begin(), items.end(), std::size_t{0}, std::plus<>{},
                               [](const std::vector<PanelRow>& item) { return item.size(); });
}

std::size_t rows_in(const std::vector<Stretch>& stretches) {
  return std::transform_reduce(stretches.begin(), stretches.end(), std::size_t{0}, std::plus<>{},
                               [](const Stretch& stretch) { return stretch.rows.size(); });
}

std::size_t rows_beside_list(const PanelParts& parts) {
  return rows_in(parts.above) + rows_in(parts.below);
}

Stretch* least_of(PanelParts& parts) {
  Stretch* least = nullptr;
  for (std::vector<Stretch>* stretches : {&parts.above, &parts.below}) {
    for (Stretch& stretch : *stretches) {
      if (stretch.rows.empty() || stretch.rank == never_dropped) continue;
      if (least == nullptr || stretch.rank < least->rank) least = &stretch;
    }
  }
  return least;
}

/// Leaves out what matters least until the list has its rows, up to half of all; then cuts what is
/// left.
void make_room(PanelParts& parts, std::size_t height) {
  const std::size_t wanted =
      std::min(std::max(fewest_list_rows, height / 2), rows_in(parts.list.items));
  while (rows_beside_list(parts) + wanted > height) {
    Stretch* least = least_of(parts);
    if (least == nullptr) break;
    least->rows.clear();
  }
  for (Stretch& stretch : parts.above) {
    const std::size_t rows = rows_beside_list(parts) + wanted;
    const std::size_t cut = std::min(rows - std::min(rows, height), stretch.rows.size());
    stretch.rows.resize(stretch.rows.size() - cut);
  }
}

struct Window {
  std::size_t first = 0;
  std::size_t count = 0;
};

/// The items around the cursor that fit into `room` rows; half of them go above it.
Window window_around(const Items& items, std::size_t cursor, std::size_t room) {
  Window window{.first = cursor, .count = 1};
  std::size_t used = items[cursor].size();
  const auto grow_up = [&](std::size_t limit) {
    while (window.first > 0 && used + items[window.first - 1].size() <= limit) {
      used += items[--window.first].size();
      ++window.count;
    }
  };
  grow_up(room / 2);
  for (std::size_t next = window.first + window.count;
       next < items.size() && used + items[next].size() <= room; ++next) {
    used += items[next].size();
    ++window.count;
  }
  grow_up(room);
  return window;
}

void append(Panel& panel, const std::vector<Stretch>& stretches) {
  for (const Stretch& stretch : stretches) {
    std::ranges::copy(stretch.rows, std::back_inserter(panel.rows));
  }
}

void append_item(Panel& panel, const PanelList& list, std::size_t item) {
  if (item == list.cursor) {
    panel.cursor_row = panel.rows.size();
    panel.cursor_column = list.cursor_column;
  }
  std::ranges::copy(list.items[item], std::back_inserter(panel.rows));
}

void append_list(Panel& panel, const PanelList& list, std::size_t room) {
  const std::size_t last = list.items.size() - 1;
  const bool pins = list.pins_last && last > 0;
  Items scrolled = list.items;
  if (pins) {
    room -= std::min(room - 1, scrolled.back().size());
    scrolled.pop_back();
  }
  const std::size_t middle = std::min(list.cursor, scrolled.size() - 1);
  const Window window = window_around(scrolled, middle, room);
  for (std::size_t i = window.first; i < window.first + window.count; ++i) {
    append_item(panel, list, i);
  }
  if (pins) append_item(panel, list, last);
}

}  // namespace

Panel laid_out(PanelParts parts, std::size_t height) {
  make_room(parts, height);
  Panel panel;
  append(panel, parts.above);
  const std::size_t taken = rows_beside_list(parts);
  append_list(panel, parts.list, std::max<std::size_t>(1, height - std::min(height, taken)));
  append(panel, parts.below);
  if (panel.rows.size() > height) panel.rows.resize(height);
  panel.cursor_row = std::min(panel.cursor_row, panel.rows.size() - 1);
  return panel;
}

}  // namespace retort
