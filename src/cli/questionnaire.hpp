#pragma once
// The questions asked one by one, a line at a time.

#include "command_line.hpp"
#include "console.hpp"
#include "retort/answers.hpp"
#include "retort/evaluator.hpp"

namespace retort {

/// Asks what can still change the advice, then what the costs need, and returns `answers` filled
/// in. The advice is the same as if every question had been asked. Throws Interrupted when the
/// person leaves, by Ctrl-C or by the end of input.
Answers ask_questions(const Evaluator& evaluator, Answers answers, Order order, Console& console);

}  // namespace retort
