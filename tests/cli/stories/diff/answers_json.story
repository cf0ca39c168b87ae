$ retort diff answers.json later.json --format json --exit-code
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- file later.json
{"gap": "both", "corpus_pages": 40, "queries_per_month": 20000, "examples": 2000}
--- facts
/schema_version 1
/changed true
/approach {"before":"rag","after":"both"}
/strength {"before":"leaning","after":"firm"}
/robustness {"before":0.787,"after":0.925}
/scores {"before":{"knowledge":6,"behaviour":-2},"after":{"knowledge":3,"behaviour":5}}
/flowchart {"before":null,"after":null}
/answers/# 3
/answers/0 {"question":"gap","before":"knowledge","after":"both"}
/answers/1 {"question":"corpus_pages","before":"3000","after":"40"}
/reasons/# 3
/reasons/0 {"rule":"gap_behaviour","before":null,"after":{"knowledge":-1,"behaviour":5},"because":"A manner is missing."}
/reasons/2 {"rule":"many_pages","before":{"knowledge":2,"behaviour":0},"after":null,"because":"Many pages."}
/vetoes_begun []
/vetoes_ended [{"rule":"no_room","because":"It does not fit."}]
/costs/# 13
/costs/0 {"approach":"long_context","total":"setup","before_usd":null,"after_usd":{"low":2.2363117424,"typical":2.4563117424,"high":2.8963117424}}
/costs/1 {"approach":"long_context","total":"monthly","before_usd":null,"after_usd":{"low":224.7493301112,"typical":246.8593301112,"high":291.0793301112}}
/cost_lines/# 14
/cost_lines/0 {"approach":"rag","line":"embed_corpus","title":"Embedding","kind":"setup","before":{"quantity":1500000,"unit":"tokens","unit_price_usd":0.0000001,"usd":0.15},"after":{"quantity":20000,"unit":"tokens","unit_price_usd":0.0000001,"usd":0.002}}
/cost_lines_unknown []
--- status 1
