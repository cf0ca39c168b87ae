$ retort costs --queries-per-month 250000 --horizon-months=24
--- stdout
What it costs
  US dollars, typical (lowest-highest: all that is assumed at its cheap or at
  its dear end at once); prices as of 2026-11-01; 250,000 queries a month over
  24 months.
                          Set-up               A month                24 months
  Prompting       $1 (0.78-1.44)    $1,251 (975-1,801)  $30,013 (23,410-43,219)
  RAG          $1.81 (1.55-2.45)  $2,223 (1,947-2,776)  $53,363 (46,730-66,630)
  Fine-tuning  $0.64 (0.32-1.28)        $365 (365-730)    $8,763 (8,762-17,526)
  Both         $0.69 (0.33-1.53)        $388 (386-755)    $9,303 (9,272-18,127)
  Long context does not fit: 501,300 tokens, and the window of big-1 holds
  200,000.

  What is trained runs open-8b, the rest calls big-1: part of any saving is the
  smaller model's. RAG with open-8b-hosted would cost $110 a month.

Prompting: big-1
  Input: 1,000 tokens x $2 a million = $0.002 (0.0019-0.0022) a query
  What is sent. [guess/lines; as of 2026-11-01, high confidence]
  Output: 300 tokens x $10 a million = $0.003 (0.002-0.005) a query
  What comes back. [guess/lines; as of 2026-11-01, high confidence]
  Trial calls: 200 calls x $0.005 = $1 (0.78-1.44) once
  Calls before it is live. [guess/lines]
  Test calls: 100 calls x $0.005 = $0.50 (0.39-0.72) a month
  To notice faults. [guess/lines]
  All in, a query costs $0.005 at this volume.

RAG: big-1, vector-1, shelf
  Embedding: 500,000 tokens x $0.10 a million = $0.05 (0.01-0.25) once
  Every page once. [guess/lines; as of 2026-11-01, high confidence]
  Refresh: 50,000 tokens x $0.10 a million = $0.005 (0.001-0.025) a month
  Changed pages. [guess/lines; as of 2026-11-01, high confidence]
  Question embedding: 100 tokens x $0.10 a million = <$0.0001 a query
  To search with it. [guess/lines; as of 2026-11-01, high confidence]
  Storage: 0.005 GB x $0.50 = $0.0025 (0.0005-0.0125) a month
  By size. [guess/lines; as of 2026-11-01, high confidence]
  Searches: 1 search x $4 a million = <$0.0001 a query
  By count. [guess/lines; as of 2026-11-01, high confidence]
  Store minimum: 1 month x $19 = $19 a month
  What use falls short of it. [guess/lines; as of 2026-11-01, high confidence]
  Input: 2,900 tokens x $2 a million = $0.0058 (0.0057-0.006) a query
  What is sent. [guess/lines; as of 2026-11-01, high confidence]
  Output: 300 tokens x $10 a million = $0.003 (0.002-0.005) a query
  What comes back. [guess/lines; as of 2026-11-01, high confidence]
  Trial calls: 200 calls x $0.00881 = $1.76 (1.54-2.20) once
  Calls before it is live. [guess/lines]
  Test calls: 100 calls x $0.00881 = $0.88 (0.77-1.10) a month
  To notice faults. [guess/lines]
  All in, a query costs $0.00889 at this volume.
  The guide's own row: set-up 50-200 USD a month; per query 0.01-0.05 USD; low.
  Its $50 to $200 for the store a month are too high here, ours is $20: plans
  are cheap. Its $0.01 to $0.05 for a query, all in are too high here, ours is
  $0.00889: models are cheap.

Fine-tuning: open-8b (lora), rent-card
  Training: 1.28 GPU-hours x $0.50 = $0.64 (0.32-1.28) once
  Tokens by epochs. [guess/lines; as of 2026-11-01, high confidence]
  Retraining: 0.213 GPU-hours x $0.50 = $0.11 (0.0533-0.21) a month
  Each quarter. [guess/lines; as of 2026-11-01, high confidence]
  Serving: 730 GPU-hours x $0.50 = $365 (365-730) a month
  GPUs by the hour. [guess/lines; as of 2026-11-01, high confidence]
  Training needs 16 to 18.6 GB and what the length of the examples adds;
  rent-card has 24 GB. The cheapest single GPU that holds it is rent-card at
  $0.50 an hour.
  Serving GPUs: 1, at work 8.4 % of the time.
  All in, a query costs $0.00146 at this volume.
  The guide's own row: set-up 50-500 USD once; per query 0.001-0.01 USD; medium.
  Its $50 to $500 for set-up are too high here, ours is $0.64: plans are cheap.
  Its $0.001 to $0.01 for a query, all in hold here: ours is $0.00146.

