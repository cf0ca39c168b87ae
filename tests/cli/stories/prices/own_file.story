$ retort prices models --search little --prices mine.json
--- file mine.json
{
  "as_of": "2026-12-01",
  "models": [
    {"id": "little-1", "output_usd_per_million_tokens": "4.2", "as_of": "2026-11-30",
     "source": "our contract", "confidence": "high"},
    {"id": "little-7b", "provider": "ours", "input_usd_per_million_tokens": 0.1,
     "output_usd_per_million_tokens": 0.125}
  ]
}
--- stdout
Models, by the token (models)
  little-1   $0.50 in, $4.20 out a million tokens; 50 % off in batches; 100,000
             tokens of context.
             as of 2026-11-30, 1 day old; high confidence; our contract; set by
             mine.json.
  little-7b  $0.10 in, $0.125 out a million tokens.
             undated; medium confidence; set by mine.json.
