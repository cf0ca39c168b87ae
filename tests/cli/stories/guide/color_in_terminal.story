$ retort guide together
--- in a terminal
--- environment
TERM=xterm
--- stdout
[1mDo they go together? (together)[0m
  Sometimes. [guide/FAQ]
