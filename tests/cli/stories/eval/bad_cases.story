$ retort eval cases.ndjson
--- file cases.ndjson
{"id":"b1","answers":{"gap":"knowlege"},"outcome":{"winner":"rag"}}
{"id":"b2","answers":{"examples":-1},"outcome":{"winner":"ragg"}}
{"id":"b3","outcome":{"winner":"rag"}}
{"id":"b4","answers":{},
--- stderr
retort: cases.ndjson:1: /answers/gap: expected one of none, knowledge, behaviour, both, unknown, got "knowlege"; did you mean "knowledge"?
retort: cases.ndjson:2: /answers/examples: expected a whole number from 0 to 1000000 examples, got -1
retort: cases.ndjson:2: /outcome/winner: expected one of prompting, long_context, rag, fine_tune, both, got "ragg"; did you mean "rag"?
retort: cases.ndjson:3: expected the key "answers", got none
retort: cases.ndjson:4: expected JSON, got the end of the text at line 1, column 25
--- status 2
