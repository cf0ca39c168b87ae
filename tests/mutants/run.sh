#!/bin/sh
# Breaks the code in one place at a time, and fails where no test notices: those of the room, else all of its layer.
# Usage: tests/mutants/run.sh BUILD [COUNT [SEED]]   all mutants, or COUNT of them drawn with SEED
# Only the broken file is compiled; its functions take the place of the library's when the tests are linked. For that
# none of them may have been inlined across files, as in builds by the presets asan and mutants.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
build=$(CDPATH='' cd -- "$1" && pwd)
work=$build/mutants

layer_of() {
  case $1 in src/json/* | src/library/* | src/report/* | src/cli/*) echo "$1" | cut -d/ -f2 ;; *) echo core ;; esac
}
# How BUILD compiles the room of a file, and links a layer's tests.
compile_command() {
  group=$(dirname "$1" | cut -d/ -f2- | tr / _)
  ninja -C "$build" -t commands "retort_$(layer_of "$1")" | grep "/unity_${group}_cxx[.]cxx$" |
    sed -e 's/ -MD -MT [^ ]* -MF [^ ]* -o .*$//' -e 's/-fsanitize=[^ ]*//' -e 's/-Werror//'
}
link_command() {
  ninja -C "$build" -t commands "$1" | grep -- "-o tests/$1 " |
    sed -e 's/^: && \([^ ]*\) /\1 OBJECT -Wl,-z,muldefs,--strip-debug /' -e 's/ && cd .*$//' -e "s,-o tests/$1 ,-o PROGRAM ,"
}

# Replaces $2 by $3 in the file $1.
broken() {
  FROM=$2 TO=$3 awk '
    { at = index($0, ENVIRON["FROM"]) }
    at && !done { $0 = substr($0, 1, at - 1) ENVIRON["TO"] substr($0, at + length(ENVIRON["FROM"])); done = 1 }
    { print }' "$root/$1"
}
passes() { timeout 600 "$here/tests" --abort --filenames-as-tags "$1" >>"$here/log" 2>&1; }
verdict() {
  broken "$file" "$from" "$to" >"$here/broken.cpp"
  (cd "$build" && eval "$(compile_command "$file") -w -O0 -o '$here/broken.o' -c '$here/broken.cpp'") >"$here/log" 2>&1 ||
    { echo "does not compile"; return; }
  tests=$(layer_of "$file")_tests
  (cd "$build" && eval "$(link_command "$tests" | sed -e "s,OBJECT,$here/broken.o," -e "s,PROGRAM,$here/tests,")") \
    >>"$here/log" 2>&1 || { echo "does not link"; return; }
  own=$(find "$root/tests/$(dirname "${file#src/}")" -maxdepth 1 -name '*_test.cpp' |
    sed -e 's,.*/\(.*\)[.]cpp,[#\1]~[.],' | sort | paste -sd , -)
  if [ -n "$own" ] && ! passes "$own"; then echo killed
  elif ! passes '~[.]'; then echo "killed far away"
  else echo survived
  fi
}

if [ "${1-}" ] && [ "${2-}" = --one ]; then  # how this script calls itself
  line=$(sed -n "${3}p" "$work/drawn")
  file=$(echo "$line" | cut -f1) from=$(echo "$line" | cut -f2) to=$(echo "$line" | cut -f3)
  here=$work/$3
  mkdir "$here"
  echo "$(verdict): $line"
  rm -f "$here/tests"
  exit
fi

count=${2-} seed=${3-$(date +%s)}
rm -rf "$work"
mkdir "$work"
grep -v -e '^#' -e '^$' "$root/tests/mutants/mutants.txt" >"$work/list"
if [ -n "$count" ]; then
  echo "$count mutants drawn with seed $seed"
  awk -v seed="$seed" 'BEGIN { srand(seed) } { printf "%.9f\t%s\n", rand(), $0 }' "$work/list" | sort |
    head -n "$count" | cut -f2- >"$work/drawn"
else
  cp "$work/list" "$work/drawn"
fi
seq "$(wc -l <"$work/drawn")" | xargs -P 2 -I N sh "$0" "$build" --one N >"$work/verdicts"
grep -v '^killed: ' "$work/verdicts" || true
echo "$(grep -c '^killed' "$work/verdicts") of $(wc -l <"$work/drawn") mutants killed"
! grep -qv '^killed' "$work/verdicts"
