$ retort formula gpu_hour params_b=8 x
--- stderr
retort: formula: expected NAME=NUMBER, got "x"
retort: formula: expected the id of a formula, got "gpu_hour"; did you mean "gpu_hours"?
--- status 2
