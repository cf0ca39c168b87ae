#pragma once
// Problems as the lines that a person reads, which is how the tests name what they expect.

#include "retort/problem.hpp"

#include <string>
#include <vector>

namespace retort::testing {

/// "syntax | answers.json | /a | expected ..., got ...; remedy"
inline std::string line_of(const Problem& problem) {
  return std::string(to_string(problem.code)) + " | " + problem.place + " | " + problem.path +
         " | " + message(problem);
}

inline std::vector<std::string> lines_of(const std::vector<Problem>& problems) {
  std::vector<std::string> lines;
  for (const Problem& problem : problems) lines.push_back(line_of(problem));
  return lines;
}

}  // namespace retort::testing
