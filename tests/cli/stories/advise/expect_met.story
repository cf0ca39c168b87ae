$ retort advise --answers answers.json --expect rag,both -o /dev/null
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
