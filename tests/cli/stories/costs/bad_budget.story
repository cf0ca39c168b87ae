$ retort costs --max-monthly=-5 --max-setup 'a lot' --max-per-query 0.0000001
--- stderr
retort: --max-monthly: expected an amount of US dollars, at least 0, with at most six decimals, such as 50, got "-5"
retort: --max-setup: expected an amount of US dollars, at least 0, with at most six decimals, such as 50, got "a lot"
retort: --max-per-query: expected an amount of US dollars, at least 0, with at most six decimals, such as 50, got "0.0000001"
--- status 2
