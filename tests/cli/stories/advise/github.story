$ retort advise --answers answers.json --format github
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stdout
::notice title=Use RAG.::This is leaning: it holds in 83.8 %25 of what is still unknown, with every weight taken from half to one and a half times. Further answers could still lead to Long context, Both. Strength: leaning. A month: $197 (175-242). Set-up: $1.91 (1.69-2.35). First token: 590 ms.
