$ retort prices rerankers --search rank-2 --format json
--- stdout
{
  "schema_version": 1,
  "as_of": "2026-11-01",
  "today": "2026-11-01",
  "max_age_days": {
    "token_prices": 90,
    "stores": 180,
    "gpus": 60
  },
  "rerankers": [
    {
      "id": "rank-2",
      "provider": "acme",
      "unit": "million_tokens",
      "usd_per_unit": 0.05,
      "as_of": "2026-11-01",
      "source": "price list",
      "confidence": "high",
      "age_days": 0,
      "is_old": false,
      "offer": "available"
    }
  ]
}
