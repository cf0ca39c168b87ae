$ retort diff small small --answers answers.json --exit-code
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- stdout
Nothing has changed.
