$ retort knowledge check no_such_folder
--- stderr
retort: no_such_folder: expected a directory of data files, got No such file or directory
--- status 3
