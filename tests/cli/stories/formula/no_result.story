$ retort formula payback_months setup_usd=1000 usd_per_month_before=50 usd_per_month_after=60
--- stdout
Months after which a set-up has paid: never, as the bill is no smaller with it

payback_months = setup_usd / max(0, usd_per_month_before - usd_per_month_after)

With
  setup_usd             1,000 USD
                        Set-up, once
  usd_per_month_before  50 USD per month
                        Bill without it
  usd_per_month_after   60 USD per month
                        Bill with it

  Without interest. [book/formulas]
