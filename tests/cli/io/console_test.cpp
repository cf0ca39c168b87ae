#include "cli/io/console.hpp"

#include "support/catch.hpp"

namespace retort {
namespace {

struct Place {
  bool in = true;
  bool out = true;
  bool err = true;
  std::string ci;
};

bool may_ask(const Place& place) {
  std::string text;
  Input in{std::string()};
  Output out(text);
  const Console console{
      .in = in,
      .out = out,
      .err = out,
      .in_is_terminal = place.in,
      .out_is_terminal = place.out,
      .err_is_terminal = place.err,
      .environment = {.no_color = {}, .clicolor_force = {}, .ci = place.ci, .term = {}}};
  return can_ask(console);
}

TEST_CASE("questions are asked only where somebody can see and answer them") {
  CHECK(may_ask({}));
  CHECK(may_ask({.out = false}));
  CHECK_FALSE(may_ask({.in = false}));
  CHECK_FALSE(may_ask({.err = false}));
}

TEST_CASE("nothing is asked in CI") {
  for (const char* value : {"true", "1", "yes", "woodpecker"}) CHECK_FALSE(may_ask({.ci = value}));
  for (const char* value : {"", "0", "false"}) CHECK(may_ask({.ci = value}));
}

bool is_redrawn(const std::string& term, const std::string& accessible,
                std::optional<TerminalDescriptors> terminal) {
  std::string text;
  Input in{std::string()};
  Output out(text);
  return can_redraw(
      {.in = in,
       .out = out,
       .err = out,
       .environment =
           {.no_color = {}, .clicolor_force = {}, .ci = {}, .term = term, .accessible = accessible},
       .terminal = terminal});
}

TEST_CASE("nothing is redrawn without a terminal, in a dumb one, or for a screen reader") {
  const TerminalDescriptors unsized{.in = -1, .err = -1};  // taken to have 80 columns
  CHECK(is_redrawn("xterm", "", unsized));
  CHECK_FALSE(is_redrawn("xterm", "", std::nullopt));
  CHECK_FALSE(is_redrawn("dumb", "", unsized));
  CHECK_FALSE(is_redrawn("", "", unsized));
  CHECK_FALSE(is_redrawn("xterm", "1", unsized));
}

TEST_CASE("a locale speaks Unicode where it names UTF-8 in one of its spellings") {
  for (const char* locale : {"en_GB.UTF-8", "C.utf8", "de_DE.utf-8@euro"}) {
    CHECK(speaks_unicode({.locale = locale}));
  }
  for (const char* locale : {"", "C", "POSIX", "en_GB.ISO-8859-1"}) {
    CHECK_FALSE(speaks_unicode({.locale = locale}));
  }
}

}  // namespace
}  // namespace retort
