$ retort record --answers answers.json --policy policy.json -o record.json
$ retort check record.json
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- file policy.json
{"schema_version": 1, "name": "acme", "version": "3",
 "sources": [{"id": "acme", "title": "Data policy of Acme", "date": "2026-10", "kind": "assumption"}],
 "vetoes": [{"id": "no_store", "when": {"gap": ["knowledge"]}, "forbids": ["rag", "both"],
             "because": "The handbook may not be kept in a second place.", "instead": "Prompt.", "source": ["acme"]}]}
--- stdout
The record does not hold.
approach  Prompting was advised, now RAG is

A typical cost of what was advised may move by 20 % of what it was.

What differs is below. If you accept it, run the same with --update and commit
the record.

The advice changes from Prompting (open) to RAG (leaning).

Why
  no_store  rules out no more
            The handbook may not be kept in a second place.

Figures and versions
  Robustness  66.4 % before, now 78.7 %
  Knowledge   small 1 with acme 3 before, now small 1
--- status 1
