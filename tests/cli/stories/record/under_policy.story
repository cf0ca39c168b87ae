$ retort record --answers answers.json --policy policy.json -o -
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- file policy.json
{"schema_version": 1, "name": "acme", "version": "3",
 "sources": [{"id": "acme", "title": "Data policy of Acme", "date": "2026-10", "kind": "assumption"}],
 "vetoes": [{"id": "no_store", "when": {"gap": ["knowledge"]}, "forbids": ["rag", "both"],
             "because": "The handbook may not be kept in a second place.", "instead": "Prompt.", "source": ["acme"]}]}
--- facts
/record_version 1
/tool {"version":"0.1.0","knowledge":"small 1 with acme 3","prices_as_of":"2026-11-01"}
/id "help-desk"
/max_cost_change 0.2
/answers {"gap":{"value":"knowledge","origin":"answers_file"},"corpus_pages":{"value":3000,"origin":"answers_file"},"queries_per_month":{"value":20000,"origin":"answers_file"}}
/recommendation {"approach":"prompting","strength":"open","robustness":0.664,"scores":{"knowledge":6,"behaviour":-2}}
/flowchart {"says":"none"}
/policies nothing
/reasons [{"rule":"gap_knowledge","knowledge":5,"behaviour":-1,"because":"Facts are missing."},{"rule":"many_pages","knowledge":2,"behaviour":0,"because":"Many pages."}]
/vetoes [{"rule":"no_room","because":"It does not fit."},{"rule":"no_store","because":"The handbook may not be kept in a second place."}]
/estimates/# 4
/estimates/0 {"approach":"prompting","setup_usd":{"low":0.78,"typical":1,"high":1.44},"per_query_usd":{"low":0.0039,"typical":0.005,"high":0.0072},"monthly_usd":{"low":78.39,"typical":100.5,"high":144.72},"horizon_usd":{"low":941.46,"typical":1207,"high":1738.08},"lines":[{"line":"input","title":"Input","kind":"per_query","quantity":1000,"unit":"tokens","unit_price_usd":0.000002},{"line":"output","title":"Output","kind":"per_query","quantity":300,"unit":"tokens","unit_price_usd":0.00001},{"line":"trial_calls","title":"Trial calls","kind":"setup","quantity":200,"unit":"calls","unit_price_usd":0.005},{"line":"test_calls","title":"Test calls","kind":"maintenance","quantity":100,"unit":"calls","unit_price_usd":0.005}]}
/estimates/1 {"approach":"rag","setup_usd":{"low":1.6918,"typical":1.9128,"high":2.3548},"per_query_usd":{"low":0.007709,"typical":0.008814,"high":0.011024},"monthly_usd":{"low":174.8859,"typical":197.0964,"high":241.5174},"horizon_usd":{"low":2100.3226,"typical":2367.0696,"high":2900.5636}}
/estimates/1/lines/# nothing
