$ retort batch
--- stdin
﻿{"id":"a","gap":"knowledge","knowledge_change":"weekly"}

{"gap":"maybe","foo":1}
{"id":7}
   
﻿{}
{"id":1,"id":2}
[1]
{"x-team":"ours","citations":"required","style":"primary","latency_ms":100}
{"citations":"required","style":"primary"
\ no newline at the end
--- stdout
{"id":"a","approach":"rag","scores":{"knowledge":5,"behaviour":-3},"flowchart":"rag","monthly_usd":{"low":97.8219,"typical":108.9864,"high":131.3274}}
{"line":3,"error":{"code":"unknown_value","path":"/gap","message":"expected one of none, knowledge, behaviour, both, unknown, got \"maybe\"","others":[{"code":"unknown_key","path":"/foo","message":"expected a question id, got \"foo\"; keys of your own begin with \"x-\""}]}}
{"id":7,"approach":"prompting","scores":{"knowledge":-1,"behaviour":-1},"flowchart":"none","monthly_usd":{"low":39.39,"typical":50.5,"high":72.72}}
{"line":6,"error":{"code":"syntax","path":"","message":"expected JSON, got a byte order mark, which only the first line may begin with"}}
{"line":7,"error":{"code":"duplicate_key","path":"","message":"expected each key once, got \"id\" more than once"}}
{"line":8,"error":{"code":"wrong_type","path":"","message":"expected one JSON object of answers, got an array"}}
{"line":9,"approach":"both","scores":{"knowledge":1,"behaviour":4},"flowchart":"fine_tune","monthly_usd":{"low":385.105233333334,"typical":385.213066666667,"high":385.440733333334}}
{"line":10,"error":{"code":"syntax","path":"","message":"expected JSON, got the end of the text at line 1, column 42"}}
--- stderr
retort: batch: 5 of 8 records rejected
--- status 2
