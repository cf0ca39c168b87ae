$ retort ask --order adaptiv
--- in a terminal
--- stderr
retort: --order: expected one of adaptive, guide, got "adaptiv"; did you mean "adaptive"?
--- status 2
