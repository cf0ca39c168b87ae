$ retort eval cases.json --format json
--- file cases.json
{"cases": [
 {"id": "a1", "title": "Answers from a wiki", "answers": {"gap": "knowledge", "knowledge_change": "weekly", "citations": "required", "fits_in_prompt": "no"},
  "outcome": {"winner": "rag", "acceptable": []}, "source": {"citation": "Invented for this test"}},
 {"id": "a2", "title": "Texts in the voice of the house", "answers": {"gap": "behaviour", "style": "primary", "examples": 4000},
  "outcome": {"winner": "fine_tune", "acceptable": ["both"]}, "source": {"url": "https://example.org/a2"}},
 {"id": "a3", "title": "One contract at a time", "answers": {"gap": "knowledge", "fits_in_prompt": "yes"},
  "outcome": {"winner": "rag", "acceptable": []}, "source": {"citation": "Invented for this test"}},
 {"id": "a4", "title": "Drafting letters", "answers": {"gap": "none"},
  "outcome": {"winner": "prompting", "acceptable": ["rag"]}}]}
--- facts
/schema_version 1
/knowledge "small 1"
/advice {"method":"retort","n":4,"acceptable":3,"acceptable_95":[0.5,1],"strict":3,"strict_95":[0.5,1]}
/baselines/# 7
/baselines/0 {"method":"flowchart collect","n":4,"acceptable":2,"acceptable_95":[0,1],"strict":2,"strict_95":[0,1]}
/confusion {"prompting":{"prompting":1,"long_context":0,"rag":0,"fine_tune":0,"both":0,"none":0},"long_context":{"prompting":0,"long_context":0,"rag":0,"fine_tune":0,"both":0,"none":0},"rag":{"prompting":0,"long_context":1,"rag":1,"fine_tune":0,"both":0,"none":0},"fine_tune":{"prompting":0,"long_context":0,"rag":0,"fine_tune":1,"both":0,"none":0},"both":{"prompting":0,"long_context":0,"rag":0,"fine_tune":0,"both":0,"none":0}}
/brier 0.407
/ece 0.572
/by_strength {"firm":{"n":0,"acceptable":0},"leaning":{"n":2,"acceptable":1},"open":{"n":2,"acceptable":2}}
/misses [{"id":"a3","title":"One contract at a time","winner":"rag","said":"long_context","rules":["gap_knowledge"],"vetoes":[]}]
