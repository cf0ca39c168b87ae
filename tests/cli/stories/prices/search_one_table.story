$ retort prices models --search LITTLE
--- stdout
Models, by the token (models)
  little-1  $0.50 in, $2 out a million tokens; 50 % off in batches; 100,000
            tokens of context.
            as of 2026-11-01, 0 days old; high confidence; price list.
