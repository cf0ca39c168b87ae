$ retort advise --style no -a style=primary
--- stderr
retort: --style: expected one answer for style, got two different ones
--- status 2
