$ retort advise --answers answers.json --format github
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stdout
::notice title=Use RAG.::This is leaning: in published cases like this, the advice held in about 8 of 10 (7 of 9). Further answers could still lead to Long context, Both. Strength: leaning. A month: $197 (175-242). Set-up: $1.91 (1.69-2.35). First token: 590 ms.
