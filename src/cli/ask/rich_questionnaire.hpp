#pragma once
// The questionnaire as a panel of a terminal that is drawn again with every key.

#include "cli/ask/interview.hpp"
#include "cli/ask/panel.hpp"
#include "cli/io/console.hpp"

namespace retort {

/// Until the answers are confirmed. The console has a terminal. Throws Interrupted when the person
/// leaves.
void ask_by_keys(Interview& interview, Console& console, Painting painting);

}  // namespace retort
