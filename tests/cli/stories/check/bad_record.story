$ retort check record.json
--- file record.json
{"record_version": 1, "tool": {"version": "0.1.0", "knowledge": 7}, "max_cost_change": "much", "answers": {"gap": {"value": "facts"}}}
--- stderr
retort: record.json: /tool/knowledge: expected a text, got a number
retort: record.json: /tool: expected the key "prices_as_of", got none
retort: record.json: /max_cost_change: expected a number, got a text
retort: record.json: /answers/gap: expected the key "origin", got none
retort: record.json: expected the key "recommendation", got none
retort: record.json: expected the key "flowchart", got none
retort: record.json: expected the key "reasons", got none
retort: record.json: expected the key "vetoes", got none
retort: record.json: expected the key "estimates", got none
--- status 2
