$ retort record --answers answers.json --policy policy.json -o record.json
$ retort check record.json --policy policy.json
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- file policy.json
{"schema_version": 1, "name": "acme", "version": "3",
 "sources": [{"id": "acme", "title": "Data policy of Acme", "date": "2026-10", "kind": "assumption"}],
 "vetoes": [{"id": "no_store", "when": {"gap": ["knowledge"]}, "forbids": ["rag", "both"],
             "because": "The handbook may not be kept in a second place.", "instead": "Prompt.", "source": ["acme"]}]}
--- stdout
Prompting holds.

A typical cost of what was advised may move by 20 % of what it was.

Nothing has changed.
