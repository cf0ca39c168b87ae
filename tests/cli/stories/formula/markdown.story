$ retort formula hosted_training_usd train_tokens=100000 epochs=3 usd_per_mtok=3 --format markdown
--- stdout
# Bill of a training service: 0.9 USD

hosted\_training\_usd = max(minimum\_usd, (train\_tokens \* epochs + validation\_tokens \* evaluations) / 1e6 \* usd\_per\_mtok) \* runs

## With

- **train\_tokens** 100,000 tokens <sub>Tokens of the training file</sub>
- **usd\_per\_mtok** 3 USD per million tokens <sub>Price</sub>
- **epochs** 3 epochs <sub>Passes over the file</sub>
- **validation\_tokens** 0 tokens (default) <sub>Tokens of the validation file</sub>
- **evaluations** 1 evaluations (default) <sub>Passes over the validation file</sub>
- **minimum\_usd** 0 USD (default) <sub>Least that a run costs</sub>
- **runs** 1 runs (default) <sub>Runs</sub>

Billed are the tokens of all passes; some services bill validation too, and have a minimum for each job. \[book/formulas\]
