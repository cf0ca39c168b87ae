#!/bin/sh
# check.sh is silent on a good tree, and names every violation planted in it and nothing else.
set -eu
check=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/check.sh
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cd "$tree"
mkdir -p docs include/retort src/base src/costs src/json/text src/report/words src/cli/io src/cli/commands
cat >docs/ARCHITECTURE.md <<'END'
| format | what |
|---|---|
| csv | no room: another table |

| room | uses | what is in it |
|---|---|---|
| retort | | installed |
| base | retort | numbers |
| costs | base | bills |
| json/text | base | reader |
| report/words | costs | sentences |
| cli/io | base | files |
| cli/commands | cli/io, report/words, json/text | commands |
END

allowed() {
  for what in "$@"; do echo "#include $what" >>"$file"; done
}

file=include/retort/a.hpp allowed '<vector>' '"retort/b.hpp"'
file=src/base/a.cpp allowed '<vector>' '"retort/a.hpp"' '"base/a.hpp"' '<fmt/format.h>'
file=src/costs/a.cpp allowed '"costs/a.hpp"' '"base/b.hpp"'
file=src/json/text/a.cpp allowed '"base/a.hpp"' '"json/text/a.hpp"' '<nlohmann/json.hpp>' '<simdjson.h>'
file=src/report/words/a.cpp allowed '"costs/a.hpp"' '"base/a.hpp"' '<fmt/format.h>'
file=src/cli/io/a.cpp allowed '"base/a.hpp"' '<sys/ioctl.h>' '<termios.h>'
file=src/cli/commands/a.cpp allowed '"json/text/a.hpp"' '"costs/a.hpp"' '"cli/io/a.hpp"' '<CLI/CLI.hpp>'
file=src/main.cpp allowed '"cli/commands/a.hpp"' '<span>'
sh "$check" . || { echo "the good tree was refused"; exit 1; }

refused() {
  for what in "$@"; do
    echo "  # include  $what  // why" >>"$file"
    echo "$file:$(grep -c '' "$file"): $what" >>expected
  done
}

outside='<boost/any.hpp> <unistd.h> <sys/ioctl.h> <termios.h>'
streams='<iostream> <istream> <ostream> <sstream> <fstream>'
libraries='<CLI/CLI.hpp> <nlohmann/json.hpp> <simdjson.h>'
# shellcheck disable=SC2086  # lists
{
  file=include/retort/a.hpp refused $outside $streams $libraries '<fmt/format.h>' '"base/a.hpp"'
  file=src/base/a.cpp refused $outside $streams $libraries '"costs/a.hpp"' '"b.hpp"' '"base/deep/in/a.hpp"'
  file=src/costs/a.cpp refused $outside $streams $libraries '"json/text/a.hpp"' '"../base/a.hpp"'
  file=src/json/text/a.cpp refused $outside '<CLI/CLI.hpp>' '"costs/a.hpp"' '"report/words/a.hpp"'
  file=src/report/words/a.cpp refused $outside $libraries '"json/text/a.hpp"' '"cli/io/a.hpp"'
  file=src/cli/io/a.cpp refused '<boost/any.hpp>' '<nlohmann/json.hpp>' '<simdjson.h>' '"costs/a.hpp"' '"cli/commands/a.hpp"'
  file=src/main.cpp refused $outside $libraries '<fmt/format.h>' '"base/a.hpp"' '"cli/io/a.hpp"'
}

# CLI11 in more than one file of its own layer, a folder that is no room, a room that is no folder, a circle.
echo '#include <CLI/CLI.hpp>' >src/cli/commands/b.cpp
echo 'src/cli/commands/b.cpp: CLI11 belongs in one file' >>expected
mkdir src/attic
echo '#include <vector>' >src/attic/a.cpp
echo 'attic: is no room of docs/ARCHITECTURE.md' >>expected
echo '| cellar | attic | old things |' >>docs/ARCHITECTURE.md
echo 'docs/ARCHITECTURE.md: cellar is empty' >>expected
echo 'docs/ARCHITECTURE.md: cellar stands above attic' >>expected

if sh "$check" . >named; then
  echo "a tree full of violations passed"
  exit 1
fi
sort expected >expected.sorted
sort named | diff expected.sorted - || { echo "< not named by check.sh, > named for no reason"; exit 1; }
echo "$(grep -c '' expected) planted violations were named"