Both: open-8b (lora), rent-card, vector-1, shelf
  Embedding: 500,000 tokens x $0.10 a million = $0.05 (0.01-0.25) once
  Every page once. [guess/lines; as of 2026-11-01, high confidence]
  Refresh: 50,000 tokens x $0.10 a million = $0.005 (0.001-0.025) a month
  Changed pages. [guess/lines; as of 2026-11-01, high confidence]
  Question embedding: 100 tokens x $0.10 a million = <$0.0001 a query
  To search with it. [guess/lines; as of 2026-11-01, high confidence]
  Storage: 0.005 GB x $0.50 = $0.0025 (0.0005-0.0125) a month
  By size. [guess/lines; as of 2026-11-01, high confidence]
  Searches: 1 search x $4 a million = <$0.0001 a query
  By count. [guess/lines; as of 2026-11-01, high confidence]
  Store minimum: 1 month x $19 = $19 a month
  What use falls short of it. [guess/lines; as of 2026-11-01, high confidence]
  Training: 1.28 GPU-hours x $0.50 = $0.64 (0.32-1.28) once
  Tokens by epochs. [guess/lines; as of 2026-11-01, high confidence]
  Retraining: 0.213 GPU-hours x $0.50 = $0.11 (0.0533-0.21) a month
  Each quarter. [guess/lines; as of 2026-11-01, high confidence]
  Serving: 730 GPU-hours x $0.50 = $365 (365-730) a month
  GPUs by the hour. [guess/lines; as of 2026-11-01, high confidence]
  Trial calls: 200 calls x $14 a million = $0.0028 (0.0018-0.0048) once
  Calls before it is live. [guess/lines]
  Test calls: 100 calls x $14 a million = $0.0014 (0.0009-0.0024) a month
  To notice faults. [guess/lines]
  Training needs 16 to 18.6 GB and what the length of the examples adds;
  rent-card has 24 GB. The cheapest single GPU that holds it is rent-card at
  $0.50 an hour.
  Serving GPUs: 1, at work 16.0 % of the time.
  All in, a query costs $0.00155 at this volume.

What moves the cost of Prompting most, one at a time
  output_tokens    200 to 500: $24,010 to $42,018 over 24 months
  question_tokens  50 to 200: $29,413 to $31,214 over 24 months

Cost over 24 months by volume (typical figures, US dollars)
  Queries a month   Prompting         RAG  Fine-tuning      Both
  100                     $25        $524       $8,763    $9,243
  1,000                  $133        $715       $8,763    $9,244
  10,000               $1,213      $2,617       $8,763    $9,246
  100,000             $12,013     $21,647       $8,763    $9,267
  250,000             $30,013     $53,363       $8,763    $9,303
  1,000,000          $120,013    $211,943      $17,523   $35,763
  10,000,000       $1,200,013  $2,115,383     $148,923  $283,683

       USD
       10M +
           |                                                               R
        1M +                                                         RRRR**P
           |                                                    RRR**PPPP  B
      100k +                                              RRR***PPP BBBB***F
           |                                        RRR***PPP BBBB**FFFF
           |                                  RRR***PPP BBBB**FFFF
       10k +********************************************FFFF
           |                   RRRRRRR*PPPP
        1k +RRRRRRRRRRRRRRRRRRR PPPPPP
           |              PPPPPP
       100 +      PPPPPPPP
           |PPPPPP
        10 +
           +----------------------------------------------------------------
            100         1k         10k         100k          1M          10M
            queries a month
  P  Prompting
  R  RAG
  F  Fine-tuning
  B  Both

