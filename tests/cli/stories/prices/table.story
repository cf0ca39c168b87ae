$ retort prices rerankers
--- stdout
Rerankers (rerankers)
  rank-1  $2 a thousand searches.
          as of 2026-11-01, 0 days old; high confidence; price list.
  rank-2  $0.05 a million tokens.
          as of 2026-11-01, 0 days old; high confidence; price list.
