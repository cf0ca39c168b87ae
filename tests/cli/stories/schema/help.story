$ retort schema --help
--- stdout
JSON Schema of what is read and written
Usage: retort schema [OPTIONS] [name]

Positionals:
  name NAME                   Print this schema; without a name, list them

Options:
  -h,--help                   Print this help

Examples:
  retort                                     ask me, one question at a time
  retort advise -a gap=both -a knowledge_change=daily
  retort advise --answers answers.json --format markdown -o advice.md
  jq '.project' survey.json | retort advise --answers - --format json
  retort advise --answers answers.json --expect rag,both   exit 1 unless the advice is one of these

"retort COMMAND --help" tells more; "retort questions" lists what can be answered.

Exit codes: 0 advice given, 1 a gate not met, 2 bad usage or answers, 3 cannot read or write,
or bad knowledge, 70 a bug in retort, 130 interrupted.
