$ retort costs --answers answers.json --max-monthly 1 --max-setup 0.001 --max-per-query 0.001 -o /dev/null
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stderr
retort: --max-monthly: expected at most $1, rag costs $197 a month; its largest line is Input, $116
retort: --max-setup: expected at most $0.001, rag costs $1.91 once; its largest line is Trial calls, $1.76
retort: --max-per-query: expected at most $0.001, rag costs $0.00985 a query, all in; its largest line is Input, $0.0058
--- status 1
