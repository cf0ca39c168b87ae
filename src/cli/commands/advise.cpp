#include "advice/breaches.hpp"
#include "base/exit_code.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/corpus.hpp"
#include "cli/commands/report_output.hpp"
#include "json/advice/advice_json.hpp"
#include "json/knowledge/answers_json.hpp"
#include "json/text/strict_json.hpp"
#include "report/formats/csv.hpp"
#include "report/render/render.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

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

void add_answers(const Preset& preset, const Session& session, RawAnswers& raw) {
  for (const Example& answer : preset.answers) {
    raw.answers.push_back({.key = session.knowledge().questions[answer.question].id,
                           .text = answer.value,
                           .origin = Origin::preset,
                           .place = "--preset " + preset.id,
                           .path = {}});
  }
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
  if (!session.line.preset.empty()) {
    if (const Preset* preset = find_preset(session, problems)) add_answers(*preset, session, raw);
  }
  std::ranges::copy(session.line.answers, std::back_inserter(raw.answers));
  count_folders(session, raw);
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
  return rendered_as(session, document, session.line.format);
}

std::string rendered_as(const Session& session, const Document& document, Format format) {
  if (format == Format::markdown) return render_markdown(document);
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

bool meets_expectation(const Session& session, const std::optional<Approach>& advised) {
  const std::vector<Approach>& expected = session.line.expected;
  const bool met =
      expected.empty() || (advised && std::ranges::find(expected, *advised) != expected.end());
  if (met) return true;
  std::vector<std::string_view> names;
  for (const Approach approach : expected) names.push_back(to_string(approach));
  session.console.err.write(fmt::format("retort: --expect: expected {}, the advice is {}\n",
                                        fmt::join(names, " or "),
                                        advised ? to_string(*advised) : "none"));
  return false;
}

std::string_view flag_of(Breach::Limit limit) {
  switch (limit) {
    case Breach::Limit::monthly:
      return "--max-monthly";
    case Breach::Limit::setup:
      return "--max-setup";
    case Breach::Limit::per_query:
      return "--max-per-query";
  }
  return "";
}

std::string_view often(Breach::Limit limit) {
  switch (limit) {
    case Breach::Limit::monthly:
      return "a month";
    case Breach::Limit::setup:
      return "once";
    case Breach::Limit::per_query:
      return "a query, all in";
  }
  return "";
}

std::string breach_text(const Breach& breach, Approach approach) {
  const std::string start =
      fmt::format("retort: {}: expected at most {}, {} ", flag_of(breach.limit),
                  usd(breach.allowed), to_string(approach));
  if (!breach.amount) return start + "cannot be priced; \"retort costs\" says why\n";
  std::string text = fmt::format("{}costs {} {}", start, usd(*breach.amount), often(breach.limit));
  if (!breach.largest_line.empty()) {
    text += fmt::format("; its largest line is {}, {}", breach.largest_line,
                        usd(breach.largest_amount));
  }
  return text + "\n";
}

bool meets_budget(const Session& session, const Report& report) {
  const std::optional<Approach> advised = report.recommendation.approach;
  if (!advised || !session.line.budget.has_limit()) return true;
  const std::vector<Breach> found =
      breaches(report.costs.estimates.at(static_cast<std::size_t>(*advised)),
               report.costs.queries_per_month, session.line.budget);
  for (const Breach& breach : found) session.console.err.write(breach_text(breach, *advised));
  return found.empty();
}

/// Every gate speaks, so that one run shows all that has to change.
int passed_gates(const Session& session, const Report& report) {
  const bool as_expected = meets_expectation(session, report.recommendation.approach);
  const bool in_budget = meets_budget(session, report);
  return as_expected && in_budget ? exit_code::success : exit_code::gate_failed;
}

int deliver_advice(const Session& session, const Answers& answers) {
  const Report report = advise_on(session, answers);
  deliver_report(session, report);
  return passed_gates(session, report);
}

int run_advise(const Session& session) { return deliver_advice(session, given_answers(session)); }

std::string costs_as(const Session& session, const Report& report) {
  if (session.line.format == Format::json) return costs_json(report);
  if (session.line.format == Format::csv) return costs_csv(report);
  return rendered(session, costs_document(report));
}

int run_costs(const Session& session) {
  const Answers answers = given_answers(session);
  const Decision decision = decide(session.evaluator, session.evaluator.cells(answers));
  const Workload priced = workload(session.evaluator, answers, decision.conditions);
  Report report = build_costs_report(session.evaluator, answers, decision, priced);
  if (session.line.percentiles) add_percentiles(session.knowledge(), priced, report.costs);
  if (session.line.stacks) {
    report.costs.stacks = report_stacks(session.evaluator, decision, priced, session.line.budget);
  }
  deliver(session, costs_as(session, report));
  return passed_gates(session, report);
}

}  // namespace retort
