$ retort ask --save -
--- in a terminal
--- stderr
retort: --save: expected a file, got "-"; name the file
--- status 2
