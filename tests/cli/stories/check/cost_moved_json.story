$ retort record --answers answers.json -o record.json
$ retort check record.json --prices dear.json --format json
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- file dear.json
{"models": [{"id": "big-1", "output_usd_per_million_tokens": "30"}]}
--- facts
/schema_version 1
/holds false
/accepted false
/max_cost_change 0.2
/drifts/# 4
/drifts/0 {"kind":"cost","cost":{"approach":"rag","total":"setup","before_usd":{"low":1.6918,"typical":1.9128,"high":2.3548},"after_usd":{"low":2.4918,"typical":3.1128,"high":4.3548},"share":0.627353}}
/changed true
/tool_version {"before":"0.1.0","after":"0.1.0"}
/knowledge {"before":"small 1","after":"small 1"}
/prices_as_of {"before":"2026-11-01","after":"2026-11-01"}
/approach {"before":"rag","after":"rag"}
/strength {"before":"leaning","after":"leaning"}
/robustness {"before":0.787,"after":0.787}
/scores {"before":{"knowledge":6,"behaviour":-2},"after":{"knowledge":6,"behaviour":-2}}
/flowchart {"before":null,"after":null}
/answers []
/reasons []
/vetoes_begun []
/vetoes_ended []
/costs/# 8
/costs/0 {"approach":"prompting","total":"setup","before_usd":{"low":0.78,"typical":1,"high":1.44},"after_usd":{"low":1.58,"typical":2.2,"high":3.44},"share":1.2}
/cost_lines/# 3
/cost_lines/0 {"approach":"rag","line":"output","title":"Output","kind":"per_query","before":{"quantity":300,"unit":"tokens","unit_price_usd":0.00001,"usd":0.003},"after":{"quantity":300,"unit":"tokens","unit_price_usd":0.00003,"usd":0.009}}
/cost_lines_unknown ["prompting"]
--- status 1
