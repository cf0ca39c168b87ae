# bash complete.bash SCRIPT LINE...: sources SCRIPT and completes at the end of every LINE. Prints for
# each the words that are offered, then "[...]" with what is left to readline; blanks between.
source "$1" || exit
shift

compopt() { asked+=" $2"; }

# As readline cuts it: at blanks, and at "=" and ":" where they are word breaks.
cut_line() {
  local rest=$1 breaks=${COMP_WORDBREAKS//[^=:]/}
  local word="[^[:space:]$breaks]+"
  [[ -n $breaks ]] && word="[$breaks]+|$word"
  COMP_WORDS=()
  while [[ $rest =~ ^[[:space:]]*($word)(.*)$ ]]; do
    COMP_WORDS+=("${BASH_REMATCH[1]}")
    rest=${BASH_REMATCH[2]}
  done
  [[ $1 == *[[:space:]] ]] && COMP_WORDS+=('')
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
}

for COMP_LINE in "$@"; do
  asked=''
  COMP_POINT=${#COMP_LINE}
  cut_line "$COMP_LINE"
  _retort retort
  printf '%s\n' "${COMPREPLY[*]}${asked:+ [${asked# }]}"
done
