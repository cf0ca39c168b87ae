$ retort presets voice --format markdown
--- stdout
## A voice (voice)

Texts in a tone of its own. \[guide/cases\]

As it stands it leads to Fine-tuning or Both.

### Answers

- **gap** Manner (behaviour)
- **style** Yes (primary)
- **examples** 800 examples
- **queries\_per\_month** 5,000 queries a month