Where one becomes cheaper (typical figures)
  Prompting or RAG: Prompting is cheaper at every volume.
  Prompting or Fine-tuning: Fine-tuning is cheaper from 72,919 queries a month.
  Prompting or Both: Both is cheaper from 77,075 queries a month.
  RAG or Fine-tuning: Fine-tuning is cheaper from 39,066 queries a month.
  RAG or Both: Both is cheaper from 41,385 queries a month.
  Fine-tuning or Both: Fine-tuning is cheaper at every volume.

How long an answer takes: typical (fast-slow)
  Prompting: first token 550 ms (320 ms-1 s), whole answer 3.54 s (1.31 s-11 s)
  Network 50 ms, Hosted first token 500 ms, Hosted token 10 ms.
  Long context: first token 550 ms (320 ms-1 s), whole answer 3.54 s (1.31 s-11
  s)
  Network 50 ms, Hosted first token 500 ms, Hosted token 10 ms.
  RAG: first token 590 ms (340 ms-1.08 s), whole answer 3.58 s (1.33 s-11.1 s)
  Network 50 ms, Embedding 20 ms, Search 20 ms, Hosted first token 500 ms,
  Hosted token 10 ms.
  Fine-tuning: first token 90 ms (30 ms-210 ms), whole answer 3.08 s (1.02
  s-10.2 s)
  Network 50 ms, Queue 10 ms, Own first token 30 ms, Own token 10 ms.
  Both: first token 130 ms (50 ms-290 ms), whole answer 3.12 s (1.04 s-10.3 s)
  Network 50 ms, Embedding 20 ms, Search 20 ms, Queue 10 ms, Own first token 30
  ms, Own token 10 ms.

Assumed, each until you answer it
  peak_factor           5
                        So be it. [guess/amounts]
  batch_percent         0
                        So be it. [guess/amounts]
  prompt_tokens         300
                        So be it. [guess/amounts]
  shot_tokens           600
                        So be it. [guess/amounts]
  question_tokens       100 (50-200)
                        So be it. [guess/amounts]
  retrieved_chunks      5
                        So be it. [guess/amounts]
  chunk_tokens          500
                        So be it. [guess/amounts]
  overlap_percent       0
                        So be it. [guess/amounts]
  output_tokens         300 (200-500)
                        So be it. [guess/amounts]
  reasoning_percent     0
                        So be it. [guess/amounts]
  corpus_pages          1,000 (200-5,000) pages
                        So be it. [guess/amounts]
  tokens_per_page       500
                        So be it. [guess/amounts]
  change_percent        10
                        So be it. [guess/amounts]
  knowledge_bases       1
                        So be it. [guess/amounts]
  metadata_bytes        1,000
                        So be it. [guess/amounts]
  reranked_chunks       50
                        So be it. [guess/amounts]
  examples              1,000 (500-2,000) examples
                        So be it. [guess/amounts]
  example_tokens        500
                        So be it. [guess/amounts]
  epochs                3
                        So be it. [guess/amounts]
  training_runs         2
                        So be it. [guess/amounts]
  retrainings_per_year  4
                        So be it. [guide/costs]
  validation_tokens     0
                        So be it. [guess/amounts]
  mfu_percent           25
                        So be it. [guess/amounts]
  prefill_mfu_percent   50
                        So be it. [guess/amounts]
  test_queries_per_month
    100
    So be it. [guess/amounts]
  trial_queries         200
                        So be it. [guess/amounts]
  bytes_per_weight      2
                        So be it. [guess/amounts]
  engineer_usd_per_hour
    0 USD
    So be it. [guess/amounts]
  prompting_hours       10
                        So be it. [guess/amounts]
  rag_hours             30
                        So be it. [guess/amounts]
  tuning_hours          60
                        So be it. [guess/amounts]
  tokens_per_second     400 (200-800)
                        Measured. [book/chapter 4]
  label_usd             0
                        There already [a guess]
  model                 big-1
                        The best one. [guess/stack]
  embedding             vector-1
                        The only one. [guess/stack]
  store                 shelf
                        It is hosted. [guess/stack]
  open_model            open-8b
                        The only one. [guess/stack]
  tuning_method         lora
                        The only one. [guess/stack]
  training_gpu          rent-card
                        The only one. [guess/stack]
  serving_gpu           rent-card
                        The only one. [guess/stack]
  labels                existing
                        They are there. [guess/stack]
