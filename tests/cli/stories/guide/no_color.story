$ retort guide together
--- in a terminal
--- environment
TERM=xterm
NO_COLOR=1
--- stdout
Do they go together? (together)
  Sometimes. [guide/FAQ]
