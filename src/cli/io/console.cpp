#include "cli/io/console.hpp"

#include "base/letters.hpp"

namespace retort {
namespace {

bool is_truthy(const std::string& value) {
  return !value.empty() && value != "0" && value != "false";
}

constexpr std::size_t fewest_columns = 40;  // fewer leave no room for a list

}  // namespace

bool can_ask(const Console& console) {
  return console.in_is_terminal && console.err_is_terminal && !is_truthy(console.environment.ci);
}

bool can_redraw(const Console& console) {
  const Environment& environment = console.environment;
  const bool is_plain = environment.term.empty() || environment.term == "dumb";
  return console.terminal && !is_plain && environment.accessible.empty() &&
         size_of_terminal(console.terminal->err).columns >= fewest_columns;
}

bool speaks_unicode(const Environment& environment) {
  std::string name;
  for (const char c : environment.locale) {
    if (c != '-') name += lower_case(c);
  }
  return name.find("utf8") != std::string::npos;
}

}  // namespace retort
