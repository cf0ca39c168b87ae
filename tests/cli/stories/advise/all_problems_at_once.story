$ retort advise --answers answers.json --expect rags --format yaml --style blue -a gap -a examples=-1 -a color=red
--- file answers.json
{"gap": "maybe", "latency_ms": 0, "citations": null, "styl": "no", "id": []}
--- stderr
retort: --expect: expected one of prompting, long_context, rag, fine_tune, both, got "rags"; did you mean "rag"?
retort: -a: expected ID=VALUE, got "gap"
retort: --format: expected one of text, markdown, json, csv, html, adr, comment, github, got "yaml"
retort: answers.json: /id: expected a text or a number to echo, got an array
retort: answers.json: /gap: expected one of none, knowledge, behaviour, both, unknown, got "maybe"
retort: answers.json: /latency_ms: expected a number from 1 to 60000 ms, got 0
retort: answers.json: /citations: expected one of no, helpful, required, unknown, got null; leave the key out or say "unknown"
retort: answers.json: /styl: expected a question id, got "styl"; did you mean "style"?
retort: -a examples: expected a whole number from 0 to 1000000 examples, got "-1"
retort: -a color: expected a question id, got "color"; keys of your own begin with "x-"
retort: --style: expected one of no, secondary, primary, unknown, got "blue"
--- status 2
