$ retort report - --format html
--- stdin
{"gap": "both"}
--- stderr
retort: standard input: expected an advice, got an object without a recommendation; save one with "retort advise --format json"
--- status 2
