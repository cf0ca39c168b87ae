#include "cli/console.hpp"

#include "catch.hpp"

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

}  // namespace
}  // namespace retort
