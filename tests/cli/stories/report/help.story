$ retort report --help
--- stdout
A saved advice in another format
Usage: retort report [OPTIONS] file

Positionals:
  file FILE REQUIRED          What "advise --format json" wrote; - reads standard input

Options:
  -h,--help                   Print this help
  --format FORMAT             One of text, markdown, json, csv, html, adr, comment, github
  -o,--output FILE ...        Write to this file; its suffix or FORMAT: in front tells the format
  --adr-dir DIR               Also write a numbered decision record into this folder
  --explain                   Show every reason, step and cost line

Examples:
  retort                                     ask me, one question at a time
  retort advise -a gap=both -a knowledge_change=daily
  retort advise --answers answers.json --format markdown -o advice.md
  jq '.project' survey.json | retort advise --answers - --format json
  retort advise --answers answers.json --expect rag,both   exit 1 unless the advice is one of these

"retort COMMAND --help" tells more; "retort questions" lists what can be answered.

Exit codes: 0 advice given, 1 a gate not met, 2 bad usage or answers, 3 cannot read or write,
or bad knowledge, 70 a bug in retort, 130 interrupted.
