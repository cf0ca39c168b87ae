#!/bin/sh
# Breaks the decision code in one place at a time and tells which breaks no core test notices.
# Usage: tests/mutants/run.sh [PATTERN]   only mutants whose line contains PATTERN
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$root/build/mutants
mkdir -p "$work"
rm -rf "$work/source"
mkdir "$work/source"
(cd "$root" && tar -cf - CMakeLists.txt CMakePresets.json cmake data include src tests README.md LICENSE) |
  tar -xf - -C "$work/source"
cd "$work/source"
cmake -S . -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE=-O1 -DRETORT_TESTS=ON >/dev/null
cmake --build "$work/build" --target core_tests >/dev/null
"$work/build/tests/core_tests" >/dev/null || { echo "the tests fail without any mutant"; exit 1; }

tab=$(printf '\t')
killed=0 total=0
while IFS=$tab read -r file from to; do
  case $file in '' | '#'*) continue ;; esac
  case "$file $from" in *"${1-}"*) ;; *) continue ;; esac
  total=$((total + 1))
  cp "$root/$file" "$work/original"
  FROM=$from TO=$to awk '
    { at = index($0, ENVIRON["FROM"]) }
    at && !done { $0 = substr($0, 1, at - 1) ENVIRON["TO"] substr($0, at + length(ENVIRON["FROM"])); done = 1 }
    { print }
    END { exit !done }' "$work/original" >"$file" || { echo "no such place: $file: $from"; exit 1; }
  verdict=survived
  if ! cmake --build "$work/build" --target core_tests >"$work/log" 2>&1; then verdict="does not build"
  elif ! timeout 120 "$work/build/tests/core_tests" -a >"$work/log" 2>&1; then verdict=killed
  fi
  cp "$work/original" "$file"
  [ "$verdict" = killed ] && killed=$((killed + 1)) || echo "$verdict: $file: $from -> $to"
done <"$root/tests/mutants/mutants.txt"
echo "$killed of $total mutants killed"
