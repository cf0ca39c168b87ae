$ retort advise --answers answers.json --policy policy.json --format json
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- file policy.json
{"schema_version": 1, "name": "acme", "version": "3",
 "sources": [{"id": "acme", "title": "Data policy of Acme", "date": "2026-10", "kind": "assumption"}],
 "vetoes": [{"id": "no_store", "when": {"gap": ["knowledge"]}, "forbids": ["rag", "both"],
             "because": "The handbook may not be kept in a second place.", "instead": "Prompt.", "source": ["acme"]}]}
--- facts
/tool/knowledge "small 1 with acme 3"
/recommendation/approach "prompting"
/recommendation/without_vetoes "rag"
/vetoes [{"rule":"no_room","possible":false,"forbids":["long_context"],"because":"It does not fit.","instead":"Search it.","source":"guess/size","answers":["fits_in_prompt = no"]},{"rule":"no_store","possible":false,"forbids":["rag","both"],"because":"The handbook may not be kept in a second place.","instead":"Prompt.","source":"acme","answers":["gap = knowledge"]}]
/sources/# 4
