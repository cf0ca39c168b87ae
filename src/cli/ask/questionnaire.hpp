#pragma once
// The questionnaire a line at a time: nothing that was shown is ever changed.

#include "cli/ask/interview.hpp"
#include "cli/io/console.hpp"

namespace retort {

/// Until the answers are confirmed. Throws Interrupted when the person leaves, by Ctrl-C or by the
/// end of input.
void ask_by_lines(Interview& interview, Console& console);

}  // namespace retort
