$ retort prices --prices nowhere.json
--- stderr
retort: nowhere.json: expected a file that can be read, got No such file or directory
--- status 3
