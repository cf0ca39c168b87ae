$ retort advise --answers answers.json --explain
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- part Why
Why
  -  Facts are missing.
     gap = knowledge [guide/rules]
  -  Facts move.
     knowledge_change = weekly [book/chapter 2]
  -  Many pages.
     corpus_pages = 3000 [book/chapter 3]
--- part RAG:
RAG: big-1, vector-1, shelf
  Embedding: 1,500,000 tokens x $0.10 a million = $0.15 once
  Every page once. [guess/lines; as of 2026-11-01, high confidence]
  Refresh: 150,000 tokens x $0.10 a million = $0.015 a month
  Changed pages. [guess/lines; as of 2026-11-01, high confidence]
  Question embedding: 100 tokens x $0.10 a million = <$0.0001 a query
  To search with it. [guess/lines; as of 2026-11-01, high confidence]
  Storage: 0.015 GB x $0.50 = $0.0075 a month
  By size. [guess/lines; as of 2026-11-01, high confidence]
  Searches: 1 search x $4 a million = <$0.0001 a query
  By count. [guess/lines; as of 2026-11-01, high confidence]
  Store minimum: 1 month x $20 = $20 a month
  What use falls short of it. [guess/lines; as of 2026-11-01, high confidence]
  Input: 2,900 tokens x $2 a million = $0.0058 (0.0057-0.006) a query
  What is sent. [guess/lines; as of 2026-11-01, high confidence]
  Output: 300 tokens x $10 a million = $0.003 (0.002-0.005) a query
  What comes back. [guess/lines; as of 2026-11-01, high confidence]
  Trial calls: 200 calls x $0.00881 = $1.76 (1.54-2.20) once
  Calls before it is live. [guess/lines]
  Test calls: 100 calls x $0.00881 = $0.88 (0.77-1.10) a month
  To notice faults. [guess/lines]
  All in, a query costs $0.00985 at this volume.
  The guide's own row: set-up 50-200 USD a month; per query 0.01-0.05 USD; low.
  Its $50 to $200 for the store a month are too high here, ours is $20: plans
  are cheap. Its $0.01 to $0.05 for a query, all in are too high here, ours is
  $0.00985: models are cheap.
--- part Your answers
Your answers
  gap                Facts (answers_file)
  knowledge_change   Weekly (answers_file)
  corpus_pages       3,000 pages (answers_file)
  fits_in_prompt     No (derived)
                     Two thousand do not. [guess/size]
  queries_per_month  20,000 queries a month (answers_file)
