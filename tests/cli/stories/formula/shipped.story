$ retort formula
--- on the shipped knowledge
--- stdout
Text and embedding
  tokens_of_pages  Tokens of so many pages (tokens)
  tokens_of_words  Tokens of so many words (tokens)
  chunk_count      Chunks of a corpus (chunks)
  embedded_tokens  Tokens that are embedded, overlaps included (tokens)
  tokens_usd       Price of so many tokens (USD)
  pages_per_usd    Pages that one dollar embeds (pages per USD)
  pages_usd        Price of embedding so many pages (USD)
  corpus_usd       Price of embedding a corpus in overlapping chunks (USD)
  reembedding_usd  Price of embedding what changed in a month (USD per month)
  contextual_usd   Price of a context for every chunk, with a prompt cache (USD)
  contextual_usd_uncached
    Price of a context for every chunk, without a cache (USD)

Vector store
  record_bytes       Size of one record (bytes)
  vector_store_gb    Size of a collection (GB)
  gib_of_gb          Binary gigabytes of decimal ones (GiB)
  query_read_units   Read units of one query (read units)
  fetch_read_units   Read units of one fetch (read units)
  write_units        Write units of one upsert (write units)
  storage_usd        Price of storage for a month (USD per month)
  stored_gb_days     Storage of a month that is billed by the day (GB-days)
  step_amount        What a step of a price counts as, at the first price
                     (units)
  bill_with_minimum  A month's bill under a plan with a minimum (USD per month)
  pinecone_usd       A month's bill of Pinecone Standard (USD per month)
  turbopuffer_usd    A month's bill of turbopuffer Launch (USD per month)
  chroma_usd         A month's bill of Chroma Cloud (USD per month)
  weaviate_usd       A month's bill of Weaviate Cloud Flex (USD per month)

Requests
  request_usd           Price of one request (USD)
  prefixed_request_usd  Price of a request behind a prefix that is often cached
                        (USD)
  query_usd             Price of one query with retrieval (USD)
  rerank_searches       Searches of a reranker that is billed by the search
                        (searches)
  cache_hit_share       Share of requests that find their prefix cached (share)
  cache_break_even_reads
    Reads after which writing a prefix to the cache has paid (reads)
  blended_usd_per_mtok  One price for a mix of input and output (USD per million
                        tokens)
  monthly_usd           A month's bill (USD per month)
  total_usd             Total cost over some months (USD)

Training
  training_tokens      Tokens trained on (tokens)
  hosted_training_usd  Bill of a training service (USD)
  training_flops       Operations of a training run (FLOP)
  gpu_hours            GPU time of a training run (GPU-hours)
  bare_gpu_hours       GPU time of a training run, computing only (GPU-hours)
  training_days        Days of a training run on several GPUs (days)
  mfu                  Utilisation that a training speed means (share)
  mfu_of_run           Utilisation that the GPU time of a run means (share)
  training_speed       Tokens that one GPU trains on in a second (tokens per
                       second)
  hours_at_speed       Time at a known speed (hours)
  hours_of_seconds     Hours of so many seconds (hours)
  seconds_per_month    Seconds of a month (seconds)
  gpu_usd              Price of GPU time (USD)
  labels_usd           Price of labelled examples (USD)
  work_usd             Price of people's time (USD)
  retraining_usd       Price of training again, by the month (USD per month)

Memory for training
  full_memory_low    Memory for full fine-tuning, low rule (GB)
  full_memory_high   Memory for full fine-tuning, high rule (GB)
  lora_memory_low    Memory for LoRA, low rule (GB)
  lora_memory_high   Memory for LoRA, high rule (GB)
  qlora_memory_low   Memory for QLoRA, low rule (GB)
  qlora_memory_high  Memory for QLoRA, high rule (GB)
  memory_by_rule     Memory for training by a rule of your own (GB)
  lora_parameters    Parameters that LoRA trains (parameters)

Memory for serving
  weights_gb           Memory of the weights (GB)
  kv_bytes_per_token   Key-value cache of one token (bytes)
  kv_cache_gb          Key-value cache of all sequences (GB)
  inference_memory_gb  Memory of a model that serves (GB)
  sequences_in_memory  Requests that fit into memory at once (requests)
  gpus_for_memory      GPUs that hold so much (GPUs)
  most_gpus            GPUs that one model is spread over at most (GPUs)

Latency and speed
  latency_sum_ms       Time of all stages (ms)
  answer_ms            Time to the last token (ms)
  ms_per_token         Time from one token to the next (ms)
  tokens_per_second    Tokens a second of one request (tokens per second)
  output_speed         Output tokens a second of all requests (tokens per
                       second)
  requests_in_flight   Requests that run at once (requests)
  requests_per_second  Requests a second at a concurrency (requests per second)
  roofline_speed       Tokens a second where memory is the limit (tokens per
                       second)
  bandwidth_share      Share of the memory ceiling that a speed is (share)
  prefill_ms           Time to read the prompt (ms)
  stage_factor         Time of a model on your own GPUs, by that of the stages
                       (factor)

Renting GPUs
  gpu_seconds_per_query
    GPU time of one query (seconds)
  gpus_for_peak         GPUs for the peak (GPUs)
  gpus_at_utilisation   GPUs at an average utilisation (GPUs)
  gpu_hours_per_month   GPU time of a month (GPU-hours per month)
  utilisation           Share of the time that GPUs are at work (share)
  always_on_usd         Price of GPUs that are always on (USD per month)
  usd_per_mtok_served   Price of a million tokens on your own GPU (USD per
                        million tokens)
  usd_per_query_served  Price of a query on your own GPU (USD)

Break-even
  break_even_queries    Queries after which a set-up has paid (queries)
  break_even_per_month  Queries a month at which two ways cost the same (queries
                        per month)
  break_even_per_hour   Requests an hour from which a GPU pays (requests per
                        hour)
  break_even_tokens     Tokens a month from which a fixed cost pays (tokens per
                        month)
  break_even_utilisation
    Utilisation at which your own GPU costs as much (share)
  payback_months        Months after which a set-up has paid (months)
  retrieval_pays_from   Queries a month from which retrieval beats the whole
                        corpus in a cached prompt (queries per month)

Shares and changes
  share         One part of a whole (share)
  change_share  Change from one figure to another (share)
