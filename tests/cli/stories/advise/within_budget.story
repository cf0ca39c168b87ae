$ retort advise --answers answers.json --max-monthly 500 --max-setup 50 --max-per-query 0.05 -o /dev/null
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
