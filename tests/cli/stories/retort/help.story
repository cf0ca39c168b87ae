$ retort --help
--- stdout
retort tells whether a language model should be prompted, given documents (long context or
RAG), fine-tuned, or both, for your case: with reasons, sources and costs. It works offline.
Usage: retort [OPTIONS] [SUBCOMMAND]

Options:
  -h,--help                   Print this help
  --version                   Print the versions of retort and of its knowledge
  --knowledge DIR             Use this directory of data files instead of the built-in knowledge
  --policy FILE ...           Put your own rows over the knowledge; may be given many times
  --color WHEN                auto, always or never

Subcommands:
  advise                      Advise on one set of answers
  ask                         Ask the questions, then advise
  batch                       Advise on a stream of answers: one JSON object a line
  costs                       What every approach costs for your volume
  report                      A saved advice in another format
  record                      Keep a decision in retort.lock.json, to check it later
  check                       Exit 1 if a recorded decision would be another today
  diff                        What differs between two decisions, and why
  questions                   The questions and their answers
  compare                     The approaches side by side
  guide                       When to use what, the FAQ and the courses
  presets                     Usual cases to start from
  prices                      The prices: what, how old, how sure
  formula                     The formulas of the cost model: list, show, compute
  eval                        Accuracy and calibration on cases with known outcome
  estimate-corpus             How many pages and tokens of text a folder holds
  knowledge                   Check or write out the data files
  schema                      JSON Schema of what is read and written
  completions                 A script that completes commands, flags and answers in a shell
  man                         The manual page, as roff

Examples:
  retort                                     ask me, one question at a time
  retort advise -a gap=both -a knowledge_change=daily
  retort advise --answers answers.json --format markdown -o advice.md
  jq '.project' survey.json | retort advise --answers - --format json
  retort advise --answers answers.json --expect rag,both   exit 1 unless the advice is one of these

"retort COMMAND --help" tells more; "retort questions" lists what can be answered.

Exit codes: 0 advice given, 1 a gate not met, 2 bad usage or answers, 3 cannot read or write,
or bad knowledge, 70 a bug in retort, 130 interrupted.
