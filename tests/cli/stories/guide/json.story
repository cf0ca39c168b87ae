$ retort guide --format json
--- facts
/schema_version 1
/title "A guide"
/date "2026-01"
/topics/# 3
/topics/0 {"id":"when_rag","title":"When to search","text":"","items":[{"text":"Facts change.","says":"rag","example":{"knowledge_change":"weekly"},"rules":["changes"]},{"text":"Sources are asked for.","says":"rag","example":{"citations":"required"},"rules":["citations"]}]}
/topics/2 {"id":"combine","title":"When to do both","text":"Rarely.","items":[{"text":"Each half is needed.","rules":[]}]}
/faq [{"id":"together","question":"Do they go together?","answer":"Sometimes.","source":"guide/FAQ"}]
/courses [{"id":"search","title":"Search Course","covers":["indexing"],"for":["rag","both"],"because":"You search.","source":"guide/courses"},{"id":"train","title":"Training Course","covers":["LoRA"],"for":["fine_tune","both"],"because":"You train.","source":"guide/courses"}]
