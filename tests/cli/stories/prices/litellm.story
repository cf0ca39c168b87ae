$ retort prices models --search little-1 --prices litellm.json
--- file litellm.json
{
  "sample_spec": {"mode": "one of: chat, embedding, ...", "input_cost_per_token": 0.0},
  "little-1": {"max_input_tokens": 128000, "input_cost_per_token": 2.4e-06,
             "output_cost_per_token": 9.6e-06, "cache_read_input_token_cost": 1.2e-06,
             "litellm_provider": "acme", "mode": "chat"},
  "azure/little-1-eu": {"input_cost_per_token": 2.75e-06, "output_cost_per_token": 1.1e-05,
                      "litellm_provider": "azure", "mode": "chat",
                      "deprecation_date": "2026-03-31"},
  "little-1-free": {"input_cost_per_token": 0, "output_cost_per_token": 0, "mode": "chat"},
  "paint": {"input_cost_per_pixel": 1e-08, "litellm_provider": "acme", "mode": "image_generation"}
}
--- stdout
Models, by the token (models)
  little-1           $2.40 in, $1.20 cached, $9.60 out a million tokens; 50 %
                     off in batches; 128,000 tokens of context.
                     undated; medium confidence; set by litellm.json.
  azure/little-1-eu  $2.75 in, $11 out a million tokens. Offer ended 2026-03-31:
                     deprecated.
                     undated; medium confidence; set by litellm.json.
--- stderr
retort: warning: litellm.json: 3 of 5 rows skipped: 2 for images, sound or something else than text, 1 with a price of 0
