// The one file that knows CLI11.

#include "cli/args/command_line.hpp"

#include "base/exit_code.hpp"
#include "base/problem.hpp"
#include "base/suggestion.hpp"
#include "cli/args/command_shape.hpp"
#include "cli/args/help_text.hpp"
#include "cli/args/output_choice.hpp"
#include "cli/args/typed.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

constexpr std::string_view knowledge_flag = "--knowledge";
constexpr std::string_view policy_flag = "--policy";

[[noreturn]] void reject(std::vector<Problem> problems) {
  throw InputError(exit_code::bad_input, std::move(problems));
}

/// The question flags, which have a table of their own in the footer.
constexpr const char* question_group = "Questions";

/// CLI11's help without the question flags.
class HelpFormatter : public CLI::Formatter {
 public:
  [[nodiscard]] std::string make_group(std::string group, bool is_positional,
                                       std::vector<const CLI::Option*> options) const override {
    if (group == question_group) return {};
    return CLI::Formatter::make_group(std::move(group), is_positional, std::move(options));
  }
};

/// Hundreds of question flags take a millisecond to set up, which is most of a short batch.
bool may_answer(std::span<const std::string> arguments) {
  return arguments.empty() || arguments.front() != "batch";
}

/// The CLI11 parser and the variables that it fills.
class Parser {
 public:
  Parser(const Knowledge& knowledge, std::span<const std::string> arguments)
      : knowledge_(knowledge), has_question_flags_(may_answer(arguments)) {
    app_.description(program_description());
    app_.footer(program_footer(knowledge_));
    app_.formatter(std::make_shared<HelpFormatter>());
    app_.require_subcommand(0, 1);
    app_.set_help_flag("-h,--help", "Print this help");
    app_.add_flag("--version", typed_.version, "Print the versions of retort and of its knowledge");
    app_.add_option(std::string(knowledge_flag), typed_.knowledge,
                    "Use this directory of data files instead of the built-in knowledge")
        ->type_name("DIR");
    app_.add_option(std::string(policy_flag), typed_.policies,
                    "Put your own rows over the knowledge; may be given many times")
        ->type_name("FILE")
        ->allow_extra_args(false);
    app_.add_option("--color", typed_.color, "auto, always or never")->type_name("WHEN");
    add_commands();
  }

