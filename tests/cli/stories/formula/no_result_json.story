$ retort formula payback_months setup_usd=1000 usd_per_month_before=50 usd_per_month_after=60 --format json
--- stdout
{
  "schema_version": 1,
  "id": "payback_months",
  "formula": "setup_usd / max(0, usd_per_month_before - usd_per_month_after)",
  "inputs": [
    {
      "id": "setup_usd",
      "value": 1000,
      "unit": "USD",
      "given": true
    },
    {
      "id": "usd_per_month_before",
      "value": 50,
      "unit": "USD per month",
      "given": true
    },
    {
      "id": "usd_per_month_after",
      "value": 60,
      "unit": "USD per month",
      "given": true
    }
  ],
  "result": {
    "title": "Months after which a set-up has paid",
    "unit": "months",
    "value": null,
    "none": "never, as the bill is no smaller with it"
  }
}
