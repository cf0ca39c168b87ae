$ retort formula gpu_hours mfu=2 tflop=312 tflops=0 tokens=1e19 params_b=8B params_b=8 lonely flops_per_parameter=-6 --format yaml
--- stderr
retort: formula: expected NAME=NUMBER, got "lonely"
retort: --format: expected one of text, markdown, json, got "yaml"
retort: mfu: expected a number above 0, at most 1, got "2"
retort: gpu_hours: expected an input of this formula, got "tflop"; did you mean "tflops"?
retort: tflops: expected a number above 0, at most 1e18, got "0"
retort: tokens: expected a number above 0, at most 1e18, got "1e19"
retort: params_b: expected a number above 0, at most 1e18, got "8B"
retort: params_b: expected one value, got another
retort: flops_per_parameter: expected a number above 0, at most 1e18, got "-6"
--- status 2
