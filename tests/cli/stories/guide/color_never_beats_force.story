$ retort guide together --color never
--- environment
CLICOLOR_FORCE=1
--- stdout
Do they go together? (together)
  Sometimes. [guide/FAQ]
