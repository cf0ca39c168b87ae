#pragma once
// The questions asked one by one, a line at a time.

#include "console.hpp"
#include "retort/answers.hpp"
#include "retort/knowledge.hpp"

namespace retort {

/// Asks whatever `answers` leaves open and returns it filled in. Throws Interrupted when the person
/// leaves, by Ctrl-C or by the end of input.
Answers ask_questions(const Knowledge& knowledge, Answers answers, Console& console);

}  // namespace retort
