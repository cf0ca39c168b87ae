$ retort advise --policy policy.json
--- file policy.json
{"schema_version": 1, "name": "acme", "version": "3",
 "vetoes": [{"id": "no_store", "when": {"gapp": ["knowledge"]}, "forbids": ["ragg"],
             "because": "", "instead": "Prompt.", "source": ["acme"]}]}
--- stderr
retort: RETORT_KNOWLEDGE: policy.json: /vetoes/0/when/gapp: expected a question id, any, all or not, got "gapp"; did you mean "gap"?
retort: RETORT_KNOWLEDGE: policy.json: /vetoes/0/forbids/0: expected one of prompting, long_context, rag, fine_tune, both, got "ragg"; did you mean "rag"?
retort: RETORT_KNOWLEDGE: policy.json: /vetoes/0/because: expected a text that says something, got an empty one
retort: RETORT_KNOWLEDGE: policy.json: /vetoes/0/source/0: expected a source id, got "acme"
--- status 3
