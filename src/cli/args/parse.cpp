// The one file that knows CLI11.

#include "cli/args/parse.hpp"

#include "base/exit_code.hpp"
#include "base/suggestion.hpp"
#include "cli/args/help_text.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace retort {
namespace {

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

/// A command as CLI11 sees it.
struct Level {
  BoundCommand bound;
  CLI::App* app = nullptr;
  std::deque<std::vector<std::string>> typed;  ///< for each option; addresses must stay
};

void add_option(CLI::App& app, const Option& option, std::vector<std::string>& typed) {
  const std::string names = fmt::format("{}", fmt::join(option.names, ","));
  if (!option.takes_value()) {
    if (option.switched == nullptr) {
      app.set_help_flag(names, option.about);
    } else {
      app.add_flag(names, *option.switched, option.about);
    }
    return;
  }
  const CLI::callback_t keep = [&typed](const CLI::results_t& words) {
    typed = words;
    return true;
  };
  CLI::Option* const added =
      app.add_option(names, keep, option.question ? std::string() : option.about);
  added->type_name(option.value.name)->required(option.is_required);
  if (option.repeats) added->expected(CLI::detail::expected_max_vector_size);
  if (!option.is_place()) added->allow_extra_args(false);
  if (option.question) added->group(question_group);
}

std::vector<std::string> known_flags(const CLI::App& app) {
  std::vector<std::string> flags;
  for (const CLI::App* level = &app; level != nullptr; level = level->get_parent()) {
    for (const CLI::Option* option : level->get_options()) {
      for (const std::string& name : option->get_lnames()) flags.push_back("--" + name);
    }
  }
  return flags;
}

std::vector<std::string> known_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
  return names;
}

std::string help_command(const CLI::App& app) {
  std::string words;
  for (const CLI::App* level = &app; level->get_parent() != nullptr; level = level->get_parent()) {
    words.insert(0, level->get_name() + " ");
  }
  return "retort " + words + "--help";
}

Problem unknown_to(const CLI::App& app, const std::string& word) {
  const bool is_flag = word.starts_with("-");
  const std::vector<std::string> known = is_flag ? known_flags(app) : known_commands(app);
  std::string remedy = did_you_mean(word.substr(0, word.find('=')), known);
  if (remedy.empty()) remedy = "see \"" + help_command(app) + "\"";
  std::string expected = known.empty() ? "nothing more" : "a known command";
  if (is_flag) expected = "a known flag";
  return usage("", std::move(expected), in_quotes(word), std::move(remedy));
}

/// Hands on what was typed; an empty value is a slip, such as a variable that was not set.
void take(const Level& level, std::vector<Problem>& problems) {
  const std::vector<Option>& options = level.bound.binder.options();
  for (std::size_t i = 0; i < options.size(); ++i) {
    for (const std::string& word : level.typed[i]) {
      if (word.empty() && !options[i].may_be_empty) {
        problems.push_back(usage(options[i].names.back(), "a value", in_quotes(""), ""));
      } else {
        options[i].take(word, problems);
      }
    }
  }
}

class Parser {
 public:
  Parser(std::span<const std::string> arguments, CommandTable commands, const Knowledge& knowledge,
         Settings& settings)
      : knowledge_(knowledge), settings_(settings) {
    app_.description(std::string(commands.front()->about));
    app_.footer(program_footer(knowledge_));
    app_.formatter(std::make_shared<HelpFormatter>());
    app_.require_subcommand(0, 1);
    bind(*commands.front(), app_);
    for (const Command* const command : commands.subspan(1)) add(*command, arguments);
  }

  Parsed parse(std::span<const std::string> arguments) {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
      app_.parse(reversed);
    } catch (const CLI::CallForHelp&) {
      return {.help = help()};
    } catch (const CLI::ExtrasError&) {
      reject(unknown_words());
    } catch (const CLI::ParseError& error) {
      reject({usage("", "", error.what(), "see \"retort --help\"")});
    }
    const Level& named = innermost();
    Parsed parsed{.command = named.bound.command, .run = named.bound.run};
    take(levels_.front(), parsed.problems);
    if (&named != &levels_.front()) take(named, parsed.problems);
    for (const Binder::Check& check : named.bound.binder.checks()) check(parsed.problems);
    return parsed;
  }

 private:
  void add(const Command& command, std::span<const std::string> arguments) {
    CLI::App* around = &app_;
    if (const std::size_t blank = command.name.find(' '); blank != std::string_view::npos) {
      around = app_.get_subcommand(std::string(command.name.substr(0, blank)));
    }
    const std::string word(last_word(command));
    CLI::App* const app = around->add_subcommand(word, std::string(command.about));
    app->fallthrough();
    if (command.bind == nullptr) app->require_subcommand(1);
    // Options take a millisecond to set up, which is most of a short batch: only those that can be
    // meant are.
    if (std::ranges::find(arguments, word) != arguments.end()) bind(command, *app);
  }

  void bind(const Command& command, CLI::App& app) {
    const BoundCommand* const around = levels_.empty() ? nullptr : &levels_.front().bound;
    levels_.push_back({.bound = bind_command(command, knowledge_, settings_, around), .app = &app});
    Level& level = levels_.back();
    for (const Option& option : level.bound.binder.options()) {
      add_option(app, option, level.typed.emplace_back());
    }
  }

  [[nodiscard]] std::string help() {
    for (const Level& level : levels_) {
      const bool has_questions = std::ranges::any_of(
          level.bound.binder.options(), [](const Option& one) { return one.question.has_value(); });
      if (has_questions) level.app->footer(answers_help(knowledge_));
    }
    return app_.help();
  }

  /// The innermost command that was named.
  [[nodiscard]] const Level& innermost() const {
    const Level* named = &levels_.front();
    for (const Level& level : levels_) {
      if (level.app->parsed()) named = &level;
    }
    return *named;
  }

  [[nodiscard]] std::vector<Problem> unknown_words() const {
    const CLI::App& app = *innermost().app;
    std::vector<Problem> problems;
    bool may_be_a_value = false;
    for (const std::string& word : app_.remaining(true)) {
      const bool is_flag = word.starts_with("-");
      // A word after an unknown flag is likely its value.
      if (!is_flag && may_be_a_value) continue;
      may_be_a_value = is_flag && word.find('=') == std::string::npos;
      problems.push_back(unknown_to(app, word));
    }
    return problems;
  }

  const Knowledge& knowledge_;
  Settings& settings_;
  CLI::App app_{"", "retort"};
  std::deque<Level> levels_;  ///< the program first; addresses must stay
};

}  // namespace

Parsed parse(std::span<const std::string> arguments, CommandTable commands,
             const Knowledge& knowledge, Settings& settings) {
  return Parser(arguments, commands, knowledge, settings).parse(arguments);
}

}  // namespace retort
