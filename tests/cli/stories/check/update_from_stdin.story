$ retort check - --update
--- stderr
retort: --update: expected a file to write the record to, got standard input; name the file
--- status 2
