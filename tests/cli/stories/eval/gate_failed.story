$ retort eval cases.json --min-acceptable 0.9 -o /dev/null
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
--- stderr
retort: --min-acceptable: expected at least 0.9, got 3 of 4
--- status 1
