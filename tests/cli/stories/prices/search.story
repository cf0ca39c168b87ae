$ retort prices --search card
--- stdout
GPUs, by the hour (gpus)
  rent-card  Renter: $0.50 an hour for one card (24 GB, 100 TFLOPS, 500 GB/s).
             as of 2026-11-01, 0 days old; high confidence; price list.
