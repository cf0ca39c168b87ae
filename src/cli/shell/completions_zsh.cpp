#include "cli/shell/completions.hpp"
#include "cli/shell/shell_words.hpp"
#include "knowledge/question.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

constexpr std::string_view zsh_machinery = R"zsh(
_retort_answer() {
  if compset -P '*='; then
    _retort_value ${${IPREFIX%=}##*=}
  else
    _retort_questions
  fi
}

_retort_approaches() {
  compset -P '*,'
  _retort_approach -qS ,
}
)zsh";

/// With a backslash before what _describe and _arguments read as their own.
std::string escaped(std::string_view text, std::string_view special) {
  std::string safe;
  for (const char one : text) {
    if (special.find(one) != std::string_view::npos) safe += '\\';
    safe += one;
  }
  return safe;
}

/// "'id:what it means'", an element for _describe.
std::string described(const CompletionWord& word) {
  std::string text = escaped(word.text, ":\\");
  if (!word.about.empty()) text += ":" + escaped(word.about, "\\");
  return in_single_quotes(text);
}

/// A function that offers these words; its own arguments go on to compadd.
std::string function(const std::string& name, const std::string& what,
                     const std::vector<CompletionWord>& words) {
  std::string text = fmt::format("{}() {{\n  local -a words=(\n", name);
  for (const CompletionWord& word : words) text += "    " + described(word) + "\n";
  return text + fmt::format("  )\n  _describe '{}' words \"$@\"\n}}\n\n", what);
}

std::vector<CompletionWord> questions_offered(const Knowledge& knowledge) {
  std::vector<CompletionWord> words;
  for (const Question& question : knowledge.questions) {
    words.push_back({question.id, question.prompt});
  }
  return words;
}

/// The branch of every question in `_retort_value`.
std::string question_values(const Knowledge& knowledge) {
  std::string text = "_retort_value() {\n  local -a words\n  case $1 in\n";
  for (const Question& question : knowledge.questions) {
    text += fmt::format("    {}) words=(", question.id);
    std::string_view blank;
    for (const CompletionWord& word : completion_of(question).words) {
      text += std::string(blank) + described(word);
      blank = " ";
    }
    text += ") ;;\n";
  }
  return text + "  esac\n  _describe value words\n}\n";
}

/// The name of the function that offers what the help calls `value_name`.
std::string function_of(std::string_view value_name) {
  std::string name = "_retort_";
  for (const char one : value_name) {
    const bool is_letter = one >= 'A' && one <= 'Z';
    if (is_letter) name += static_cast<char>(one - 'A' + 'a');
  }
  return name;
}

std::string action(const std::string& value_name, const Knowledge& knowledge) {
  const Completion offer = completion_of(value_name, knowledge);
  switch (offer.kind) {
    case Completion::Kind::words:
      return offer.words.empty() ? " " : function_of(value_name);
    case Completion::Kind::list:
      return "_retort_approaches";
    case Completion::Kind::answer:
      return "_retort_answer";
    case Completion::Kind::file:
      return "_files";
    case Completion::Kind::directory:
      return "_files -/";
  }
  return " ";
}

std::string message_and_action(const std::string& value_name, const Knowledge& knowledge) {
  return fmt::format(":{}:{}", escaped(value_name, ":\\"), action(value_name, knowledge));
}

/// What follows the name of a flag in a specification for _arguments.
std::string rest_of(const FlagShape& flag, const Knowledge& knowledge) {
  std::string text = "[" + escaped(flag.about, "[]:\\") + "]";
  if (flag.question) {
    return text + ":VALUE: _retort_value " + knowledge.questions[*flag.question].id;
  }
  return flag.value.empty() ? text : text + message_and_action(flag.value, knowledge);
}

/// One specification for each name of a flag; they exclude one another unless it repeats.
void add_specifications(std::vector<std::string>& specs, const FlagShape& flag,
                        const Knowledge& knowledge) {
  const std::string before =
      flag.repeats ? std::string("*") : fmt::format("({})", fmt::join(flag.names, " "));
  for (const std::string& name : flag.names) {
    std::string_view joint;
    if (!flag.value.empty()) joint = name.starts_with("--") ? "=" : "+";
    specs.push_back(fmt::format("{}{}{}{}", before, name, joint, rest_of(flag, knowledge)));
  }
}

