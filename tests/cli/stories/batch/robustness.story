$ retort batch --robustness --hit-policy first records.ndjson
--- file records.ndjson
{"id":"a","gap":"both","knowledge_change":"weekly","style":"primary"}
{"citations":"required","examples":900}
--- stdout
{"id":"a","approach":"both","strength":"open","robustness":0.5,"scores":{"knowledge":5,"behaviour":5},"flowchart":"rag","monthly_usd":{"low":385.105233333334,"typical":385.213066666667,"high":385.440733333334}}
{"line":2,"approach":"both","strength":"open","robustness":0.595,"scores":{"knowledge":1,"behaviour":1},"flowchart":"none","monthly_usd":{"low":385.1479,"typical":385.2024,"high":385.3234}}
