$ retort prices
--- on the shipped knowledge
--- stdout
Prices as of 2026-11-22.

Tables
                  rows      oldest      newest  old  recalled  ended
  models            66  2026-07-02  2026-11-05   14         0      1
  embeddings        17  2026-05-08  2026-09-23    3         2      0
  rerankers          9     2026-04     2026-11    4         1      0
  tuning            21        2023  2026-10-07   12         8      3
  stores            16        2026  2026-11-04    3         4      0
  gpus              52        2026  2026-11-16   24         2      0
  open_models       13           -           -    0        13      0
  tuning_methods     3           -           -    0         0      0
  label_sources      5           -           -    0         0      0

  Old: token prices after 90 days, stores after 180, GPUs after 60. Recalled:
  never checked. "retort prices TABLE" lists a table, and --search TEXT finds
  rows.

Coming up
  2027-01-01  The promotion of Gemini 3.6 to 3.8 Flash is over: prices double.
              pydantic/genai-prices 0.1.8
  2027-01-06  OpenAI takes no more fine-tuning jobs from anyone.
              developers.openai.com/api/docs/deprecations; aihola, techscurrent,
              narracomm