std::string function_name(const CommandPath& path) {
  std::string name = "_retort" + std::string(path.words.empty() ? "" : "_at_") + path.words;
  for (char& one : name) {
    if (one == ' ' || one == '-') one = '_';
  }
  return name;
}

void add_places(std::vector<std::string>& specs, const CommandPath& path,
                const Knowledge& knowledge) {
  std::size_t number = 0;
  for (const PlaceShape& place : path.command->places) {
    ++number;
    const std::string start =
        place.repeats ? "*" : std::to_string(number) + (place.is_required ? "" : ":");
    specs.push_back(start + message_and_action(place.value, knowledge));
  }
}

/// Hands the words behind a command's name to the function of that command.
std::string hand_on(const CommandPath& path) {
  std::string text = "  [[ $state == below ]] || return ret\n  case $line[1] in\n";
  for (const CommandShape& command : path.command->commands) {
    const CommandPath below{.words = path.words + (path.words.empty() ? "" : " ") + command.name,
                            .command = &command};
    text += fmt::format("    {}) {} && ret=0 ;;\n", command.name, function_name(below));
  }
  return text + "  esac\n  return ret\n";
}

std::string commands_offered(const CommandPath& path) {
  std::vector<CompletionWord> words;
  for (const CommandShape& command : path.command->commands) {
    words.push_back({command.name, command.about});
  }
  return function(function_name(path) + "_commands", "command", words);
}

/// The arguments of _arguments.
std::string specifications(const CommandPath& path, const Knowledge& knowledge) {
  std::vector<std::string> specs;
  for (const FlagShape* flag : path.flags) add_specifications(specs, *flag, knowledge);
  if (!path.command->commands.empty()) {
    specs.push_back(fmt::format("1: :{}_commands", function_name(path)));
    specs.emplace_back("*:: :->below");
  }
  add_places(specs, path, knowledge);
  std::string text;
  for (const std::string& spec : specs) text += " \\\n    " + in_single_quotes(spec);
  return text + "\n";
}

std::string command_function(const CommandPath& path, const Knowledge& knowledge) {
  const std::string name = function_name(path);
  const std::string specs = specifications(path, knowledge);
  if (path.command->commands.empty()) {
    return fmt::format("{}() {{\n  _arguments -s -S{}}}\n\n", name, specs);
  }
  return commands_offered(path) + fmt::format(
                                      "{}() {{\n  local curcontext=$curcontext state line "
                                      "ret=1\n  typeset -A opt_args\n"
                                      "  _arguments -C -s -S{}{}}}\n\n",
                                      name, specs, hand_on(path));
}

/// One function for each kind of value that is a list of words.
std::string value_functions(const CommandShape& program, const Knowledge& knowledge) {
  std::vector<std::string> names;
  const auto note = [&names](const std::string& name) {
    if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (const CommandPath& path : command_paths(program)) {
    for (const FlagShape* flag : path.flags) {
      if (!flag->question) note(flag->value);
    }
    for (const PlaceShape& place : path.command->places) note(place.value);
  }
  std::string text;
  for (const std::string& name : names) {
    const Completion offer = completion_of(name, knowledge);
    if (!offer.words.empty()) text += function(function_of(name), name, offer.words);
  }
  return text;
}

}  // namespace

std::string zsh_completions(const CommandShape& program, const Knowledge& knowledge) {
  std::string text = fmt::format(
      "#compdef retort\n# Completion of {} for zsh.\n"
      "# Written by \"retort completions zsh\"; not to be edited.\n\n",
      made_of(knowledge));
  text += value_functions(program, knowledge);
  text += function("_retort_questions", "question", questions_offered(knowledge));
  text += question_values(knowledge);
  text += std::string(zsh_machinery) + "\n";
  std::string whole;
  for (const CommandPath& path : command_paths(program)) {
    std::string& part = path.words.empty() ? whole : text;
    part += command_function(path, knowledge);
  }
  return text + whole +
         "if [[ $funcstack[1] == _retort ]]; then\n  _retort \"$@\"\nelse\n"
         "  compdef _retort retort\nfi\n";
}

}  // namespace retort
