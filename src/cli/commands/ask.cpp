// The questionnaire as a command: how it is asked, what stays of it.

#include "base/exit_code.hpp"
#include "cli/args/repeat.hpp"
#include "cli/ask/interview.hpp"
#include "cli/ask/questionnaire.hpp"
#include "cli/ask/rich_questionnaire.hpp"
#include "cli/commands/commands.hpp"
#include "json/knowledge/answers_json.hpp"
#include "report/render/escape.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

void say_to_person(const Session& session, std::string_view text) {
  session.console.err.write(text);
  session.console.err.flush();
}

void ask(const Session& session, Interview& interview) {
  const bool is_toned =
      session.console.environment.no_color.empty() && session.line.color != ColorChoice::never;
  if (session.line.accessible || !can_redraw(session.console)) {
    ask_by_lines(interview, session.console);
  } else {
    ask_by_keys(interview, session.console, is_toned ? Painting::toned : Painting::monochrome);
  }
}

void save_answers(const Session& session, const Answers& answers) {
  write_file(*session.line.save, answers_json(session.knowledge().questions, answers));
}

void show_way_on(const Session& session, const Answers& answers) {
  say_to_person(session, "Go on from here with:\n" +
                             shell_command(ask_on(session.line, session.knowledge(), answers),
                                           session.console.columns));
}

bool has_answers(const Answers& answers) {
  return std::ranges::any_of(answers.by_question,
                             [](const std::optional<Answer>& one) { return one.has_value(); });
}

int leave(const Session& session, const Answers& answers) {
  const bool saves = session.line.save && has_answers(answers);
  say_to_person(session, saves ? "\nLeft.\n" : "\nLeft. Nothing was saved.\n");
  if (has_answers(answers)) show_way_on(session, answers);
  if (saves) {
    save_answers(session, answers);
    say_to_person(session, fmt::format("The answers so far are kept in {}.\n",
                                       terminal_text(*session.line.save)));
  }
  return exit_code::interrupted;
}

/// Answers that were saved are the file's, so that the file gives the same result.
Answers as_saved(Answers answers) {
  for (std::optional<Answer>& answer : answers.by_question) {
    if (answer) answer->origin = Origin::answers_file;
  }
  return answers;
}

void show_repetition(const Session& session, const Answers& answers) {
  const std::size_t columns = session.console.columns;
  say_to_person(session, "\nThe same advice again:\n" +
                             shell_command(advise_again(session.line, session.knowledge(), answers),
                                           columns));
  if (!session.line.save) return;
  say_to_person(session, "or from the answers that were saved:\n" +
                             shell_command(advise_on_saved(session.line), columns));
}

int conclude(const Session& session, const Answers& answers) {
  if (session.line.save) save_answers(session, answers);
  say_to_person(session, "\n");
  const int code = deliver_advice(session, session.line.save ? as_saved(answers) : answers);
  show_repetition(session, answers);
  return code;
}

}  // namespace

int run_ask(const Session& session) {
  if (session.line.no_input || !can_ask(session.console)) {
    throw InputError(exit_code::bad_input,
                     {{.code = ProblemCode::usage,
                       .place = "ask",
                       .path = {},
                       .expected = "a terminal to ask in",
                       .got = "none, or CI or --no-input says not to ask",
                       .remedy = "answer with \"retort advise -a ID=VALUE ...\" instead"}});
  }
  Interview interview(session.evaluator, given_answers(session), session.line.order);
  try {
    ask(session, interview);
  } catch (const Interrupted&) {
    return leave(session, interview.answers());
  }
  try {
    return conclude(session, interview.answers());
  } catch (const InputError&) {
    // The answers took a while to give.
    show_way_on(session, interview.answers());
    throw;
  }
}

}  // namespace retort
