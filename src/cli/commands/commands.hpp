#pragma once
// What each command does once the command line and the knowledge are known.

#include "advice/report.hpp"
#include "cli/args/command_line.hpp"
#include "cli/io/console.hpp"
#include "decide/evaluator.hpp"
#include "knowledge/answers.hpp"
#include "report/words/document.hpp"

#include <string>
#include <string_view>

namespace retort {

inline constexpr std::string_view standard_stream = "-";

struct Session {
  const CommandLine& line;
  const Evaluator& evaluator;
  Console& console;

  [[nodiscard]] const Knowledge& knowledge() const { return evaluator.knowledge(); }
};

// Each returns the exit code and throws InputError.
int run_advise(const Session& session);
int run_ask(const Session& session);
int run_batch(const Session& session);
int run_costs(const Session& session);
int run_report(const Session& session);
int run_record(const Session& session);
int run_check(const Session& session);
int run_diff(const Session& session);
int run_questions(const Session& session);
int run_compare(const Session& session);
int run_guide(const Session& session);
int run_presets(const Session& session);
int run_prices(const Session& session);
int run_formula(const Session& session);
int run_eval(const Session& session);
int run_estimate_corpus(const Session& session);
int run_knowledge_check(const Session& session);
int run_knowledge_export(const Session& session);

struct NamedText {
  std::string name;  ///< for messages
  std::string text;
};

/// The text of a file, or of standard input for "-", cut to `most` bytes and one.
NamedText read_input(const Session& session, const std::string& path, std::size_t most);

/// The preset that was named, or null after a report.
const Preset* find_preset(const Session& session, std::vector<Problem>& problems);

/// Flags over the answers file over the preset, all checked.
Answers given_answers(const Session& session);

Report advise_on(const Session& session, const Answers& answers);

/// Prints the advice and answers the gate of `--expect`.
int deliver_advice(const Session& session, const Answers& answers);

/// Writes to `--output`, else to standard output.
void deliver(const Session& session, std::string_view bytes);

/// A document in the format that was asked for; JSON is the caller's.
std::string rendered(const Session& session, const Document& document);
std::string rendered_as(const Session& session, const Document& document, Format format);

}  // namespace retort
