#!/bin/sh
# Holds the #include lines of a source tree against the table of layers. Usage: check.sh ROOT
#
# One line a violation, exit 1 if there is any. What a layer may include is listed, the rest is refused:
# a library that nobody has thought of yet is refused too.
set -eu
cd "$1"

std='<[a-z0-9_]+>'
fmt='<fmt/[a-z-]+\.h>'
core='"retort/[a-z0-9_]+\.hpp"'
beside='"[a-z0-9_]+\.hpp"'  # in the same folder
json_library='<(nlohmann/[a-z_/]+\.hpp|simdjson\.h)>'
vectors='<emmintrin\.h>'
system='<(sys/[a-z]+|fcntl|poll|pthread|signal|spawn|termios|unistd)\.h>'
cli_library='<CLI/[A-Za-z]+\.hpp>'
stream='<(iostream|istream|ostream|sstream|fstream|iomanip|syncstream|cstdio)>'

# Each #include, as FILE:LINE: WHAT
includes=$(
  find include src -name '*.[ch]pp' -exec grep -EHn '^[[:space:]]*#[[:space:]]*include' {} + |
    sed -E 's/^([^:]*:[0-9]+):[^<"]*(<[^>]*>|"[^"]*").*/\1: \2/' | sort
)

# layer PATH ALLOWED [REFUSED]: names each include below PATH that is not ALLOWED, or that is REFUSED.
layer() {
  printf '%s\n' "$includes" | grep "^$1[/:]" | allowed="^($2)\$" refused="^(${3:-})\$" awk '
    { what = $0; sub(/^[^ ]* /, "", what) }
    what !~ ENVIRON["allowed"] || what ~ ENVIRON["refused"]
  '
}

# CLI11 may stand in one file of its layer; every further one is named.
second_file_with_cli11() {
  printf '%s\n' "$includes" | grep '^src/cli/' | grep -E " $cli_library\$" | cut -d: -f1 | uniq |
    sed -e 1d -e 's/$/: CLI11 belongs in one file/'
}

violations=$(
  layer include "$std|$core" "$stream"
  layer src/core "$std|$fmt|$core|$beside|\"core/[a-z0-9_]+\.hpp\"" "$stream"
  layer src/json "$std|$fmt|$core|$json_library|$vectors|$beside|\"json/[a-z0-9_]+\.hpp\""
  layer src/report "$std|$fmt|$core|$beside|\"report/[a-z0-9_]+\.hpp\""
  layer src/cli "$std|$fmt|$core|$system|$cli_library|$beside|\"(json|report|cli)/[a-z0-9_]+\.hpp\""
  layer src/main.cpp "$std|\"cli/[a-z0-9_]+\.hpp\""
  second_file_with_cli11
)
[ -z "$violations" ] || { printf '%s\n' "$violations"; exit 1; }
