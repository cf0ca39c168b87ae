$ retort prices --as-of=2027-02-01
--- stdout
Prices as of 2026-11-01, looked at on 2027-02-01.

Tables
                  rows      oldest      newest  old  recalled  ended
  models             3  2026-11-01  2026-11-01    3         0      0
  embeddings         1  2026-11-01  2026-11-01    1         0      0
  rerankers          2  2026-11-01  2026-11-01    2         0      0
  tuning             1  2026-11-01  2026-11-01    1         0      0
  stores             2  2026-11-01  2026-11-01    0         1      0
  gpus               1  2026-11-01  2026-11-01    1         0      0
  open_models        1           -           -    0         0      0
  tuning_methods     1           -           -    0         0      0
  label_sources      2           -           -    0         0      0

  Old: token prices after 90 days, stores after 180, GPUs after 60. Recalled:
  never checked. "retort prices TABLE" lists a table, and --search TEXT finds
  rows.

Coming up
  2027-06-01  Acme replaces little-1.
              price list
