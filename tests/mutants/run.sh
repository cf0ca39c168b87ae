#!/bin/sh
# Breaks the code in one place at a time and tells which breaks no test of its layer notices.
# Usage: tests/mutants/run.sh [PATTERN]   only mutants whose line contains PATTERN
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$root/build/mutants
mkdir -p "$work"
rm -rf "$work/source"
mkdir "$work/source"
(cd "$root" && tar -cf - CMakeLists.txt CMakePresets.json cmake data docs src tests README.md LICENSE) |
  tar -xf - -C "$work/source"
cd "$work/source"
cmake -S . -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-O1 -DRETORT_TESTS=ON >/dev/null

# The tests of the layer that a file is in, which must pass before anything is broken.
tests_of() { echo "$1" | sed -e 's,^src/\(json\|report\|cli\)/.*,\1_tests,' -e 's,^src/.*,core_tests,'; }
build() { cmake --build "$work/build" --target "$1"; }
passing=
expect_passing() {
  case $passing in *" $1 "*) return ;; esac
  build "$1" >/dev/null
  "$work/build/tests/$1" >/dev/null || { echo "$1 fails without any mutant"; exit 1; }
  passing="$passing $1 "
}

tab=$(printf '\t')
killed=0 total=0
while IFS=$tab read -r file from to; do
  case $file in '' | '#'*) continue ;; esac
  case "$file $from" in *"${1-}"*) ;; *) continue ;; esac
  total=$((total + 1))
  tests=$(tests_of "$file")
  expect_passing "$tests" </dev/null
  cp "$root/$file" "$work/original"
  FROM=$from TO=$to awk '
    { at = index($0, ENVIRON["FROM"]) }
    at && !done { $0 = substr($0, 1, at - 1) ENVIRON["TO"] substr($0, at + length(ENVIRON["FROM"])); done = 1 }
    { print }
    END { exit !done }' "$work/original" >"$file" || { echo "no such place: $file: $from"; exit 1; }
  verdict=survived
  if ! build "$tests" >"$work/log" 2>&1 </dev/null; then verdict="does not build"
  elif ! timeout 600 "$work/build/tests/$tests" -a >"$work/log" 2>&1 </dev/null; then verdict=killed
  fi
  cp "$work/original" "$file"
  [ "$verdict" = killed ] && killed=$((killed + 1)) || echo "$verdict: $file: $from -> $to"
done <"$root/tests/mutants/mutants.txt"
echo "$killed of $total mutants killed"
