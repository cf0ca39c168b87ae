$ retort advise --answers answers.json --format json -o advice.json
$ retort report advice.json
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- part Use RAG.
Use RAG.
