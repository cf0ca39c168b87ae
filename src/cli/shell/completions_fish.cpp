#include "cli/shell/completions.hpp"
#include "cli/shell/shell_words.hpp"
#include "knowledge/question.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

constexpr std::string_view fish_machinery = R"fish(
# Two lines: which command the words before the cursor name, and the number of the place to fill.
function __retort_follow
    set -l path
    set -l place 1
    set -l waiting 0
    for word in (commandline -opc)[2..-1]
        if test $waiting = 1
            set waiting 0
        else if string match -q -- '-?*' $word
            contains -- $word $__retort_flags_with_value; and set waiting 1
        else
            set -l below (string join ' ' -- $path $word)
            if contains -- $below $__retort_paths
                set path $below
            else
                set place (math $place + 1)
            end
        end
    end
    echo "$path"
    echo $place
end

# Are we in one of these commands?
function __retort_in
    set -l here (__retort_follow)
    contains -- "$here[1]" $argv
end

# Are we in this command, at this place?
function __retort_at
    set -l here (__retort_follow)
    test "$here[1]" = $argv[1]; and test $here[2] = $argv[2]
end

function __retort_answers
    set -l typed (string replace -r -- '^(--answer=|-a(?==|[^-]))' '' (commandline -ct))
    set -l id (string match -r -- '^[^=]+(?==)' $typed)
    if test -n "$id"
        for line in (__retort_values $id)
            echo "$id=$line"
        end
    else
        __retort_questions
    end
end
)fish";

/// In single quotes as fish reads them.
std::string fish_quoted(std::string_view text) {
  std::string quoted = "'";
  for (const char one : text) {
    if (one == '\'' || one == '\\') quoted += '\\';
    quoted += one;
  }
  return quoted + "'";
}

/// "text<tab>about", a line for each word, as arguments of a printf.
std::string printed(const std::vector<CompletionWord>& words, std::string_view after = {}) {
  std::string text = "printf '%s\\t%s\\n'";
  for (const CompletionWord& word : words) {
    text += " " + fish_quoted(word.text + std::string(after)) + " " + fish_quoted(word.about);
  }
  return text;
}

std::string value_function(const Knowledge& knowledge) {
  std::string text = "function __retort_values\n    switch $argv[1]\n";
  for (const Question& question : knowledge.questions) {
    text += fmt::format("        case {}\n            {}\n", question.id,
                        printed(completion_of(question).words));
  }
  return text + "    end\nend\n\n";
}

std::string question_function(const Knowledge& knowledge) {
  std::vector<CompletionWord> words;
  for (const Question& question : knowledge.questions) {
    words.push_back({question.id, question.prompt});
  }
  return "function __retort_questions\n    " + printed(words, "=") + "\nend\n\n";
}

/// The `-a` of a `complete` for this offer, and whether files are offered as well.
std::string offered(const Completion& offer) {
  switch (offer.kind) {
    case Completion::Kind::words: {
      std::string lines;
      for (const CompletionWord& word : offer.words) {
        lines += word.text + (word.about.empty() ? "" : "\\t" + fish_quoted(word.about)) + "\n";
      }
      return offer.words.empty() ? " -x" : " -x -a " + fish_quoted(lines);
    }
    case Completion::Kind::list:
      return fmt::format(" -x -a '(__fish_append , {})'", joined(offer.words));
    case Completion::Kind::answer:
      return " -x -a '(__retort_answers)'";
    case Completion::Kind::file:
      return " -r -F";
    case Completion::Kind::directory:
      return " -x -a '(__fish_complete_directories)'";
  }
  return {};
}

std::string names_of(const FlagShape& flag) {
  std::string text;
  for (const std::string& name : flag.names) {
    text += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  return text;
}

std::string flag_line(const FlagShape& flag, const std::string& where, const Knowledge& knowledge) {
  std::string text = "complete -c retort" + where + names_of(flag);
  if (flag.question) {
    text += fmt::format(" -x -a '(__retort_values {})'", knowledge.questions[*flag.question].id);
  } else if (!flag.value.empty()) {
    text += offered(completion_of(flag.value, knowledge));
  }
  return text + " -d " + fish_quoted(flag.about) + "\n";
}

/// Every flag with the commands that have it.
std::string flag_lines(const CommandShape& program, const Knowledge& knowledge) {
  const std::vector<CommandPath> paths = command_paths(program);
  std::string text;
  for (const FlagShape* flag : all_flags(program)) {
    std::vector<std::string> where;
    for (const CommandPath& path : paths) {
      const auto is_same = [flag](const FlagShape* own) { return own->names == flag->names; };
      if (std::ranges::any_of(path.flags, is_same)) where.push_back("\"" + path.words + "\"");
    }
    const bool everywhere = where.size() == paths.size();
    const std::string condition =
        everywhere ? std::string{} : fmt::format(" -n '__retort_in {}'", fmt::join(where, " "));
    text += flag_line(*flag, condition, knowledge);
  }
  return text;
}

std::string place_lines(const CommandPath& path, const Knowledge& knowledge) {
  std::string text;
  const auto line = [&path, &text](std::size_t place, const std::string& rest) {
    text +=
        fmt::format("complete -c retort -n '__retort_at \"{}\" {}'{}\n", path.words, place, rest);
  };
  for (const CommandShape& command : path.command->commands) {
    line(1, fmt::format(" -a {} -d {}", command.name, fish_quoted(command.about)));
  }
  std::size_t number = 0;
  for (const PlaceShape& place : path.command->places) {
    std::string rest = offered(completion_of(place.value, knowledge));
    if (rest == " -x") rest.clear();
    ++number;
    if (!rest.empty()) line(number, rest);
  }
  return text;
}

std::string lists(const CommandShape& program) {
  std::vector<std::string> paths;
  for (const CommandPath& path : command_paths(program)) {
    if (!path.words.empty()) paths.push_back(fish_quoted(path.words));
  }
  std::vector<std::string> flags;
  for (const FlagShape* flag : all_flags(program)) {
    if (!flag->value.empty()) flags.insert(flags.end(), flag->names.begin(), flag->names.end());
  }
  return fmt::format("set -g __retort_paths {}\nset -g __retort_flags_with_value {}\n\n",
                     fmt::join(paths, " "), fmt::join(flags, " "));
}

}  // namespace

std::string fish_completions(const CommandShape& program, const Knowledge& knowledge) {
  std::string text = fmt::format(
      "# Completion of {} for fish 3.\n"
      "# Written by \"retort completions fish\"; not to be edited.\n\n",
      made_of(knowledge));
  text += lists(program) + value_function(knowledge) + question_function(knowledge);
  text += std::string(fish_machinery.substr(1)) + "\ncomplete -c retort -f\n";
  text += flag_lines(program, knowledge);
  for (const CommandPath& path : command_paths(program)) text += place_lines(path, knowledge);
  return text;
}

}  // namespace retort
