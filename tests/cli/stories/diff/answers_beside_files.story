$ retort record --answers answers.json -o record.json
$ retort diff answers.json record.json -a gap=both
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- stderr
retort: diff: expected answers beside a knowledge directory, which decides on them, got answers beside two files; files bring their own: write the others into a second file
--- status 2
