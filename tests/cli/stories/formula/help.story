$ retort formula --help
--- stdout
The formulas of the cost model: list, show, compute
Usage: retort formula [OPTIONS] [id] [inputs...]

Positionals:
  id ID                       Show this one, or compute it where inputs follow
  inputs NAME=NUMBER ...      Numbers for its inputs; the rest by default

Options:
  -h,--help                   Print this help
  --format FORMAT             One of text, markdown, json
  -o,--output FILE ...        Write to this file; its suffix or FORMAT: in front tells the format

Examples:
  retort                                     ask me, one question at a time
  retort advise -a gap=both -a knowledge_change=daily
  retort advise --answers answers.json --format markdown -o advice.md
  jq '.project' survey.json | retort advise --answers - --format json
  retort advise --answers answers.json --expect rag,both   exit 1 unless the advice is one of these

"retort COMMAND --help" tells more; "retort questions" lists what can be answered.

Exit codes: 0 advice given, 1 a gate not met, 2 bad usage or answers, 3 cannot read or write,
or bad knowledge, 70 a bug in retort, 130 interrupted.
