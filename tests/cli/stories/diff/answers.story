$ retort diff answers.json later.json
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- file later.json
{"gap": "both", "corpus_pages": 40, "queries_per_month": 20000, "examples": 2000}
--- stdout
The advice changes from RAG (leaning) to Both (firm).

Answers
  gap           knowledge before, now both
  corpus_pages  3000 before, now 40
  examples      not given before, now 2000

Why
  gap_behaviour  - before, now K-1 B+5
                 A manner is missing.
  many_examples  - before, now B+2
                 Enough to train on.
  many_pages     K+2 before, now -
                 Many pages.
  no_room        rules out no more
                 It does not fit.

Figures and versions
  Scores      K+6 B-2 before, now K+3 B+5
  Robustness  78.7 % before, now 92.5 %

Costs
  Long context         before                      now  typical
  set-up        cannot be had        $2.46 (2.24-2.90)        -
  a month       cannot be had           $247 (225-291)        -
  a query       cannot be had  $0.0123 (0.0112-0.0145)        -
  in all        cannot be had     $2,965 (2,699-3,496)        -
  RAG                   before                   now  typical
  set-up     $1.91 (1.69-2.35)     $1.76 (1.54-2.21)   -7.7 %
  in all  $2,367 (2,100-2,901)  $2,367 (2,100-2,900)   -0.0 %
  Embedding  $0.15 once before, now $0.002
             1,500,000 tokens before, now 20,000 tokens, at $0.10 a million
  Refresh    $0.015 a month before, now $0.0002
             150,000 tokens before, now 2,000 tokens, at $0.10 a million
  Storage    $0.0075 a month before, now $0.0001
             0.015 GB before, now 0.0002 GB, at $0.50
  Fine-tuning                before     now   typical
  set-up          $0.64 (0.32-1.28)   $1.28  +100.0 %
  in all       $4,382 (4,381-4,384)  $4,384    +0.0 %
  Both                  before                   now  typical
  set-up     $0.79 (0.47-1.43)     $1.28 (1.28-1.29)  +62.1 %
  in all  $4,625 (4,623-4,629)  $4,626 (4,625-4,629)   +0.0 %
  Embedding   $0.15 once before, now $0.002
              1,500,000 tokens before, now 20,000 tokens, at $0.10 a million
  Refresh     $0.015 a month before, now $0.0002
              150,000 tokens before, now 2,000 tokens, at $0.10 a million
  Storage     $0.0075 a month before, now $0.0001
              0.015 GB before, now 0.0002 GB, at $0.50
  Labels      $0 once before, now $0
              1,000 examples before, now 2,000 examples, at $0
  Training    $0.64 once before, now $1.28
              1.28 GPU-hours before, now 2.56 GPU-hours, at $0.50
  Retraining  $0.11 a month before, now $0.21
              0.213 GPU-hours before, now 0.427 GPU-hours, at $0.50

  3 amounts moved by less than the figures show.
