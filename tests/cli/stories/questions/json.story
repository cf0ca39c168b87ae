$ retort questions --format json
--- facts
/schema_version 1
/questions/# 13
/questions/0 {"id":"gap","section":"decision","prompt":"What is missing?","hint":"Hint on gap.","why":"Why gap.","kind":"choice","ordered":false,"values":[{"id":"none","label":"Nothing","aliases":[]},{"id":"knowledge","label":"Facts","aliases":[]},{"id":"behaviour","label":"Manner","aliases":["behavior"]},{"id":"both","label":"Facts and manner","aliases":[]}],"asked":true,"actionable":false,"source":"guide/questions"}
/questions/1/ordered true
/questions/2/actionable true
/questions/4 {"id":"corpus_pages","section":"decision","prompt":"How many pages are there?","hint":"Hint on corpus_pages.","why":"Why corpus_pages.","kind":"number","unit":"pages","min":0,"max":1000000,"integer":true,"role":"corpus_pages","asked":true,"actionable":true,"source":"guide/questions"}
/questions/7/role "latency_ms"
/questions/8/section "cost"
/questions/9 {"id":"horizon_months","section":"cost","prompt":"Over how many months?","hint":"Hint on horizon_months.","why":"Why horizon_months.","kind":"number","unit":"months","min":1,"max":60,"integer":true,"role":"horizon_months","asked":true,"actionable":true,"source":"guide/questions"}
/questions/10 {"id":"model","section":"cost","prompt":"Which model?","hint":"Hint on model.","why":"Why model.","kind":"row","role":"model","table":"models","asked":true,"actionable":true,"source":"guide/questions"}
/questions/12/asked false
