$ retort formula hosted_training_usd train_tokens=100000 epochs=3 usd_per_mtok=3 --format json
--- stdout
{
  "schema_version": 1,
  "id": "hosted_training_usd",
  "formula": "max(minimum_usd, (train_tokens * epochs + validation_tokens * evaluations) / 1e6 * usd_per_mtok) * runs",
  "inputs": [
    {
      "id": "train_tokens",
      "value": 100000,
      "unit": "tokens",
      "given": true
    },
    {
      "id": "usd_per_mtok",
      "value": 3,
      "unit": "USD per million tokens",
      "given": true
    },
    {
      "id": "epochs",
      "value": 3,
      "unit": "epochs",
      "given": true
    },
    {
      "id": "validation_tokens",
      "value": 0,
      "unit": "tokens",
      "given": false
    },
    {
      "id": "evaluations",
      "value": 1,
      "unit": "evaluations",
      "given": false
    },
    {
      "id": "minimum_usd",
      "value": 0,
      "unit": "USD",
      "given": false
    },
    {
      "id": "runs",
      "value": 1,
      "unit": "runs",
      "given": false
    }
  ],
  "result": {
    "title": "Bill of a training service",
    "unit": "USD",
    "value": 0.9
  }
}
