#pragma once
// What was typed, taken apart. Numbers and answers stay text until they are checked.

#include "costs/budget.hpp"
#include "knowledge/answers.hpp"
#include "knowledge/knowledge.hpp"
#include "knowledge/price_list.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Where a decision is recorded unless somebody says otherwise.
inline constexpr std::string_view default_record = "retort.lock.json";

enum class Command : std::uint8_t {
  none,
  advise,
  ask,
  batch,
  questions,
  compare,
  costs,
  report,
  record,
  check,
  diff,
  guide,
  presets,
  formula,
  prices,
  knowledge_check,
  knowledge_export,
  schema_answers,
  schema_advice,
  eval,
  estimate_corpus,
  completions,
  man,
  help,
  version,
};

enum class Order : std::uint8_t {
  adaptive,  ///< the most telling question first
  guide,     ///< as in the question table
};
enum class Format : std::uint8_t { text, markdown, json, csv, html, adr, comment, github };
enum class Shell : std::uint8_t { bash, zsh, fish };
enum class ColorChoice : std::uint8_t { automatic, always, never };

/// A file, or "-" for standard output, and what is written to it.
struct OutputTarget {
  Format format = Format::text;
  std::string path;
};

/// record, check and diff
struct RecordOptions {
  std::string file;    ///< check; may be empty
  std::string before;  ///< diff, as the next
  std::string after;
  std::optional<Decimal> max_cost_change;  ///< a share; record and check
  bool update = false;                     ///< check: accept what is found
  bool tell_by_exit_code = false;          ///< diff: 1 where anything differs
};

/// batch
struct BatchOptions {
  std::string records;  ///< a file, or "-"
  std::size_t jobs = 0;
  bool full = false;        ///< the whole advice for each record
  bool robustness = false;  ///< strength and robustness too
  bool strict = false;      ///< stop at the first record that is rejected
};

struct CommandLine {
  Command command = Command::none;
  std::vector<RawAnswer> answers;           ///< from flags
  std::vector<std::string> policies;        ///< files
  std::string preset;                       ///< --preset; the command presets; may be empty
  std::optional<std::string> answers_file;  ///< "-" is standard input
  Format format = Format::text;
  std::optional<std::string> output;      ///< "-" is standard output; the first of the outputs
  std::vector<OutputTarget> outputs;      ///< advise, ask, report: all of them
  std::optional<std::string> adr_folder;  ///< advise, ask, report: also a numbered record here
  std::string saved_report;               ///< report: a file, or "-"
  std::vector<Approach> expected;         ///< empty: no gate
  std::optional<HitPolicy> hit_policy;
  ColorChoice color = ColorChoice::automatic;
  Order order = Order::adaptive;  ///< ask
  bool explain = false;           ///< every reason, step and cost line
  bool no_input = false;
  bool accessible = false;                ///< ask: a line at a time
  std::optional<std::string> save;        ///< ask: where the answers are kept
  std::optional<std::string> knowledge;   ///< the directory of --knowledge
  std::string topic;                      ///< guide; may be empty
  std::string formula;                    ///< formula: an id; may be empty
  std::vector<TypedInput> inputs;         ///< formula
  std::optional<std::string> prices;      ///< a file of prices over ours
  bool takes_prices = false;              ///< does the command look at prices of one's own?
  std::optional<std::string> as_of;       ///< the day to price for, YYYY-MM-DD
  PriceQuery price_query;                 ///< prices
  std::string cases;                      ///< eval: a file, or "-"
  std::optional<Decimal> min_acceptable;  ///< eval: a share up to 1, else a number of cases
  Budget budget;                          ///< advise, ask, costs: of what is advised
  bool percentiles = false;               ///< costs
  bool stacks = false;                    ///< costs
  bool withhold_each = false;             ///< eval
  bool leave_one_source_out = false;      ///< eval
  bool count_questions = false;           ///< eval
  RecordOptions records;
  BatchOptions batch;
  std::string directory;          ///< knowledge check and export, estimate-corpus
  Shell shell = Shell::bash;      ///< completions
  std::string help;               ///< Command::help: what to print
  std::vector<Problem> problems;  ///< values that make no sense; checked with the answers
};

/// The files after each `--policy`, in order; found like the directory below.
std::vector<std::string> policy_files(std::span<const std::string> arguments);

/// The directory after `--knowledge`, found before anything else is parsed, because the question
/// flags depend on it.
std::optional<std::string> knowledge_directory(std::span<const std::string> arguments);

/// Throws InputError (bad usage) where the words cannot be told apart; the values that make no
/// sense are in `problems`.
CommandLine parse_command_line(std::span<const std::string> arguments, const Knowledge& knowledge);

/// The generated flag of a question: the id "some_thing" gives "--some-thing".
std::string flag_of(const Question& question);

}  // namespace retort
