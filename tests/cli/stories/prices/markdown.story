$ retort prices stores --search shelf --format markdown
--- stdout
## Vector stores (stores)

- **shelf** Shelf, by use: at least $20 a month; $0.50 per GB stored a month; $4 per 1,000,000 searches. <sub>as of 2026-11-01, 0 days old; high confidence; price list.</sub>
- **own-shelf** Shelf, your machine: no minimum; up to 10 GB. <sub>recalled, not checked; from memory. The machine is not priced.</sub>
