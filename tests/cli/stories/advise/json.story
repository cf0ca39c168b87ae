$ retort advise --answers answers.json --format json
--- follows advice
--- file answers.json
{"id": "help-desk", "gap": "both", "citations": "required", "knowledge_change": "weekly", "style": "no",
 "corpus_pages": 3000, "examples": 30, "queries_per_month": 20000, "latency_ms": 150}
--- facts
/schema_version 1
/tool/name "retort"
/tool/knowledge "small 1"
/tool/prices_as_of "2026-11-01"
/id "help-desk"
/titles {"prompting":"Prompting","long_context":"Long context","rag":"RAG","fine_tune":"Fine-tuning","both":"Both"}
/answers/# 9
/answers/gap {"value":"both","label":"Facts and manner","unit":"","origin":"answers_file"}
/answers/corpus_pages {"value":3000,"label":"3000","unit":"pages","origin":"answers_file"}
/answers/fits_in_prompt {"value":"no","label":"No","unit":"","origin":"derived","because":"Two thousand do not.","source":"guess/size"}
/answers/queries_per_month {"value":20000,"label":"20000","unit":"queries a month","origin":"answers_file"}
/recommendation {"approach":"rag","strength":"firm","robustness":0.999,"completeness":0.615,"possible":["long_context","rag"],"scores":{"knowledge":8,"behaviour":3},"prior":{"knowledge":-1,"behaviour":-1},"premium":1,"runner_up":"prompting","without_vetoes":"both","verdict":"Use RAG.","summary":"Search first.","start":"Index it.","confidence":{"held":18,"of":20},"headline":"Use RAG.","first":[{"id":"count_first","kind":"before","title":"Count first","headline":"Count first.","because":"Counting is cheap.","do":"Count ten requests.","source":"book/chapter 1","answers":["gap = both"],"monthly_usd":{"low":21,"typical":42,"high":63},"cost_because":"A counter costs that.","cost_source":"guess/amounts"}],"kinds":[{"table":"shelf","table_title":"Kind of shelf","kind":"wide","title":"A wide shelf","do":"Build it wide.","because":"Wide ones do.","source":"guess/sense","answers":[]}]}
/map/low {"knowledge":-5,"behaviour":-6}
/map/high {"knowledge":11,"behaviour":10}
/map/regions/# 5
/map/regions/0 {"approach":"prompting","from":{"knowledge":-5,"behaviour":-6},"to":{"knowledge":-1,"behaviour":-1}}
/flowchart/says "rag"
/flowchart/hit_policy "collect"
/flowchart/under_collect "rag"
/flowchart/under_first "rag"
/flowchart/steps/# 2
/flowchart/steps/0 {"line":"changes","asks":"Do facts change weekly?","answer":"yes","says":"rag"}
/flowchart/steps/1/answer "no"
/reasons/# 8
/reasons/0 {"rule":"gap_knowledge","knowledge":5,"behaviour":-1,"because":"Facts are missing.","source":"guide/rules","answers":["gap = both"]}
/reasons/2/rule "changes"
/vetoes/# 2
/vetoes/0 {"rule":"few_examples","possible":false,"forbids":["fine_tune","both"],"because":"Too few to train on.","instead":"Show them in the prompt.","source":"guide/examples","answers":["examples = 30"]}
/vetoes/1/forbids ["long_context"]
/tensions/# 1
/tensions/0 {"rule":"sources_in_time","because":"A search takes time.","advice":"Stream the answer.","source":"guess/speed","answers":["citations = required","latency_ms = 150"]}
/contradictions []
/missing []
/next_question {"question":"fits_in_prompt","prompt":"Does it fit in a prompt?","why":"Why fits_in_prompt.","at_most_left":1}
/what_would_change/# 2
/what_would_change/0 {"changes":[{"question":"corpus_pages","to":["at most 100"]}],"becomes":"long_context"}
/stable_up_to 0
/precedents/# 2
/precedents/0 {"case":"c1","story":"Searched a wiki.","winner":"rag","acceptable":[],"agrees":true,"likeness":0.55,"compared":4,"scores":{"knowledge":8,"behaviour":-3},"numbers":"9 of 10","strength":"production report","caveat":"One team.","citation":"Case c1","url":"https://example.com/c1"}
/plan/# 1
/plan/0 {"step":"index","phase":"first","phase_title":"First","do":"Index the pages.","because":"They are to be found.","source":"guide/plan"}
/prices_for "2026-11-01"
/workload {"queries_per_month":{"value":20000,"assumed":false},"horizon_months":{"value":12,"assumed":true}}
/estimates/# 5
/estimates/0/stack ["little-1"]
/estimates/1/obstacle {"kind":"context_window","row":"little-1","needed":1501300,"available":100000,"until":"","reason":""}
/estimates/2/approach "rag"
/estimates/2/stack ["little-1","vector-1","shelf"]
/estimates/2/obstacle null
/estimates/2/setup_usd {"low":0.5168,"typical":0.5628,"high":0.6548}
/estimates/2/fixed_monthly_usd {"low":19.92,"typical":19.92,"high":19.92}
/estimates/2/per_query_usd {"low":0.001834,"typical":0.002064,"high":0.002524}
/estimates/2/maintenance_monthly_usd {"low":0.1984,"typical":0.2214,"high":0.2674}
/estimates/2/people_usd {"low":0,"typical":0,"high":0}
/estimates/2/monthly_usd {"low":56.7984,"typical":61.4214,"high":70.6674}
/estimates/2/horizon_usd {"low":682.0976,"typical":737.6196,"high":848.6636}
/estimates/2/all_in_per_query_usd 0.00307107
/estimates/2/lines/# 10
/estimates/2/lines/0 {"line":"embed_corpus","title":"Embedding","kind":"setup","quantity":1500000,"unit":"tokens","unit_price_usd":0.0000001,"usd":{"low":0.15,"typical":0.15,"high":0.15},"because":"Every page once.","source":"guess/lines","price":{"as_of":"2026-11-01","confidence":"high","source":"price list"}}
/estimates/2/guide {"setup":"50-200 USD a month","per_query":"0.01-0.05 USD","maintenance":"low","checks":[{"what":"the store a month","guide_low_usd":50,"guide_high_usd":200,"ours_usd":20,"holds":false,"because":"plans are cheap."},{"what":"a query, all in","guide_low_usd":0.01,"guide_high_usd":0.05,"ours_usd":0.00307107,"holds":false,"because":"models are cheap."}]}
/estimates/3/serving_gpus 1
/estimates/3/utilisation 0.006682
/estimates/3/lines/0 {"line":"labels","title":"Labels","kind":"setup","quantity":30,"unit":"examples","unit_price_usd":0,"usd":{"low":0,"typical":0,"high":0},"because":"Who makes them.","source":"guess/lines"}
/estimates/3/training_memory {"low_gb":16,"high_gb":18.6,"gpu":"rent-card","gpu_gb":24,"cheapest_gpu":"rent-card","cheapest_gpu_hour_usd":0.5}
/break_even/# 6
/break_even/0 {"a":"prompting","b":"rag","kind":"always","queries_per_month":null,"crossings":[]}
/break_even/2 {"a":"prompting","b":"both","kind":"always","queries_per_month":null,"crossings":[]}
/by_volume/# 16
/by_volume/0 {"queries_per_month":100,"horizon_usd":{"prompting":2.86,"long_context":null,"rag":245.6916,"fine_tune":4380.0576,"both":4620.4192},"horizon_low_usd":{"prompting":2.275,"long_context":null,"rag":245.0936,"fine_tune":4380.0576,"both":4620.4062},"horizon_high_usd":{"prompting":4.03,"long_context":null,"rag":246.8876,"fine_tune":4380.0576,"both":4620.4452}}
/latency/limit_ms 150
/latency/approaches/2/first_token_ms {"low":340,"typical":590,"high":1080}
/latency/approaches/2/whole_answer_ms {"low":1335,"typical":3580,"high":11060}
/latency/approaches/2/stages/# 5
/latency/approaches/2/stages/1 {"stage":"embedding","title":"Embedding","ms":{"low":10,"typical":20,"high":40},"because":"Measured.","source":"book/chapter 5"}
/latency/approaches/2/within_limit "never"
/tornado/# 4
/tornado/1/approach "rag"
/tornado/1/swings/# 2
/tornado/1/swings/0 {"subject":"output_tokens","low":200,"high":500,"unit":"","cheap_horizon_usd":689.3396,"dear_horizon_usd":834.1796}
/endings []
/same_model {"trained":"open-8b","model":"little-1","hosted":"open-8b-hosted","rag_monthly_usd":27.2514}
/comparison/# 2
/comparison/0 {"factor":"freshness","title":"Freshness","matters":true,"cells":{"prompting":{"text":"As typed","source":"guide/table"},"long_context":{"text":"As pasted","source":"guide/table"},"rag":{"text":"As indexed","source":"guide/table"},"fine_tune":{"text":"As trained","source":"guide/table"},"both":{"text":"Half and half","source":"guide/table"}}}
/comparison/1/matters false
/comparison/1/cells {"rag":{"text":"Plain","source":"guide/table"},"fine_tune":{"text":"Yours","source":"guide/table"}}
/assumptions/# 40
/assumptions/0 {"subject":"horizon_months","value":{"low":12,"typical":12,"high":12},"unit":"months","because":"So be it.","source":"guess/amounts"}
/courses [{"course":"search","title":"Search Course","covers":["indexing"],"because":"You search."}]
/sources/# 3
/sources/0 {"id":"guide","title":"A guide","date":"2026-01","kind":"guide"}
