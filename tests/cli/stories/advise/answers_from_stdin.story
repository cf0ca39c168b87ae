$ retort advise --answers - --format json
--- stdin
{"gap": "behaviour", "examples": 2000, "style": "secondary"}
--- facts
/answers {"gap":{"value":"behaviour","label":"Manner","unit":"","origin":"answers_file"},"style":{"value":"secondary","label":"A little","unit":"","origin":"answers_file"},"examples":{"value":2000,"label":"2000","unit":"examples","origin":"answers_file"}}
/recommendation/approach "fine_tune"
