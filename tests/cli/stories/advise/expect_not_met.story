$ retort advise --answers answers.json --expect fine_tune -o /dev/null
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stderr
retort: --expect: expected fine_tune, the advice is rag
--- status 1
