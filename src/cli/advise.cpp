#include "commands.hpp"
#include "json/advice_json.hpp"
#include "json/answers_json.hpp"
#include "json/strict_json.hpp"
#include "questionnaire.hpp"
#include "report/documents.hpp"
#include "report/render.hpp"
#include "retort/exit_code.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

constexpr std::string_view standard_stream = "-";
constexpr std::size_t widest_text = 100;  // longer lines are hard to read

bool wants_color(const Session& session) {
  const Console& console = session.console;
  switch (session.line.color) {
    case ColorChoice::always:
      return true;
    case ColorChoice::never:
      return false;
    case ColorChoice::automatic:
      break;
  }
  if (session.line.output) return false;
  if (!console.environment.no_color.empty()) return false;
  const std::string& force = console.environment.clicolor_force;
  if (!force.empty() && force != "0") return true;
  return console.out_is_terminal && console.environment.term != "dumb";
}

}  // namespace

NamedText read_input(const Session& session, const std::string& path, std::size_t most) {
  if (path == standard_stream) return {"standard input", session.console.in.read_all(most)};
  return {path, read_file(path, most)};
}

Answers given_answers(const Session& session) {
  std::vector<Problem> problems = session.line.problems;
  RawAnswers raw;
  if (session.line.answers_file) {
    const NamedText input =
        read_input(session, *session.line.answers_file, json_limits::file_bytes);
    raw = read_answers(input.text, input.name, problems);
  }
  std::ranges::copy(session.line.answers, std::back_inserter(raw.answers));
  Answers answers = resolve(session.knowledge().questions, raw, problems);
  if (!problems.empty()) throw InputError(exit_code::bad_input, std::move(problems));
  return answers;
}

Report advise_on(const Session& session, const Answers& answers) {
  const Decision decision = decide(session.evaluator, session.evaluator.cells(answers));
  const HitPolicy policy = session.line.hit_policy.value_or(session.knowledge().hit_policy);
  return build_report(session.evaluator, answers, decision, policy);
}

std::string rendered(const Session& session, const Document& document) {
  if (session.line.format == Format::markdown) return render_markdown(document);
  const std::size_t width = session.console.out_is_terminal && !session.line.output
                                ? std::min(session.console.columns, widest_text)
                                : TextStyle{}.width;
  return render_text(document, {.width = width, .color = wants_color(session)});
}

void deliver(const Session& session, std::string_view bytes) {
  if (session.line.output && *session.line.output != standard_stream) {
    write_file(*session.line.output, bytes);
    return;
  }
  session.console.out.write(bytes);
  session.console.out.flush();
}

int deliver_advice(const Session& session, const Answers& answers) {
  const Report report = advise_on(session, answers);
  const Detail detail = session.line.explain ? Detail::full : Detail::brief;
  deliver(session, session.line.format == Format::json
                       ? advice_json(report, JsonLayout::indented)
                       : rendered(session, advice_document(report, detail)));
  const std::vector<Approach>& expected = session.line.expected;
  const std::optional<Approach> advised = report.recommendation.approach;
  const bool met =
      expected.empty() || (advised && std::ranges::find(expected, *advised) != expected.end());
  if (met) return exit_code::success;
  std::vector<std::string_view> names;
  for (const Approach approach : expected) names.push_back(to_string(approach));
  session.console.err.write(fmt::format("retort: --expect: expected {}, the advice is {}\n",
                                        fmt::join(names, " or "),
                                        advised ? to_string(*advised) : "none"));
  return exit_code::gate_failed;
}

int run_advise(const Session& session) { return deliver_advice(session, given_answers(session)); }

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
  const Answers answers =
      ask_questions(session.evaluator, given_answers(session), session.line.order, session.console);
  session.console.err.write("\n");
  session.console.err.flush();
  return deliver_advice(session, answers);
}

int run_costs(const Session& session) {
  const Answers answers = given_answers(session);
  const Decision decision = decide(session.evaluator, session.evaluator.cells(answers));
  const Report report = build_costs_report(session.evaluator, answers, decision);
  deliver(session, session.line.format == Format::json ? costs_json(report)
                                                       : rendered(session, costs_document(report)));
  return exit_code::success;
}

}  // namespace retort
