$ retort
--- stderr
retort tells whether a language model should be prompted, given documents (long context or
RAG), fine-tuned, or both, for your case: with reasons, sources and costs. It works offline.

Examples:
  retort                                     ask me, one question at a time
  retort advise -a gap=both -a knowledge_change=daily
  retort advise --answers answers.json --format markdown -o advice.md
  jq '.project' survey.json | retort advise --answers - --format json
  retort advise --answers answers.json --expect rag,both   exit 1 unless the advice is one of these

"retort COMMAND --help" tells more; "retort questions" lists what can be answered.
--- status 2
