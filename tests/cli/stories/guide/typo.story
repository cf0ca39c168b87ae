$ retort guide when_fine_tne
--- stderr
retort: guide: expected a topic of the guide, got "when_fine_tne"; did you mean "when_fine_tune"?
--- status 2
