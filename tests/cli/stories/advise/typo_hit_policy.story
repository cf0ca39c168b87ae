$ retort advise --hit-policy frist
--- stderr
retort: --hit-policy: expected one of collect, first, got "frist"; did you mean "first"?
--- status 2
