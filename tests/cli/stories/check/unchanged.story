$ retort record --answers answers.json -o record.json
$ retort check record.json
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- stdout
RAG holds.

A typical cost of what was advised may move by 20 % of what it was.

Nothing has changed.
