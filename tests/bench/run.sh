#!/bin/sh
# Measures `retort batch` against its peers and prints Markdown tables. Usage: tests/bench/run.sh [RECORDS] [ROUNDS]
#
# Builds what it needs, makes the records, installs the peers below build/bench, checks that their answers agree
# with retort's, then runs all commands in turn. A peer that is not there is named as missing.
set -eu

cd "$(dirname -- "$0")/../.."
records=${1:-200000} rounds=${2:-5}
build=build/release work=build/bench peers=build/bench/peers
retort=$build/retort

say() { echo "$*" >&2; }
has() { command -v "$1" > /dev/null; }

say "building ..."
cmake --preset release -DRETORT_TESTS=ON > /dev/null
cmake --build $build --target retort make_records sax_floor measure core_bench >&2
mkdir -p $peers
input=$work/$records.ndjson
[ -s "$input" ] || $build/tests/make_records "$records" > "$input"
head -n 1 "$input" > $work/one.ndjson

say "preparing the peers ..."
cp tests/bench/peers/* $peers/
missing=
if has node && has npm && (cd $peers && npm install --no-audit --no-fund --no-package-lock >&2); then
  node $peers/model.mjs data > $peers/model.json
  node $peers/to_jq.mjs $peers/model.json > $peers/model.jq
else
  missing="json-logic-engine and jq (node and npm make their model)"
fi
has jq || missing="$missing jq"

# What retort says, without the money, is what each peer has to say.
head -n 20000 "$input" > $work/checked.ndjson
$retort batch $work/checked.ndjson | sed 's/,"monthly_usd":.*/}/' > $work/expected
agrees() {
  "$@" < $work/checked.ndjson | cmp -s - $work/expected && return
  say "not the same answers: $*"
  return 1
}

tab=$(printf '\t')
add() { echo "$1$tab$2" >> $work/commands; }
add_peer() {
  name=$1; shift
  if agrees "$@"; then add "$name" "$*"; else missing="$missing, $name (answers differ)"; fi
}
: > $work/commands
add "retort batch --jobs 1" "$retort batch --jobs 1"
if [ -s $peers/model.json ]; then
  add_peer "json-logic-engine, compiled" node $peers/json_logic.mjs $peers/model.json compiled
  add_peer "json-logic-engine, interpreted" node $peers/json_logic.mjs $peers/model.json interpreted
  if has jq; then add_peer "jq" jq -c -f $peers/model.jq; fi
fi

say "measuring ..."
# Rows of rounds $1, each against the first command; the first $2 of them are left out.
rows() {
  $build/tests/measure "$1" "$input" < $work/commands | awk -F "$tab" -v records="$records" -v hidden="$2" '
    NR == 1 { own = $2 }
    NR <= hidden { next }
    $2 == "failed" { printf "| %s | failed | | | | |\n", $1; next }
    { printf "| %s | %.3f | %d | %.3f | %.2f x | %.1f |\n", $1, $2 / 1000, records / ($2 / 1000), $4 / 1000, $2 / own, $5 / 1024 }'
}
echo "### $records records of $(($(wc -c < "$input") / records)) bytes, best of $rounds rounds taken in turn"
echo
echo "Programs that are done in a second: best of $((8 * rounds))."
echo
echo "| program | seconds | records/s | processor s | retort --jobs 1 is faster | peak MB |"
echo "|---|---:|---:|---:|---:|---:|"
mv $work/commands $work/peer_commands
: > $work/commands
add "retort batch --jobs 1" "$retort batch --jobs 1"
add "retort batch --jobs 2" "$retort batch --jobs 2"
add "nlohmann SAX, empty handler" "$build/tests/sax_floor"
add "wc -l" "wc -l"
rows $((8 * rounds)) 0
mv $work/peer_commands $work/commands
rows "$rounds" 1
[ -z "$missing" ] || printf '\nMissing: %s.\n' "$missing"

echo
echo "### Memory"
echo
echo "| records | --jobs | peak MB |"
echo "|---:|---:|---:|"
many=$((records * 50))
for jobs in 1 2; do
  printf 'few\t%s batch --jobs %s\n' $retort $jobs > $work/commands
  $build/tests/measure 1 "$input" < $work/commands | awk -F "$tab" -v n="$records" -v j=$jobs '{ printf "| %d | %d | %.1f |\n", n, j, $5 / 1024 }'
  mkfifo $work/many
  { for i in $(seq 50); do cat "$input"; done > $work/many; } &
  printf 'many\t%s batch --jobs %s\n' $retort $jobs > $work/commands
  $build/tests/measure 1 $work/many < $work/commands | awk -F "$tab" -v n=$many -v j=$jobs '{ printf "| %d | %d | %.1f |\n", n, j, $5 / 1024 }'
  wait
  rm $work/many
done

echo
echo "### From start to one decision printed, median of 50 runs taken in turn"
echo
echo "| program | ms | times /bin/true |"
echo "|---|---:|---:|"
: > $work/commands
add "/bin/true" "/bin/true"
add "retort batch, one record" "$retort batch --jobs 1"
add "retort --version" "$retort --version"
add "retort advise --answers -" "$retort advise --answers -"
$build/tests/measure 50 $work/one.ndjson < $work/commands | awk -F "$tab" '
  NR == 1 { own = $3 }
  { printf "| %s | %.2f | %.1f |\n", $1, $3, $3 / own }'

echo
echo "### In the process, microseconds"
echo
$build/tests/core_bench 2> /dev/null
