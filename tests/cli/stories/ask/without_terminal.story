$ retort ask
--- stderr
retort: ask: expected a terminal to ask in, got none, or CI or --no-input says not to ask; answer with "retort advise -a ID=VALUE ..." instead
--- status 2
