$ retort guide together --color always
--- stdout
[1mDo they go together? (together)[0m
  Sometimes. [guide/FAQ]
