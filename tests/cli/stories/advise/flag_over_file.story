$ retort advise --answers answers.json --style primary -a citations=no --format json
--- file answers.json
{"id": 7, "style": "no", "citations": "required", "x-team": ["ours"]}
--- facts
/id 7
/answers {"citations":{"value":"no","label":"No","unit":"","origin":"flag"},"style":{"value":"primary","label":"Yes","unit":"","origin":"flag"}}
/recommendation/approach "fine_tune"
