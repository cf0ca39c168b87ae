#pragma once
// The questionnaire as a panel of a terminal that is drawn again with every key.

#include "console.hpp"
#include "interview.hpp"
#include "panel.hpp"

namespace retort {

/// Until the answers are confirmed. The console has a terminal. Throws Interrupted when the person
/// leaves.
void ask_by_keys(Interview& interview, Console& console, Painting painting);

}  // namespace retort
