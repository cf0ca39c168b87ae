#pragma once
// What stands behind an advice.

#include "advice/report.hpp"
#include "retort/advice.hpp"

#include <string>
#include <vector>

namespace retort {

struct FullReport {
  Report report;
  std::vector<std::string> words;  ///< of a command line that decided, see `deciding_words`
};

Advice advice_of(FullReport full);

}  // namespace retort
