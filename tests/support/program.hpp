#pragma once
// The whole program run inside the test, on texts in place of streams.

#include "cli/commands/run.hpp"

#include <string>
#include <utility>
#include <vector>

namespace retort::testing {

struct Setting {
  std::string input;
  bool is_terminal = false;  ///< all three streams
  std::size_t columns = 80;
  Environment environment;
};

struct Outcome {
  int status = 0;
  std::string out;
  std::string err;
};

inline Outcome run_program(const std::vector<std::string>& arguments, Setting setting = {}) {
  Outcome outcome;
  Input in(std::move(setting.input));
  Output out(outcome.out);
  Output err(outcome.err);
  Console console{.in = in,
                  .out = out,
                  .err = err,
                  .in_is_terminal = setting.is_terminal,
                  .out_is_terminal = setting.is_terminal,
                  .err_is_terminal = setting.is_terminal,
                  .columns = setting.columns,
                  .environment = std::move(setting.environment)};
  outcome.status = run(arguments, console);
  return outcome;
}

}  // namespace retort::testing
