#include "cli/commands/ask.hpp"

#include "cli/ask/questionnaire.hpp"
#include "cli/ask/rich_questionnaire.hpp"
#include "cli/commands/given_answers.hpp"
#include "cli/commands/repeat.hpp"
#include "json/knowledge/answers_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

void take_save_file(const std::string& word, std::optional<std::string>& save,
                    std::vector<Problem>& problems) {
  if (word == standard_stream) {
    problems.push_back(usage("--save", "a file", in_quotes(word), "name the file"));
  } else {
    save = word;
  }
}

void add_ask_options(Binder& binder, AskOptions& options) {
  add_report_options(binder, options.report);
  add_price_options(binder);
  binder.choice("--order", "ORDER", options.order,
                "Which question first: adaptive (the most telling) or guide");
  binder.flag("--no-input", options.no_input, "Never ask: fail where a terminal would be needed");
  binder.flag("--accessible", options.accessible,
              "Ask line by line and never redraw, as screen readers want it");
  binder.add("--save",
             {.about = "Keep the answers in this file, for --answers",
              .value = {"FILE", Fill::file},
              .take = [&options](const std::string& word, std::vector<Problem>& problems) {
                take_save_file(word, options.save, problems);
              }});
  add_answer_options(binder, options.answers);
}

void say_to_person(const Session& session, std::string_view text) {
  session.console.err.write(text);
  session.console.err.flush();
}

void ask(const Session& session, const AskOptions& options, Interview& interview) {
  const bool is_toned =
      session.console.environment.no_color.empty() && session.settings.color != ColorChoice::never;
  if (options.accessible || !can_redraw(session.console)) {
    ask_by_lines(interview, session.console);
  } else {
    ask_by_keys(interview, session.console, is_toned ? Painting::toned : Painting::monochrome);
  }
}

void save_answers(const Session& session, const std::string& path, const Answers& answers) {
  write_file(path, answers_json(session.knowledge().questions, answers));
}

void show_command(const Session& session, std::string_view heading,
                  const std::vector<std::string>& words) {
  say_to_person(session,
                std::string(heading) + "\n" + shell_command(words, session.console.columns));
}

void show_way_on(const Session& session, const AskOptions& options, const Answers& answers) {
  show_command(session, "Go on from here with:",
               ask_on({session.settings, options}, session.knowledge(), answers));
}

bool has_answers(const Answers& answers) {
  return std::ranges::any_of(answers.by_question,
                             [](const std::optional<Answer>& one) { return one.has_value(); });
}

int leave(const Session& session, const AskOptions& options, const Answers& answers) {
  const bool saves = options.save && has_answers(answers);
  say_to_person(session, saves ? "\nLeft.\n" : "\nLeft. Nothing was saved.\n");
  if (has_answers(answers)) show_way_on(session, options, answers);
  if (saves) {
    save_answers(session, *options.save, answers);
    say(session, fmt::format("The answers so far are kept in {}.", *options.save));
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

void show_repetition(const Session& session, const AskOptions& options, const Answers& answers) {
  const Repeatable asked{session.settings, options};
  show_command(session,
               "\nThe same advice again:", advise_again(asked, session.knowledge(), answers));
  if (options.save) {
    show_command(session, "or from the answers that were saved:", advise_on_saved(asked));
  }
}

int conclude(const Session& session, const AskOptions& options, const Answers& answers) {
  if (options.save) save_answers(session, *options.save, answers);
  say_to_person(session, "\n");
  const Answers told = options.save ? as_saved(answers) : answers;
  deliver_report(session, options.report,
                 advise_on(session.evaluator, told, options.answers.hit_policy));
  show_repetition(session, options, answers);
  return exit_code::success;
}

}  // namespace

int run_ask(const Session& session, const AskOptions& options) {
  if (options.no_input || !can_ask(session.console)) {
    reject_any({usage("ask", "a terminal to ask in", "none, or CI or --no-input says not to ask",
                      "answer with \"retort advise -a ID=VALUE ...\" instead")});
  }
  Interview interview(session.evaluator, given_answers(session, options.answers), options.order);
  try {
    ask(session, options, interview);
  } catch (const Interrupted&) {
    return leave(session, options, interview.answers());
  }
  try {
    return conclude(session, options, interview.answers());
  } catch (const InputError&) {
    // The answers took a while to give.
    show_way_on(session, options, interview.answers());
    throw;
  }
}

extern const Command ask_command{"ask", "Ask the questions, then advise",
                                 bind_options<AskOptions, add_ask_options, run_ask>, true};

}  // namespace retort
