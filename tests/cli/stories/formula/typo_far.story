$ retort formula elephant
--- stderr
retort: formula: expected the id of a formula, got "elephant"; "retort formula" lists them
--- status 2
