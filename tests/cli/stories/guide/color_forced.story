$ retort guide together
--- environment
CLICOLOR_FORCE=1
--- stdout
[1mDo they go together? (together)[0m
  Sometimes. [guide/FAQ]
