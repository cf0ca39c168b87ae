$ retort prices --prices mine.json
--- file mine.json
{
  "as_of": "2026-13-01",
  "models": [
    {"id": "big-1", "output_usd_per_million_tokens": "-4.2"},
    {"id": "little-7b", "provider": "Ours", "input_usd_per_million_tokens": "0,1"},
    {"id": "little-1", "input": "1", "available": {"from": "2027-02-01", "until": "2027-01-01"}}
  ],
  "gpus": [{"id": "rent-card", "gpu": "cart"}],
  "stores": [{"id": "shelf", "meters": [{"what": "stored", "usd": "1"}]}]
}
--- stderr
retort: mine.json: /as_of: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, got "2026-13-01"
retort: mine.json: /models/0/output_usd_per_million_tokens: expected a number from 0 to 1000000000, at most six places, got "-4.2"
retort: mine.json: /models/1/provider: expected an id of lower-case letters, digits and . _ - / : + @, at most 128 long, got "Ours"
retort: mine.json: /models/1/input_usd_per_million_tokens: expected a number from 0 to 1000000000, at most six places, got "0,1"
retort: mine.json: /models/1: expected the key "output_usd_per_million_tokens", got none
retort: mine.json: /models/2/available: expected "until" no earlier than "from", got 2027-02-01 to 2027-01-01
retort: mine.json: /models/2/input: expected a known key, got "input"
retort: mine.json: /stores/0/meters/0/what: expected one of stored_gb_month, stored_gib_month, stored_gb_day, million_dimensions, written_gb, written_gib, written_kb, queried_gb, queried_tib, returned_gb, returned_gib, searches, months, got "stored"
retort: mine.json: /gpus/0/gpu: expected a GPU of gpu_kinds, got "cart"; did you mean "card"?
--- status 3
