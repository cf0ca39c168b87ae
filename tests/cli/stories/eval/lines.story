$ retort eval cases.ndjson
--- file cases.ndjson
{"id": "a1", "title": "Answers from a wiki", "answers": {"gap": "knowledge", "knowledge_change": "weekly", "citations": "required", "fits_in_prompt": "no"}, "outcome": {"winner": "rag", "acceptable": []}, "source": {"citation": "Invented for this test"}}
{"id": "a2", "title": "Texts in the voice of the house", "answers": {"gap": "behaviour", "style": "primary", "examples": 4000}, "outcome": {"winner": "fine_tune", "acceptable": ["both"]}, "source": {"url": "https://example.org/a2"}}
{"id": "a3", "title": "One contract at a time", "answers": {"gap": "knowledge", "fits_in_prompt": "yes"}, "outcome": {"winner": "rag", "acceptable": []}, "source": {"citation": "Invented for this test"}}
{"id": "a4", "title": "Drafting letters", "answers": {"gap": "none"}, "outcome": {"winner": "prompting", "acceptable": ["rag"]}}
--- stdout
3 of 4 acceptable, 3 strict.

Against baselines
                       Acceptable      95 %  Strict      95 %
  retort                   3 of 4  50-100 %       3  50-100 %
  flowchart collect        2 of 4   0-100 %       2   0-100 %
  flowchart first          2 of 4   0-100 %       2   0-100 %
  always prompting         1 of 4   0-100 %       1   0-100 %
  always long_context      0 of 4     0-0 %       0     0-0 %
  always rag               3 of 4   0-100 %       2   0-100 %
  always fine_tune         1 of 4   0-100 %       1   0-100 %
  always both              1 of 4   0-100 %       0     0-0 %

  Intervals: whole sources resampled 2,000 times, fixed seed.

What won against what was said
  won \ said    prompting  long_context  rag  fine_tune  both
  prompting             1             0    0          0     0
  long_context          0             0    0          0     0
  rag                   0             1    1          0     0
  fine_tune             0             0    0          1     0
  both                  0             0    0          0     0

Robustness as a forecast of being acceptable
  Brier score 0.407, calibration error (ECE) 0.572. Acceptable by strength: firm
  -, leaning 1 of 2, open 2 of 2.

Misses
  a3  One contract at a time: won rag, said long_context.
      gap_knowledge K+5 B-1
