#!/bin/sh
# check.sh is silent on a good tree, and names every violation planted in it and nothing else.
set -eu
check=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/check.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cd "$tree"
mkdir -p include/retort src/core src/json src/report src/cli

allowed() {
  for what in "$@"; do echo "#include $what" >>"$file"; done
}

file=include/retort/a.hpp allowed '<vector>' '"retort/b.hpp"'
file=src/core/a.cpp allowed '<vector>' '"retort/a.hpp"' '"core/a.hpp"' '"a.hpp"' '<fmt/format.h>'
file=src/json/a.cpp allowed '"retort/a.hpp"' '"json/a.hpp"' '"a.hpp"' '<nlohmann/json.hpp>' '<simdjson.h>'
file=src/report/a.cpp allowed '"retort/a.hpp"' '"report/a.hpp"' '"a.hpp"' '<fmt/format.h>'
file=src/cli/a.cpp allowed '"json/a.hpp"' '"report/a.hpp"' '<CLI/CLI.hpp>' '<sys/ioctl.h>' '<termios.h>'
file=src/main.cpp allowed '"cli/a.hpp"' '<span>'
sh "$check" . || { echo "the good tree was refused"; exit 1; }

refused() {
  for what in "$@"; do
    echo "  # include  $what  // why" >>"$file"
    echo "$file:$(grep -c '' "$file"): $what" >>expected
  done
}

outside='<boost/any.hpp> <unistd.h> <sys/ioctl.h> <termios.h>'
streams='<iostream> <istream> <ostream> <sstream> <fstream>'
file=include/retort/a.hpp refused $outside $streams '<CLI/CLI.hpp>' '<nlohmann/json.hpp>' '<simdjson.h>' \
  '<fmt/format.h>' '"core/a.hpp"' '"json/a.hpp"' '"report/a.hpp"' '"cli/a.hpp"'
file=src/core/a.cpp refused $outside $streams '<CLI/CLI.hpp>' '<nlohmann/json.hpp>' '<simdjson.h>' \
  '"json/a.hpp"' '"report/a.hpp"' '"cli/a.hpp"'
file=src/json/a.cpp refused $outside '<CLI/CLI.hpp>' '"report/a.hpp"' '"cli/a.hpp"' '"../report/a.hpp"'
file=src/report/a.cpp refused $outside '<CLI/CLI.hpp>' '<nlohmann/json.hpp>' '<simdjson.h>' \
  '"json/a.hpp"' '"cli/a.hpp"'
file=src/cli/a.cpp refused '<boost/any.hpp>' '<nlohmann/json.hpp>' '<simdjson.h>'
file=src/main.cpp refused $outside '<CLI/CLI.hpp>' '<nlohmann/json.hpp>' '<fmt/format.h>' \
  '"retort/a.hpp"' '"json/a.hpp"' '"report/a.hpp"'

# CLI11 in more than one file of its own layer.
echo '#include <CLI/CLI.hpp>' >src/cli/b.cpp
echo 'src/cli/b.cpp: CLI11 belongs in one file' >>expected

if sh "$check" . >named; then
  echo "a tree full of violations passed"
  exit 1
fi
sort expected >expected.sorted
sort named | diff expected.sorted - || { echo "< not named by check.sh, > named for no reason"; exit 1; }
echo "$(grep -c '' expected) planted violations were named"
