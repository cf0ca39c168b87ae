#pragma once
// The questionnaire as a command.

#include "cli/args/answer_options.hpp"
#include "cli/ask/interview.hpp"
#include "cli/commands/report_output.hpp"

#include <optional>
#include <string>

namespace retort {

struct AskOptions {
  ReportOptions report;
  Order order = Order::adaptive;
  bool no_input = false;
  bool accessible = false;          ///< a line at a time
  std::optional<std::string> save;  ///< where the answers are kept
  AnswerOptions answers;
};

int run_ask(const Session& session, const AskOptions& options);

}  // namespace retort
