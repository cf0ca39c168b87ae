$ retort guide together -o -
--- stdout
Do they go together? (together)
  Sometimes. [guide/FAQ]
