$ retort eval cases.json --min-acceptable 1
--- file cases.json
{"cases": [
  {"id": "handbook", "answers": {"gap": "knowledge", "corpus_pages": 3000},
   "outcome": {"winner": "prompting", "acceptable": ["long_context"]}},
  {"id": "slogans", "answers": {"style": "primary", "examples": 2000},
   "outcome": {"winner": "fine_tune", "acceptable": []}}]}
--- stdout
1 of 2 acceptable, 1 strict.

Against baselines
                       Acceptable     95 %  Strict     95 %
  retort                   1 of 2  0-100 %       1  0-100 %
  flowchart collect        1 of 2  0-100 %       1  0-100 %
  flowchart first          1 of 2  0-100 %       1  0-100 %
  always prompting         1 of 2  0-100 %       1  0-100 %
  always long_context      1 of 2  0-100 %       0    0-0 %
  always rag               0 of 2    0-0 %       0    0-0 %
  always fine_tune         1 of 2  0-100 %       1  0-100 %
  always both              0 of 2    0-0 %       0    0-0 %

  Intervals: whole sources resampled 2,000 times, fixed seed.

What won against what was said
  won \ said    prompting  long_context  rag  fine_tune  both
  prompting             0             0    1          0     0
  long_context          0             0    0          0     0
  rag                   0             0    0          0     0
  fine_tune             0             0    0          1     0
  both                  0             0    0          0     0

Robustness as a forecast of being acceptable
  Brier score 0.620, calibration error (ECE) 0.788. Acceptable by strength: firm
  -, leaning 0 of 1, open 1 of 1.

Misses
  handbook  : won prompting, said rag.
            gap_knowledge K+5 B-1, many_pages K+2, veto no_room
--- stderr
retort: --min-acceptable: expected at least 1, got 1 of 2
--- status 1
