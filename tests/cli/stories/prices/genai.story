$ retort prices models --search big-1 --prices genai.json --as-of 2026-12-01
--- file genai.json
[{"id": "acme", "name": "Acme", "models": [
  {"id": "big-1", "context_window": 1000000, "prices": [
    {"prices": {"input_mtok": 2, "cache_read_mtok": 0.2, "output_mtok": 10}},
    {"constraint": {"start_date": "2026-12-01"},
     "prices": {"input_mtok": 3, "cache_read_mtok": 0.3, "output_mtok": 15}},
    {"constraint": {"start_date": "2027-12-01"}, "prices": {"input_mtok": 4, "output_mtok": 20}}]},
  {"id": "big-1-night", "prices": [
    {"prices": {"input_mtok": 2, "output_mtok": 10}},
    {"constraint": {"start_time": "00:00:00Z", "end_time": "06:00:00Z"},
     "prices": {"input_mtok": 1, "output_mtok": 5}}]}]}]
--- stdout
Models, by the token (models)
  big-1  $3 in, $0.30 cached, $15 out a million tokens; 50 % off in batches;
         1,000,000 tokens of context.
         undated; medium confidence; set by genai.json.
--- stderr
retort: warning: genai.json: 1 of 2 rows skipped: 1 with prices by time of day or other conditions
