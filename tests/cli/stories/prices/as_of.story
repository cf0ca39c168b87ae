$ retort prices tuning --search acme --as-of 2027-06-10
--- stdout
Hosted fine-tuning (tuning)
  tune-little  SFT of little-1: training $3 a million tokens; tuned model $1 in,
               $4 out a million tokens. Offer ended 2027-06-01: it is replaced.
               old: as of 2026-11-01, 221 days old; high confidence; price list.
