$ retort eval cases.json
--- on the shipped knowledge
--- file cases.json
{"cases": [
  {"id": "handbook", "answers": {"gap": "knowledge", "corpus_pages": 3000},
   "outcome": {"winner": "rag", "acceptable": ["long_context"]}},
  {"id": "slogans", "answers": {"style": "primary", "examples": 2000},
   "outcome": {"winner": "fine_tune", "acceptable": []}}]}
--- stdout
2 of 2 acceptable, 2 strict.

Against baselines
                       Acceptable       95 %  Strict       95 %
  retort                   2 of 2  100-100 %       2  100-100 %
  flowchart collect        1 of 2    0-100 %       1    0-100 %
  flowchart first          1 of 2    0-100 %       1    0-100 %
  always prompting         0 of 2      0-0 %       0      0-0 %
  always long_context      1 of 2    0-100 %       0      0-0 %
  always rag               1 of 2    0-100 %       1    0-100 %
  always fine_tune         1 of 2    0-100 %       1    0-100 %
  always both              0 of 2      0-0 %       0      0-0 %

  Intervals: whole sources resampled 2,000 times, fixed seed.

What won against what was said
  won \ said    prompting  long_context  rag  fine_tune  both
  prompting             0             0    0          0     0
  long_context          0             0    0          0     0
  rag                   0             0    1          0     0
  fine_tune             0             0    0          1     0
  both                  0             0    0          0     0

Robustness as a forecast of being acceptable
  Brier score 0.363, calibration error (ECE) 0.479. Acceptable by strength: firm
  -, leaning 1 of 1, open 1 of 1.
