$ retort schema
--- stderr
retort: A subcommand is required; see "retort --help"
--- status 2
