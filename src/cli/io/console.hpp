#pragma once
// Where the program reads and writes, and what kind of place that is.

#include "cli/io/input.hpp"
#include "cli/io/output.hpp"
#include "cli/io/raw_terminal.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace retort {

/// The environment variables that count; absent ones are empty.
struct Environment {
  std::string no_color;
  std::string clicolor_force;
  std::string ci;
  std::string term;
  std::string knowledge = {};  ///< RETORT_KNOWLEDGE, stands in for --knowledge
  std::string prices = {};     ///< RETORT_PRICES, stands in for --prices
  std::string accessible = {};
  std::string locale = {};               ///< of characters: LC_ALL, else LC_CTYPE, else LANG
  std::string github_step_summary = {};  ///< a file
  std::string github_output = {};        ///< a file
  std::string home = {};                 ///< a folder
};

struct Console {
  Input& in;
  Output& out;
  Output& err;
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t columns = 80;  ///< of the terminal; 80 where there is none
  Environment environment;
  std::optional<TerminalDescriptors> terminal =
      std::nullopt;  ///< where keys can be read one by one
};

/// May a question be asked here? Only where somebody can see and answer it.
bool can_ask(const Console& console);

/// Can a part of the screen be drawn anew here, and is that wanted? Not for screen readers, nor
/// where rows are too short.
bool can_redraw(const Console& console);

/// Does the locale name UTF-8?
bool speaks_unicode(const Environment& environment);

}  // namespace retort
