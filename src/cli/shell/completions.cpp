#include "cli/shell/completions.hpp"

#include "report/render/escape.hpp"

#include <algorithm>
#include <utility>

namespace retort {
namespace {

constexpr std::string_view bash_script =
    R"bash(# Completion of retort for bash 4 and newer: asks the program itself.
_retort() {
  local more word
  COMPREPLY=()
  {
    read -r more
    while IFS= read -r word; do COMPREPLY+=("$word"); done
  } < <("${1/#\~\//$HOME/}" __complete bash "${COMP_WORDS[COMP_CWORD]}" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  case $more in
    goes_on) compopt -o nospace 2>/dev/null ;;
    files) compopt -o default 2>/dev/null ;;
    directories) compopt -o dirnames 2>/dev/null ;;
  esac
}

complete -F _retort retort
)bash";

constexpr std::string_view zsh_script = R"zsh(#compdef retort
# Completion of retort for zsh: asks the program itself.
_retort() {
  local more
  local -a offers
  offers=("${(@f)$("${(Q)words[1]/#\~\//$HOME/}" __complete zsh \
    "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  more=$offers[1]
  shift offers
  [[ $more == (files|directories) && $PREFIX == -*=* ]] && compset -P 1 '*='
  case $more in
    goes_on) _describe -V retort offers -S '' ;;
    files) _files ;;
    directories) _files -/ ;;
    *) _describe -V retort offers ;;
  esac
}

if [[ $funcstack[1] == _retort ]]; then
  _retort "$@"
else
  compdef _retort retort
fi
)zsh";

constexpr std::string_view fish_script =
    R"fish(# Completion of retort for fish 3: asks the program itself.
function __retort_offers
    set -l typed (commandline -opc)
    set -l now (commandline -ct)
    set -l program (string replace -r '^~(?=/)' -- $HOME $typed[1])
    set -l offers (command $program __complete fish $typed[2..-1] "$now" 2>/dev/null)
    set -l before (string match -r -- '^-[^=]*=' "$now"; or echo)
    set -l path (string sub -s (math 1 + (string length -- "$before")) -- "$now")
    switch "$offers[1]"
        case files
            set offers $before(__fish_complete_path "$path")
        case directories
            set offers $before(__fish_complete_directories "$path")
        case '*'
            set -e offers[1]
    end
    for offer in $offers
        printf '%s\n' $offer
    end
end

complete -c retort -f -k -a '(__retort_offers)'
)fish";

/// The words of a line that may end inside of one or of a quote.
std::vector<std::string> words_in(std::string_view line) {
  std::vector<std::string> words;
  bool is_in_word = false;
  char quote = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char one = line[i];
    if (quote == 0 && (one == ' ' || one == '\t')) {
      is_in_word = false;
      continue;
    }
    if (!std::exchange(is_in_word, true)) words.emplace_back();
    if (one == quote) {
      quote = 0;
    } else if (quote == 0 && (one == '"' || one == '\'')) {
      quote = one;
    } else if (one == '\\' && quote != '\'' && i + 1 < line.size()) {
      words.back() += line[++i];
    } else {
      words.back() += one;
    }
  }
  if (!is_in_word) words.emplace_back();
  return words;
}

/// `part` is what bash takes for the last word, which it also ends at "=" and ":".
TypedWords bash_words(const std::string& part, const std::string& line) {
  TypedWords typed{.words = words_in(line)};
  typed.words.erase(typed.words.begin());
  if (typed.words.empty()) typed.words.emplace_back();
  const bool is_sign = part.find_first_not_of("=:") == std::string::npos;
  const std::size_t replaced = is_sign ? 0 : words_in(part).back().size();
  typed.kept = typed.words.back().size() - std::min(typed.words.back().size(), replaced);
  return typed;
}

std::string with_backslashes(std::string_view text, std::string_view before) {
  std::string safe;
  for (const char one : text) {
    if (before.find(one) != std::string_view::npos) safe += '\\';
    safe += one;
  }
  return safe;
}

std::string line_for(Shell shell, const TypedWords& typed, const OfferedWord& word) {
  switch (shell) {
    case Shell::bash:
      return quoted_for_shell(std::string_view(word.text).substr(typed.kept));
    case Shell::zsh:
      // As _describe takes it apart.
      return with_backslashes(word.text, ":\\") +
             (word.about.empty() ? "" : ":" + with_backslashes(word.about, "\\"));
    case Shell::fish:
      return word.text + "\t" + word.about;
  }
  return {};
}

}  // namespace

std::string_view completion_script(Shell shell) {
  switch (shell) {
    case Shell::bash:
      return bash_script;
    case Shell::zsh:
      return zsh_script;
    case Shell::fish:
      return fish_script;
  }
  return {};
}

TypedWords typed_words(Shell shell, std::span<const std::string> call, const std::string& home) {
  TypedWords typed{.words = {call.begin(), call.end()}};
  if (shell == Shell::bash && call.size() == 2) typed = bash_words(call[0], call[1]);
  if (typed.words.empty()) typed.words.emplace_back();
  for (auto word = typed.words.begin(); word != typed.words.end() - 1; ++word) {
    if (word->starts_with("~/")) word->replace(0, 1, home);
  }
  return typed;
}

std::string answer_to(Shell shell, const TypedWords& typed, const Completions& offers) {
  std::string answer = std::string(to_string(offers.more)) + "\n";
  for (const OfferedWord& word : offers.words) {
    // What cannot be shown as it is cannot be typed, and a line break would make two words.
    if (terminal_text(word.text) != word.text) continue;
    answer += line_for(shell, typed, {word.text, terminal_text(word.about)}) + "\n";
  }
  return answer;
}

}  // namespace retort