  CommandLine parse(std::span<const std::string> arguments) {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
      app_.parse(reversed);
    } catch (const CLI::CallForHelp&) {
      // Only now: it takes as long as everything else here.
      for (CLI::App* const app : answering_) app->footer(answers_help(knowledge_));
      return {.command = Command::help, .help = app_.help()};
    } catch (const CLI::ExtrasError&) {
      reject(unknown_words());
    } catch (const CLI::ParseError& error) {
      reject({usage("", "", error.what(), "see \"retort --help\"")});
    }
    CommandLine line = command_line_of(typed_, knowledge_);
    line.command = named_command();
    line.takes_prices = line.command == Command::none || has_option(innermost(), "prices");
    choose_outputs({typed_.format, typed_.outputs}, line);
    report_empty_values(line.problems);
    return line;
  }

  [[nodiscard]] CommandShape shape() const { return shape_of(app_); }

 private:
  void add_commands() {
    CLI::App* advise = add("advise", Command::advise, "Advise on one set of answers");
    add_advice_options(*advise, Command::advise);
    advise->add_option("--expect", typed_.expect, "Exit 1 unless the advice is one of these")
        ->type_name("APPROACH[,...]");
    add_budget_options(*advise);
    add_answer_options(*advise);

    add_ask_command();
    add_batch_command();

    add_costs_command();
    add_report_command();
    add_record_commands();
    add_output_options(*add("questions", Command::questions, "The questions and their answers"),
                       Command::questions);
    add_output_options(*add("compare", Command::compare, "The approaches side by side"),
                       Command::compare);

    CLI::App* guide = add("guide", Command::guide, "When to use what, the FAQ and the courses");
    guide->add_option("topic", typed_.topic, "One topic only")->type_name("TOPIC");
    add_output_options(*guide, Command::guide);

    CLI::App* presets = add("presets", Command::presets, "Usual cases to start from");
    presets->add_option("preset", typed_.preset, "One case only, with its answers")
        ->type_name("PRESET");
    add_output_options(*presets, Command::presets);

    add_prices_command();
    add_formula_command();
    add_eval_command();
    add_estimate_corpus_command();
    add_knowledge_commands();
    add_schema_commands();
    add_shell_commands();
  }

  void add_estimate_corpus_command() {
    CLI::App* estimate = add("estimate-corpus", Command::estimate_corpus,
                             "How many pages and tokens of text a folder holds");
    estimate->add_option("directory", typed_.directory, "The folder")->type_name("DIR")->required();
    add_output_options(*estimate, Command::estimate_corpus);
  }

  void add_shell_commands() {
    CLI::App* completions = add("completions", Command::completions,
                                "A script that completes commands, flags and answers in a shell");
    completions->add_option("shell", typed_.shell, "bash, zsh or fish")
        ->type_name("SHELL")
        ->required();
    add_output_file(*completions);
    add_output_file(*add("man", Command::man, "The manual page, as roff"));
  }

  void add_batch_command() {
    CLI::App* batch =
        add("batch", Command::batch, "Advise on a stream of answers: one JSON object a line");
    batch->add_option("records", typed_.records, "The lines; - or nothing reads standard input")
        ->type_name("FILE");
    batch->add_flag("--full", typed_.full, "Write the whole advice for each, as advise does");
    batch->add_flag("--robustness", typed_.robustness, "Also how firm each advice is (slower)");
    batch->add_flag("--strict", typed_.strict, "Stop at the first record that is rejected");
    batch->add_option("-j,--jobs", typed_.jobs, "Threads; one for each core, up to 8, by default")
        ->type_name("N");
    add_hit_policy_option(*batch);
    add_price_options(*batch);
  }

  void add_ask_command() {
    CLI::App* ask = add("ask", Command::ask, "Ask the questions, then advise");
    add_advice_options(*ask, Command::ask);
    ask->add_option("--order", typed_.order,
                    "Which question first: adaptive (the most telling) or guide")
        ->type_name("ORDER");
    ask->add_flag("--no-input", typed_.no_input,
                  "Never ask: fail where a terminal would be needed");
    ask->add_flag("--accessible", typed_.accessible,
                  "Ask line by line and never redraw, as screen readers want it");
    ask->add_option("--save", typed_.save, "Keep the answers in this file, for --answers")
        ->type_name("FILE");
    add_answer_options(*ask);
  }

  void add_costs_command() {
    CLI::App* costs = add("costs", Command::costs, "What every approach costs for your volume");
    costs->add_flag("--stacks", typed_.stacks,
                    "Also the cheapest combinations of models, stores and GPUs");
    costs->add_flag("--percentiles", typed_.percentiles,
                    "Also how the total spreads when all assumptions vary");
    add_budget_options(*costs);
    add_output_options(*costs, Command::costs);
    add_price_options(*costs);
    add_answer_options(*costs);
  }

  void add_report_command() {
    CLI::App* report = add("report", Command::report, "A saved advice in another format");
    report
        ->add_option("file", typed_.saved_report,
                     "What \"advise --format json\" wrote; - reads standard input")
        ->type_name("FILE")
        ->required();
    add_report_options(*report, Command::report);
  }

  void add_prices_command() {
    CLI::App* prices = add("prices", Command::prices, "The prices: what, how old, how sure");
    prices->add_option("table", typed_.table, "List the rows of this table")->type_name("TABLE");
    prices->add_option("--search", typed_.search, "Only rows whose names hold this")
        ->type_name("TEXT");
    add_output_options(*prices, Command::prices);
    add_price_options(*prices);
  }

  void add_formula_command() {
    CLI::App* formula =
        add("formula", Command::formula, "The formulas of the cost model: list, show, compute");
    formula->add_option("id", typed_.formula, "Show this one, or compute it where inputs follow")
        ->type_name("ID");
    formula->add_option("inputs", typed_.inputs, "Numbers for its inputs; the rest by default")
        ->type_name("NAME=NUMBER");
    add_output_options(*formula, Command::formula);
  }

  void add_eval_command() {
    CLI::App* eval =
        add("eval", Command::eval, "Accuracy and calibration on cases with known outcome");
    eval->add_option("cases", typed_.cases,
                     "Labelled cases, as one JSON text or one a line; - reads standard input")
        ->type_name("CASES")
        ->required();
    eval->add_option("--min-acceptable", typed_.min_acceptable,
                     "Exit 1 with fewer acceptable: a share up to 1, or a number of cases")
        ->type_name("X");
    eval->add_flag("--withhold-each", typed_.withhold_each, "Also without every single question");
    eval->add_flag("--leave-one-source-out", typed_.leave_one_source_out,
                   "Also with the refinements decided anew without each source");
    eval->add_flag("--count-questions", typed_.count_questions,
                   "Also how many questions are asked, adaptive against fixed (slow)");
    add_output_options(*eval, Command::eval);
  }

  void add_record_commands() {
    CLI::App* record = add("record", Command::record,
                           fmt::format("Keep a decision in {}, to check it later", default_record));
    add_output_file(*record);
    add_cost_change_option(*record);
    add_price_options(*record);
    add_answer_options(*record);

    CLI::App* check =
        add("check", Command::check, "Exit 1 if a recorded decision would be another today");
    check->add_option("file", typed_.record_file, fmt::format("The record; {}", default_record))
        ->type_name("FILE");
    check->add_flag("--update", typed_.update, "Accept what differs: write the record anew");
    add_cost_change_option(*check);
    add_output_options(*check, Command::check);
    add_price_options(*check);

    CLI::App* diff = add("diff", Command::diff, "What differs between two decisions, and why");
    const char* const operand = "Answers, an advice as JSON, a record, or a knowledge directory";
    diff->add_option("before", typed_.diff_before, operand)->type_name("A")->required();
    diff->add_option("after", typed_.diff_after, operand)->type_name("B")->required();
    diff->add_flag("--exit-code", typed_.exit_code, "Exit 1 if anything differs");
    add_output_options(*diff, Command::diff);
    add_price_options(*diff);
    add_answer_options(*diff);
  }

  void add_cost_change_option(CLI::App& app) {
    app.add_option("--max-cost-change", typed_.max_cost_change,
                   "How far a typical cost may move before a check fails; 20% unless said")
        ->type_name("PERCENT");
  }

  void add_knowledge_commands() {
    CLI::App* knowledge = app_.add_subcommand("knowledge", "Check or write out the data files");
    knowledge->require_subcommand(1);
    knowledge->fallthrough();
    CLI::App* check =
        add("check", Command::knowledge_check, "Check a directory of data files", knowledge);
    check->add_option("directory", typed_.directory, "Where the files are")
        ->type_name("DIR")
        ->required();
    CLI::App* write = add("export", Command::knowledge_export,
                          "Write the built-in data files, to change them", knowledge);
    write->add_option("directory", typed_.directory, "Where to write; made if it is not there")
        ->type_name("DIR")
        ->required();
  }

  void add_schema_commands() {
    CLI::App* schema = app_.add_subcommand("schema", "JSON Schema of what is read and written");
    schema->require_subcommand(1);
    schema->fallthrough();
    add("answers", Command::schema_answers, "Of an answers object", schema);
    add("advice", Command::schema_advice, "Of the advice as JSON", schema);
  }

  CLI::App* add(const std::string& name, Command command, const std::string& about,
                CLI::App* parent = nullptr) {
    CLI::App* app = (parent == nullptr ? &app_ : parent)->add_subcommand(name, about);
    app->fallthrough();
    commands_.emplace_back(app, command);
    return app;
  }

  void add_output_options(CLI::App& app, Command command) {
    app.add_option("--format", typed_.format,
                   fmt::format("One of {}", fmt::join(formats_of(command), ", ")))
        ->type_name("FORMAT");
    add_output_file(app);
  }

  /// The same words for every command, so that shells and the manual page tell the flag once.
  void add_output_file(CLI::App& app) {
    app.add_option("-o,--output", typed_.outputs,
                   "Write to this file; its suffix or FORMAT: in front tells the format")
        ->type_name("FILE")
        ->allow_extra_args(false);
  }

  void add_report_options(CLI::App& app, Command command) {
    add_output_options(app, command);
    app.add_option("--adr-dir", typed_.adr_folder,
                   "Also write a numbered decision record into this folder")
        ->type_name("DIR");
    app.add_flag("--explain", typed_.explain, "Show every reason, step and cost line");
  }

  void add_price_options(CLI::App& app) {
    app.add_option("--prices", typed_.prices,
                   "Your prices over ours: our own tables, LiteLLM's or genai-prices' file")
        ->type_name("FILE");
    app.add_option("--as-of", typed_.as_of, "The day to price for, instead of the prices' own")
        ->type_name("DATE");
  }

  void add_budget_options(CLI::App& app) {
    const auto limit = [&app](const char* flag, std::string& typed, const char* about) {
      app.add_option(flag, typed, about)->type_name("USD");
    };
    limit("--max-monthly", typed_.max_monthly,
          "Exit 1 if what is advised typically costs more a month");
    limit("--max-setup", typed_.max_setup, "Exit 1 if its set-up typically costs more");
    limit("--max-per-query", typed_.max_per_query,
          "Exit 1 if a query, all in, typically costs more");
  }

  void add_advice_options(CLI::App& app, Command command) {
    add_report_options(app, command);
    add_price_options(app);
  }

  void add_hit_policy_option(CLI::App& app) {
    app.add_option("--hit-policy", typed_.hit_policy,
                   "How the guide's flowchart is read: collect or first")
        ->type_name("POLICY");
  }

  /// Last, so that a question never takes a flag away.
  void add_answer_options(CLI::App& app) {
    app.add_option("-a,--answer", typed_.answers, "One answer; may be given many times")
        ->type_name("ID=VALUE")
        ->allow_extra_args(false);
    app.add_option("--preset", typed_.preset,
                   "Start from a usual case; what you answer yourself wins")
        ->type_name("PRESET");
    app.add_option("--answers", typed_.answers_file,
                   "A JSON object of answers; - reads standard input")
        ->type_name("FILE");
    add_hit_policy_option(app);
    typed_.by_question.resize(knowledge_.questions.size());
    answering_.push_back(&app);
    if (!has_question_flags_) return;
    const std::vector<std::string> taken = known_flags(app);
    for (std::size_t i = 0; i < knowledge_.questions.size(); ++i) {
      const std::string flag = flag_of(knowledge_.questions[i]);
      // A question whose flag means something else already is answered with -a.
      if (std::ranges::find(taken, flag) != taken.end()) continue;
      app.add_option(flag, typed_.by_question[i], "")
          ->type_name("VALUE")
          ->allow_extra_args(false)
          ->group(question_group);
    }
  }

  /// An empty value is a slip, such as a variable that was not set, and not a flag left out.
  void report_empty_values(std::vector<Problem>& problems) const {
    for (const CLI::App* level = &innermost(); level != nullptr; level = level->get_parent()) {
      for (const CLI::Option* option : level->get_options()) {
        // Empty answers are told by the answers themselves.
        if (option->get_group() == question_group || option->check_lname("answer")) continue;
        const std::vector<std::string>& values = option->results();
        if (std::ranges::find(values, "") == values.end()) continue;
        problems.push_back(usage(option->get_name(), "a value", in_quotes(""), ""));
      }
    }
  }

  /// The innermost command that was named.
  [[nodiscard]] const CLI::App& innermost() const {
    const CLI::App* app = &app_;
    while (!app->get_subcommands().empty()) app = app->get_subcommands().front();
    return *app;
  }

  [[nodiscard]] static bool has_option(const CLI::App& app, const std::string& name) {
    return std::ranges::any_of(app.get_options(), [&name](const CLI::Option* option) {
      return option->check_lname(name);
    });
  }

  [[nodiscard]] static std::vector<std::string> known_flags(const CLI::App& app) {
    std::vector<std::string> flags;
    for (const CLI::App* level = &app; level != nullptr; level = level->get_parent()) {
      for (const CLI::Option* option : level->get_options()) {
        for (const std::string& name : option->get_lnames()) flags.push_back("--" + name);
      }
    }
    return flags;
  }

  [[nodiscard]] static std::vector<std::string> known_commands(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
      names.push_back(command->get_name());
    }
    return names;
  }

  [[nodiscard]] std::vector<Problem> unknown_words() const {
    const CLI::App& app = innermost();
    std::vector<Problem> problems;
    bool may_be_a_value = false;
    for (const std::string& word : app_.remaining(true)) {
      const bool is_flag = word.starts_with("-");
      // A word after an unknown flag is likely its value.
      if (!is_flag && may_be_a_value) continue;
      may_be_a_value = is_flag && word.find('=') == std::string::npos;
      problems.push_back(unknown_word(app, word));
    }
    return problems;
  }

  [[nodiscard]] Problem unknown_word(const CLI::App& app, const std::string& word) const {
    const bool is_flag = word.starts_with("-");
    const std::vector<std::string> known = is_flag ? known_flags(app) : known_commands(app);
    std::string remedy = did_you_mean(word.substr(0, word.find('=')), known);
    if (remedy.empty()) remedy = "see \"" + help_command(app) + "\"";
    std::string expected = known.empty() ? "nothing more" : "a known command";
    if (is_flag) expected = "a known flag";
    return usage("", std::move(expected), in_quotes(word), std::move(remedy));
  }

  [[nodiscard]] static std::string help_command(const CLI::App& app) {
    std::string words;
    for (const CLI::App* level = &app; level->get_parent() != nullptr;
         level = level->get_parent()) {
      words.insert(0, level->get_name() + " ");
    }
    return "retort " + words + "--help";
  }

  [[nodiscard]] CommandShape shape_of(const CLI::App& app) const {
    CommandShape shape{.name = app.get_name(), .about = app.get_description()};
    for (const CLI::Option* option : app.get_options()) {
      if (option->nonpositional()) {
        shape.flags.push_back(flag_shape_of(*option));
      } else {
        shape.places.push_back({.value = option->get_type_name(),
                                .about = option->get_description(),
                                .is_required = option->get_required(),
                                .repeats = option->get_expected_max() > 1});
      }
    }
    for (const CLI::App* command : app.get_subcommands(nullptr)) {
      shape.commands.push_back(shape_of(*command));
    }
    return shape;
  }

  [[nodiscard]] FlagShape flag_shape_of(const CLI::Option& option) const {
    FlagShape shape{.about = option.get_description(), .repeats = option.get_expected_max() > 1};
    for (const std::string& name : option.get_snames()) shape.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) shape.names.push_back("--" + name);
    if (option.get_items_expected_max() > 0) shape.value = option.get_type_name();
    if (option.get_group() != question_group) return shape;
    const auto question = std::ranges::find(knowledge_.questions, shape.names.back(),
                                            [](const Question& one) { return flag_of(one); });
    shape.question = static_cast<std::size_t>(question - knowledge_.questions.begin());
    shape.about = question->prompt;
    return shape;
  }

  [[nodiscard]] Command named_command() const {
    if (typed_.version) return Command::version;
    for (const auto& [app, command] : commands_) {
      if (app->parsed()) return command;
    }
    return Command::none;
  }

  const Knowledge& knowledge_;
  bool has_question_flags_;
  Typed typed_;
  CLI::App app_{"", "retort"};
  std::vector<std::pair<CLI::App*, Command>> commands_;
  std::vector<CLI::App*> answering_;  ///< those that take answers
};

std::vector<std::string> values_of(std::span<const std::string> arguments, std::string_view flag) {
  const std::string with_value = std::string(flag) + "=";
  std::vector<std::string> values;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    if (arguments[i].starts_with(with_value)) {
      values.push_back(arguments[i].substr(with_value.size()));
    } else if (arguments[i] == flag && i + 1 < arguments.size()) {
      values.push_back(arguments[++i]);
    }
  }
  return values;
}

}  // namespace

std::optional<std::string> knowledge_directory(std::span<const std::string> arguments) {
  const std::vector<std::string> directories = values_of(arguments, knowledge_flag);
  if (directories.empty()) return std::nullopt;
  return directories.front();
}

std::vector<std::string> policy_files(std::span<const std::string> arguments) {
  return values_of(arguments, policy_flag);
}

CommandLine parse_command_line(std::span<const std::string> arguments, const Knowledge& knowledge) {
  return Parser(knowledge, arguments).parse(arguments);
}

CommandShape command_shape(const Knowledge& knowledge) { return Parser(knowledge, {}).shape(); }

std::string flag_of(const Question& question) {
  std::string flag = "--" + question.id;
  std::ranges::replace(flag, '_', '-');
  return flag;
}

}  // namespace retort
