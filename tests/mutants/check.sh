#!/bin/sh
# Does every mutant apply, at exactly one place? A place that was rewritten takes its mutant along, or gets another.
# Usage: tests/mutants/check.sh [LIST]
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
cd "$root"
awk -F '\t' '
  /^#/ || /^$/ { next }
  function places(file, text,    line, at, count) {
    while ((getline line < file) > 0) {
      while ((at = index(line, text)) > 0) { ++count; line = substr(line, at + length(text)) }
    }
    close(file)
    return count + 0
  }
  { ++mutants; found = NF == 3 && $1 ~ /[.]cpp$/ && $2 != $3 ? places($1, $2) : -1 }
  found == 1 { next }
  found < 0 { print "mutants.txt:" FNR ": expected a .cpp file, a text and another one, got " $0; failed = 1; next }
  { print "mutants.txt:" FNR ": expected one place, got " found " in " $1 ": " $2; failed = 1 }
  END {
    if (mutants < 100) { print "expected at least 100 mutants, got " mutants + 0; failed = 1 }
    exit failed
  }' "${1-tests/mutants/mutants.txt}"
