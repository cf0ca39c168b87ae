$ retort advise --answers answers.json --format json
--- file answers.json
{"gap": "unknown", "knowledge_change": "unknown", "citations": "unknown", "style": "unknown", "corpus_pages": "unknown", "examples": "unknown", "fits_in_prompt": "unknown", "latency_ms": "unknown"}
--- facts
/answers/# 8
/answers/gap {"value":"unknown","label":"unknown","unit":"","origin":"answers_file"}
/recommendation/approach "prompting"
/recommendation/strength "open"
/missing [{"question":"gap","prompt":"What is missing?","decides_veto":false},{"question":"knowledge_change","prompt":"How often do facts change?","decides_veto":false},{"question":"citations","prompt":"Must answers name sources?","decides_veto":false},{"question":"style","prompt":"Is style the point?","decides_veto":false},{"question":"corpus_pages","prompt":"How many pages are there?","decides_veto":false},{"question":"examples","prompt":"How many examples have you?","decides_veto":false},{"question":"fits_in_prompt","prompt":"Does it fit in a prompt?","decides_veto":false},{"question":"latency_ms","prompt":"How long may an answer take?","decides_veto":false}]
