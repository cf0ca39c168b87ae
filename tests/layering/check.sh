#!/bin/sh
# Holds the #include lines of a source tree against the table of rooms in docs/ARCHITECTURE.md. Usage: check.sh ROOT
#
# One line a violation, exit 1 if there is any. What a room may include is listed, the rest is refused:
# a library that nobody has thought of yet is refused too.
set -eu
cd "$1"

std='<[a-z0-9_]+>'
fmt='<fmt/[a-z-]+\.h>'
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

# Each room and all that it may include, itself in front; a room stands below what it uses.
rooms=$(
  awk -F '|' '
    /^\| room / { in_table = 1; next }
    !/^\|/ { in_table = 0 }
    !in_table || /^\|-/ { next }
    {
      room = $2; gsub(/ /, "", room)
      reach[room] = " " room " "
      count = split($3, used, ",")
      for (i = 1; i <= count; ++i) {
        gsub(/ /, "", used[i])
        if (used[i] == "") continue
        if (!(used[i] in reach)) { print "docs/ARCHITECTURE.md: " room " stands above " used[i]; continue }
        split(reach[used[i]], further, " ")
        for (j in further) if (index(reach[room], " " further[j] " ") == 0) reach[room] = reach[room] further[j] " "
      }
      print room reach[room]
    }' docs/ARCHITECTURE.md
)

# Names each folder of src/ that is no room, and each room that is no folder.
rooms_and_folders() {
  printf '%s\n' "$rooms" | grep '^docs/' || true
  printf '%s\n' "$rooms" | grep -v '^docs/' | cut -d' ' -f1 | sort >"$scratch/rooms"
  find include src -name '*.[ch]pp' | sed -e 's,/[^/]*$,,' -e 's,^include/*,,' -e 's,^src/*,,' | sort -u | grep . >"$scratch/folders"
  comm -23 "$scratch/rooms" "$scratch/folders" | sed 's,.*,docs/ARCHITECTURE.md: & is empty,'
  comm -13 "$scratch/rooms" "$scratch/folders" | sed 's,.*,&: is no room of docs/ARCHITECTURE.md,'
}

# libraries PATH ALLOWED [REFUSED]: names each <include> below PATH that is not ALLOWED, or that is REFUSED.
libraries() {
  printf '%s\n' "$includes" | grep "^$1[/:]" | grep ' <' | allowed="^($2)\$" refused="^(${3:-})\$" awk '
    { what = $0; sub(/^[^ ]* /, "", what) }
    what !~ ENVIRON["allowed"] || what ~ ENVIRON["refused"]
  '
}

# Names each "include" of a room that its room may not have. src/main.cpp is in no room, and uses one.
own_headers() {
  printf '%s\n' "$includes" | grep ' "' | rooms="$rooms" awk '
    BEGIN {
      count = split(ENVIRON["rooms"], line, "\n")
      for (i = 1; i <= count; ++i) { room = line[i]; sub(/ .*/, "", room); reach[room] = line[i] " " }
      reach["main.cpp"] = " cli/commands "
    }
    {
      room = $1; sub(/:.*/, "", room)
      if (room != "src/main.cpp") sub(/\/[^\/]*$/, "", room)
      sub(/^(include|src)\//, "", room)
      used = $2; gsub(/"/, "", used)
      if (used !~ /^[a-z]+(\/[a-z]+)?\/[a-z0-9_]+\.hpp$/) { print; next }
      sub(/\/[^\/]*$/, "", used)
      if (index(reach[room], " " used " ") == 0) print
    }
  '
}

# CLI11 may stand in one file of its layer; every further one is named.
second_file_with_cli11() {
  printf '%s\n' "$includes" | grep '^src/cli/' | grep -E " $cli_library\$" | cut -d: -f1 | uniq |
    sed -e 1d -e 's/$/: CLI11 belongs in one file/'
}

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
violations=$(
  rooms_and_folders
  own_headers
  for room in $(printf '%s\n' "$rooms" | cut -d' ' -f1); do
    case $room in
      json/*) libraries "src/$room" "$std|$fmt|$json_library|$vectors" ;;
      library) libraries "src/$room" "$std|$fmt" ;;
      report/*) libraries "src/$room" "$std|$fmt" ;;
      cli/*) libraries "src/$room" "$std|$fmt|$system|$cli_library" ;;
      docs/*) ;;
      retort) libraries include "$std" "$stream" ;;
      *) libraries "src/$room" "$std|$fmt" "$stream" ;;
    esac
  done
  libraries src/main.cpp "$std"
  second_file_with_cli11
)
[ -z "$violations" ] || { printf '%s\n' "$violations"; exit 1; }
