$ retort advise --format jsno
--- stderr
retort: --format: expected one of text, markdown, json, csv, html, adr, comment, github, got "jsno"; did you mean "json"?
--- status 2
