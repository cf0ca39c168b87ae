$ retort guide when_fine_tune
--- stdout
When to train (when_fine_tune)
  -  Style is the point.
     style = primary -> Fine-tuning
