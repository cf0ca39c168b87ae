#pragma once
// The words of a command line as they were typed, before anything is made of them.

#include "cli/args/command_line.hpp"

#include <deque>
#include <string>
#include <vector>

namespace retort {

struct Typed {
  std::vector<std::string> answers;
  std::string preset;
  std::string answers_file;
  std::string format;
  std::vector<std::string> outputs;
  std::string adr_folder;
  std::string saved_report;
  std::string expect;
  std::string hit_policy;
  std::string order = "adaptive";
  std::string knowledge;
  std::vector<std::string> policies;
  std::string record_file;
  std::string diff_before;
  std::string diff_after;
  std::string max_cost_change;
  bool update = false;
  bool exit_code = false;
  std::string color = "auto";
  bool version = false;
  bool explain = false;
  bool no_input = false;
  bool accessible = false;
  std::string save;
  std::string topic;
  std::string formula;
  std::vector<std::string> inputs;
  std::string prices;
  std::string as_of;
  std::string table;
  std::string search;
  std::string directory;
  std::string shell = "bash";
  std::string cases;
  std::string min_acceptable;
  std::string max_monthly;
  std::string max_setup;
  std::string max_per_query;
  bool percentiles = false;
  bool stacks = false;
  std::string records = "-";
  std::string jobs;
  bool full = false;
  bool robustness = false;
  bool strict = false;
  bool withhold_each = false;
  bool leave_one_source_out = false;
  bool count_questions = false;
  std::deque<std::vector<std::string>> by_question;  ///< addresses must stay
};

/// A problem with the way the program was called.
Problem usage(std::string place, std::string expected, std::string got, std::string remedy);

/// The values that a flag allows which the help calls `value_name`, where they are a fixed few.
std::vector<std::string> fixed_values(std::string_view value_name);

/// Everything but the command itself. Values that make no sense go into `problems`.
CommandLine command_line_of(const Typed& typed, const Knowledge& knowledge);

}  // namespace retort
