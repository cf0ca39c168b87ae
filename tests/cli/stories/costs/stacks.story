$ retort costs --queries-per-month=3000000 --latency-ms=800 --max-monthly 1000 --stacks
--- part Combinations
Combinations for Prompting that no other beats in both price and speed
  4 tried. Of these 3 with a weaker model than the one priced above; 1 over your
  budget. Speeds tell hosted models from your own and these by size, not one
  hosted model from another.
--- stderr
retort: --max-monthly: expected at most $1,000, prompting costs $15,001 a month; its largest line is Output, $9,000
--- status 1
