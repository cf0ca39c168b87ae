$ retort check
--- stderr
retort: retort.lock.json: expected a record of a decision, got no such file in this folder; write one with "retort record --answers FILE" and commit it, or say where it is: retort check FILE
--- status 3
