$ retort formula gpu_hours params_b=8 mfu=0.3
--- stderr
retort: gpu_hours: expected tokens=NUMBER (Tokens trained on: examples * tokens each * epochs, tokens), got none
retort: gpu_hours: expected tflops=NUMBER (Peak of one GPU, dense bfloat16, TFLOPS), got none
--- status 2
