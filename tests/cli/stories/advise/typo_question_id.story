$ retort advise -a knowledge_chnage=weekly -a colour=red
--- stderr
retort: -a knowledge_chnage: expected a question id, got "knowledge_chnage"; did you mean "knowledge_change"?
retort: -a colour: expected a question id, got "colour"; keys of your own begin with "x-"
--- status 2
