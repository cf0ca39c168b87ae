# zsh -f complete.zsh FOLDER (LINE PATTERN)...: in an interactive zsh that finds _retort in FOLDER,
# types every LINE and a tab, and waits until PATTERN is on the screen. Says "seen LINE" for each.
zmodload zsh/zpty
zpty shell "env -i TERM=dumb PATH=${(q)PATH} RETORT_KNOWLEDGE=${(q)RETORT_KNOWLEDGE} zsh -f -i"
zpty -w shell "PS1='at the prompt' fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D
  unsetopt beep; LISTMAX=1000 COLUMNS=200 LINES=500; print re''ady"
zpty -r -m shell screen '*ready*at the prompt*'
shift
for line pattern in "$@"; do
  zpty -w -n shell $'\x15'"$line"$'\t\t'
  zpty -r -m shell screen "*$pattern*" && print -r -- "seen $line"
done
zpty -d shell
