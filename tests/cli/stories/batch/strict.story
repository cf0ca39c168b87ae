$ retort batch --strict --jobs 2
--- stdin
{"id":"first"}
{"gap":"perhaps"}
{"id":"never seen"}
--- stdout
{"id":"first","approach":"prompting","scores":{"knowledge":-1,"behaviour":-1},"flowchart":"none","monthly_usd":{"low":39.39,"typical":50.5,"high":72.72}}
{"line":2,"error":{"code":"unknown_value","path":"/gap","message":"expected one of none, knowledge, behaviour, both, unknown, got \"perhaps\""}}
--- stderr
retort: batch: 1 of 2 records rejected, stopped there
--- status 2
