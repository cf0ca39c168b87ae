$ retort prices --as-of 2027-02-29
--- stderr
retort: --as-of: expected a day as YYYY-MM-DD, got "2027-02-29"
--- status 2
