#include "cli/ask/menu.hpp"

#include "support/catch.hpp"

namespace retort {
namespace {

Menu fruit() { return {{"Apple", "apple pie", "Pear", "Don't know"}, 1}; }

TEST_CASE("a menu begins at its first row and goes round at both ends") {
  Menu menu = fruit();
  CHECK(menu.chosen() == 0);
  menu.up();
  CHECK(menu.chosen() == 3);
  menu.down();
  CHECK(menu.chosen() == 0);
  menu.down();
  CHECK(menu.chosen() == 1);
}

TEST_CASE("a leap stops at the ends") {
  Menu menu = fruit();
  menu.leap(10);
  CHECK(menu.chosen() == 3);
  menu.leap(-2);
  CHECK(menu.chosen() == 1);
  menu.leap(-10);
  CHECK(menu.chosen() == 0);
}

TEST_CASE("a filter keeps the rows that hold all its words, and those that are pinned") {
  Menu menu = fruit();
  menu.set_filter("PIE app");
  CHECK(menu.shown() == std::vector<std::size_t>{1, 3});
  CHECK(menu.chosen() == 1);
  menu.set_filter("nothing like it");
  CHECK(menu.shown() == std::vector<std::size_t>{3});
  CHECK(menu.chosen() == 3);
  menu.set_filter("");
  CHECK(menu.shown().size() == 4);
}

TEST_CASE("a filter that is a whole row goes to it") {
  Menu menu({"pear tree", "Pear", "?"}, 1);
  menu.set_filter("pea");
  CHECK(menu.chosen() == 0);
  menu.set_filter("pear");
  CHECK(menu.chosen() == 1);
}

TEST_CASE("a row that the filter hides cannot be chosen") {
  Menu menu = fruit();
  menu.set_filter("pie");
  menu.choose(2);
  CHECK(menu.chosen() == 1);
  menu.choose(3);
  CHECK(menu.chosen() == 3);
}

}  // namespace
}  // namespace retort
