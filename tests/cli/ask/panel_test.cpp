#include "cli/ask/panel.hpp"

#include "support/catch.hpp"
#include "support/properties.hpp"
#include "support/screen_model.hpp"

namespace retort {
namespace {
namespace panel_test {

using testing::ScreenModel;

constexpr std::size_t columns = 20;

Panel panel_of(std::vector<std::string> texts, std::size_t cursor_row = 0) {
  Panel panel{.rows = {}, .cursor_row = cursor_row, .cursor_column = 0};
  for (std::string& text : texts) panel.rows.push_back({std::move(text), Tone::plain});
  return panel;
}

TEST_CASE("a panel is drawn at the cursor, and again in the same place") {
  ScreenModel screen(10, columns);
  Painter painter(Painting::monochrome);
  screen.feed("before\r\n");
  screen.feed(painter.draw(panel_of({"one", "two"}, 1)));
  CHECK(screen.text() == "before\none\ntwo\n");
  CHECK(screen.row_at_cursor() == "two");
  screen.feed(painter.draw(panel_of({"1", "two", "three"}, 2)));
  CHECK(screen.text() == "before\n1\ntwo\nthree\n");
  screen.feed(painter.draw(panel_of({"only"})));
  CHECK(screen.text() == "before\nonly\n\n\n");
  screen.feed(painter.erase(columns));
  CHECK(screen.text() == "before\n\n\n\n");
  CHECK(screen.row() == 1);
  CHECK(painter.erase(columns).empty());
}

TEST_CASE("rows that stay are not sent again") {
  Painter painter(Painting::monochrome);
  painter.draw(panel_of({"a long row that stays", "x"}));
  const std::string bytes = painter.draw(panel_of({"a long row that stays", "y"}));
  CHECK(bytes.find("stays") == std::string::npos);
  CHECK(bytes.find('y') != std::string::npos);
}

TEST_CASE("tones are sent only where they are wanted") {
  const Panel panel{.rows = {{"strong", Tone::strong}, {"faint", Tone::faint}, {"", Tone::faint}}};
  Painter toned(Painting::toned);
  CHECK(toned.draw(panel).find("\x1b[1mstrong\x1b[0m") != std::string::npos);
  Painter plain(Painting::monochrome);
  CHECK(plain.draw(panel).find('m') == std::string("\rstrong\x1b[K\r\nfaint").find('m'));
}

TEST_CASE("a panel at the bottom scrolls what is above it") {
  ScreenModel screen(3, columns);
  Painter painter(Painting::monochrome);
  screen.feed("a\r\nb\r\n");
  screen.feed(painter.draw(panel_of({"1", "2", "3"})));
  screen.feed(painter.draw(panel_of({"1", "2", "4"}, 2)));
  CHECK(screen.text() == "a\nb\n1\n2\n4\n");
}

TEST_CASE("a panel goes away whole after the screen was made narrower") {
  for (const std::size_t narrow : {3U, 5U, 7U, 10U, 19U}) {
    ScreenModel screen(30, columns);
    Painter painter(Painting::monochrome);
    screen.feed("top\r\n");
    Panel panel = panel_of({"0123456789abcdef", "short", "0123456789"}, 2);
    panel.cursor_column = 8;
    screen.feed(painter.draw(panel));
    screen.resize(30, narrow);
    screen.feed(painter.erase(narrow));
    INFO("columns: " << narrow << "\n" << screen.text());
    CHECK(screen.text().find_first_not_of("\n", 4) == std::string::npos);
    CHECK(screen.row() == 1);
  }
}

TEST_CASE("whatever was drawn before, the screen shows the last panel and nothing else") {
  testing::for_all_of(300, [] {
    ScreenModel screen(14, columns);
    Painter painter(Painting::toned);
    screen.feed("above\r\n");
    const auto draws = *rc::gen::inRange<std::size_t>(1, 8);
    std::string expected;
    for (std::size_t i = 0; i < draws; ++i) {
      const auto height = *rc::gen::inRange<std::size_t>(1, 12);
      Panel panel;
      expected = "above\n";
      for (std::size_t row = 0; row < height; ++row) {
        const auto text =
            *rc::gen::element<std::string>("", "same", "other", "0123456789abcdefghi");
        panel.rows.push_back({text, *rc::gen::element(Tone::plain, Tone::strong)});
        expected += text + "\n";
      }
      panel.cursor_row = *rc::gen::inRange<std::size_t>(0, height);
      panel.cursor_column = *rc::gen::inRange<std::size_t>(0, columns);
      screen.feed(painter.draw(panel));
      RC_ASSERT(screen.row() == panel.cursor_row + 1);
      RC_ASSERT(screen.column() == panel.cursor_column);
    }
    std::string shown = screen.text();
    shown.erase(shown.find_last_not_of('\n') + 1);
    expected.erase(expected.find_last_not_of('\n') + 1);
    RC_ASSERT(shown == expected);
    RC_ASSERT(screen.wraps() == 0U);
    RC_ASSERT(screen.faults() == 0U);
  });
}

}  // namespace panel_test
}  // namespace
}  // namespace retort
