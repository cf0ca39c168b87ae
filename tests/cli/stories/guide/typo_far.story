$ retort guide zebra
--- stderr
retort: guide: expected a topic of the guide, got "zebra"; topics: when_rag, when_fine_tune, combine, flowchart, together, search, train
--- status 2
