#include "cli/ask/panel_layout.hpp"

#include "support/catch.hpp"
#include "support/properties.hpp"

namespace retort {
namespace {

std::vector<PanelRow> rows(std::initializer_list<const char*> texts) {
  std::vector<PanelRow> all;
  for (const char* text : texts) all.push_back({text, Tone::plain});
  return all;
}

std::string shown(const Panel& panel) {
  std::string text;
  for (const PanelRow& row : panel.rows) text += row.text + " ";
  return text;
}

PanelParts parts() {
  return {
      .above = {{rows({"title"}), never_dropped}, {rows({"why1", "why2"}), 2}},
      .list = {.items = {rows({"a"}), rows({"b1", "b2"}), rows({"c"}), rows({"d"}), rows({"e"})},
               .cursor = 0,
               .cursor_column = 0,
               .pins_last = true},
      .below = {{rows({"keys"}), 1}}};
}

TEST_CASE("a panel with room shows everything in order") {
  CHECK(shown(laid_out(parts(), 20)) == "title why1 why2 a b1 b2 c d e keys ");
}

TEST_CASE("a list scrolls around the cursor, and its last row stays in sight") {
  PanelParts some = parts();
  some.list.cursor = 3;
  const Panel panel = laid_out(some, 8);
  CHECK(panel.rows[panel.cursor_row].text == "d");
  CHECK(shown(panel).find("e keys ") != std::string::npos);
}

TEST_CASE("what matters least goes first") {
  CHECK(shown(laid_out(parts(), 7)) == "title why1 why2 a b1 b2 e ");
  CHECK(shown(laid_out(parts(), 6)) == "title a b1 b2 c e ");
}

TEST_CASE("in three rows the cursor is still in sight") {
  for (std::size_t cursor = 0; cursor < 5; ++cursor) {
    PanelParts some = parts();
    some.list.cursor = cursor;
    const Panel panel = laid_out(some, 3);
    INFO(cursor << ": " << shown(panel));
    CHECK(panel.rows.size() <= 3);
    CHECK(panel.rows[panel.cursor_row] == some.list.items[cursor].front());
  }
}

TEST_CASE("a panel is never higher than the screen, and shows where the cursor is") {
  testing::for_all_of(300, [] {
    const auto stretch = [] {
      return Stretch{std::vector<PanelRow>(*rc::gen::inRange<std::size_t>(0, 5)),
                     *rc::gen::element(1, 2, 3, never_dropped)};
    };
    PanelParts some{.above = {stretch(), stretch(), stretch()}, .list = {}, .below = {stretch()}};
    const auto items = *rc::gen::inRange<std::size_t>(1, 30);
    for (std::size_t i = 0; i < items; ++i) {
      some.list.items.push_back({{std::to_string(i), Tone::plain}});
    }
    some.list.cursor = *rc::gen::inRange<std::size_t>(0, items);
    some.list.pins_last = *rc::gen::arbitrary<bool>();
    const auto height = *rc::gen::inRange<std::size_t>(5, 40);
    const Panel panel = laid_out(some, height);
    RC_ASSERT(panel.rows.size() <= height);
    RC_ASSERT(panel.rows[panel.cursor_row].text == std::to_string(some.list.cursor));
  });
}

}  // namespace
}  // namespace retort
