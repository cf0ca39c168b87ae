$ retort advise -o a.json -o b.htm -o html:a.json --format markdwn
--- stderr
retort: --format: expected one of text, markdown, json, csv, html, adr, comment, github, got "markdwn"; did you mean "markdown"?
retort: -o a.json: expected each file once, got it twice
--- status 2
