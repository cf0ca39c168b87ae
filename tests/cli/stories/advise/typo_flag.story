$ retort advise --knowledge-chnage weekly
--- stderr
retort: expected a known flag, got "--knowledge-chnage"; did you mean "--knowledge-change"?
--- status 2
