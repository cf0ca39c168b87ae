#include "cli/shell/completions.hpp"
#include "cli/shell/shell_words.hpp"
#include "knowledge/question.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

constexpr std::string_view bash_machinery = R"bash(
# Takes the words before the cursor apart as they were typed: bash has cut them at "=" and ":" too.
# Sets typed, and cur to the last of them.
_retort_words() {
  local line=${COMP_LINE:0:COMP_POINT} rest word i
  typed=()
  for ((i = 0; i <= COMP_CWORD; i++)); do
    rest=${line#"${line%%[![:space:]]*}"}
    word=${COMP_WORDS[i]}
    ((i == COMP_CWORD)) && word=$rest
    if ((i > 0)) && [[ $rest == "$line" ]]; then
      typed[${#typed[@]} - 1]+=$word
    else
      typed+=("$word")
    fi
    line=${rest#"$word"}
  done
  cur=${typed[${#typed[@]} - 1]}
}

# What may follow this flag here. Fails where nothing may.
_retort_flag() {
  [[ " $flags " == *" $1 "* ]] && _retort_offer "$1"
}

# Follows the words up to the last: which command they name, how many places they fill, and which
# flag waits for its value.
_retort_follow() {
  local word i
  path='' places=0 waiting=''
  for ((i = 1; i < ${#typed[@]} - 1; i++)); do
    word=${typed[i]}
    if [[ -n $waiting ]]; then
      waiting=''
    elif [[ $word == -?* ]]; then
      _retort_here "$path"
      [[ $word != *=* ]] && _retort_flag "$word" && waiting=$word
    else
      _retort_here "$path"
      if [[ " $commands " == *" $word "* ]]; then
        path=${path:+$path }$word
      else
        ((places++))
      fi
    fi
  done
  _retort_here "$path"
}

# Adds what begins with $cur. $before has been typed already and stays.
_retort_reply() {
  local word whole=$before$cur breaks=${COMP_WORDBREAKS//[^=:]/} gone=''
  # readline replaces only what follows the last of its word breaks
  [[ -n $breaks && $whole == *["$breaks"]* ]] && gone=${whole%"${whole##*["$breaks"]}"}
  for word in $words; do
    [[ $word == "$cur"* ]] || continue
    word=$before$word$after
    COMPREPLY+=("${word#"$gone"}")
  done
}

_retort_take() {
  case $kind in
    files) compopt -o default 2>/dev/null ;;
    directories) compopt -o dirnames 2>/dev/null ;;
    answer)
      if [[ $cur == *=* ]]; then
        before+=${cur%%=*}=
        _retort_offer "${cur%%=*}"
        cur=${cur#*=}
      else
        after='=' words=$questions
        compopt -o nospace 2>/dev/null
      fi
      ;;
    list)
      if [[ $cur == *,* ]]; then
        before+=${cur%,*},
        cur=${cur##*,}
      fi
      compopt -o nospace 2>/dev/null
      ;;
  esac
  _retort_reply
}

_retort() {
  local -a typed
  local cur path places waiting commands flags kind='' words='' before='' after=''
  COMPREPLY=()
  _retort_words
  _retort_follow
  kind='' words=''
  if [[ -n $waiting ]]; then
    _retort_offer "$waiting"
  elif [[ $cur == -*=* ]]; then
    before=${cur%%=*}=
    _retort_flag "${cur%%=*}" || return 0
    cur=${cur#*=}
  elif [[ $cur == -* ]]; then
    words=$flags
  elif [[ -n $commands ]]; then
    words=$commands
  else
    _retort_offer "$path $((places + 1))" || return 0
  fi
  _retort_take
}

complete -F _retort retort
)bash";

std::string assignment(const Completion& offer) {
  const auto words = [&offer] { return "words='" + joined(offer.words) + "'"; };
  switch (offer.kind) {
    case Completion::Kind::words:
      return words();
    case Completion::Kind::list:
      return "kind=list " + words();
    case Completion::Kind::answer:
      return "kind=answer";
    case Completion::Kind::file:
      return "kind=files";
    case Completion::Kind::directory:
      return "kind=directories";
  }
  return {};
}

std::string patterns(const std::vector<std::string>& names) {
  return fmt::format("{}", fmt::join(names, "|"));
}

/// Flags, questions and places that offer the same share a branch.
class Branches {
 public:
  void add(const std::string& pattern, const Completion& offer) {
    const std::string text = assignment(offer);
    for (auto& [known, all] : branches_) {
      if (known == text) {
        all.push_back(pattern);
        return;
      }
    }
    branches_.push_back({text, {pattern}});
  }

  [[nodiscard]] std::string text() const {
    std::string lines;
    for (const auto& [assigned, all] : branches_) {
      lines += fmt::format("    {}) {} ;;\n", patterns(all), assigned);
    }
    return lines;
  }

 private:
  std::vector<std::pair<std::string, std::vector<std::string>>> branches_;
};

std::string offers(const CommandShape& program, const Knowledge& knowledge) {
  Branches branches;
  for (const FlagShape* flag : all_flags(program)) {
    if (flag->value.empty()) continue;
    branches.add(patterns(flag->names), flag->question
                                            ? completion_of(knowledge.questions[*flag->question])
                                            : completion_of(flag->value, knowledge));
  }
  for (const Question& question : knowledge.questions) {
    branches.add(question.id, completion_of(question));
  }
  for (const CommandPath& path : command_paths(program)) {
    std::size_t number = 0;
    for (const PlaceShape& place : path.command->places) {
      branches.add(fmt::format("'{} {}'", path.words, ++number),
                   completion_of(place.value, knowledge));
    }
  }
  return "# What may follow a flag, a question's \"=\", or stand in a place of a command.\n"
         "_retort_offer() {\n  kind='' words=''\n  case $1 in\n" +
         branches.text() + "    *) return 1 ;;\n  esac\n}\n";
}

std::string contexts(const CommandShape& program) {
  std::string text =
      "\n# What a command, or the program itself, can be followed by.\n"
      "_retort_here() {\n  commands='' flags=''\n  case $1 in\n";
  for (const CommandPath& path : command_paths(program)) {
    std::vector<std::string> commands;
    for (const CommandShape& command : path.command->commands) commands.push_back(command.name);
    std::vector<std::string> flags;
    bool answers = false;
    for (const FlagShape* flag : path.flags) {
      answers = answers || flag->question;
      if (!flag->question) flags.insert(flags.end(), flag->names.begin(), flag->names.end());
    }
    text +=
        fmt::format("    '{}') commands='{}' flags=\"{}{}\" ;;\n", path.words,
                    fmt::join(commands, " "), fmt::join(flags, " "), answers ? " $answers" : "");
  }
  return text + "  esac\n}\n";
}

std::string question_lists(const CommandShape& program, const Knowledge& knowledge) {
  std::vector<std::string> ids;
  for (const Question& question : knowledge.questions) ids.push_back(question.id);
  std::vector<std::string> flags;
  for (const FlagShape* flag : all_flags(program)) {
    if (flag->question) flags.insert(flags.end(), flag->names.begin(), flag->names.end());
  }
  return fmt::format("  local questions='{}'\n  local answers='{}'\n", fmt::join(ids, " "),
                     fmt::join(flags, " "));
}

}  // namespace

std::string bash_completions(const CommandShape& program, const Knowledge& knowledge) {
  std::string text(bash_machinery);
  const std::string_view first_line = "_retort() {\n";
  text.insert(text.find(first_line) + first_line.size(), question_lists(program, knowledge));
  return fmt::format(
             "# Completion of {} for bash 4 and newer.\n"
             "# Written by \"retort completions bash\"; not to be edited.\n\n",
             made_of(knowledge)) +
         offers(program, knowledge) + contexts(program) + text;
}

}  // namespace retort
