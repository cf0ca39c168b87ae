$ retort formula gpu_hours params_b=8 tokens=15e6 mfu=0.25 tflops=312
--- stdout
GPU time of a training run: 2.05128205 GPU-hours

gpu_hours = flops_per_parameter * params_b * 1e9 * tokens / (tflops * 1e12 * mfu
* 3600) * 1.2

With
  params_b             8 billions
                       Parameters of the model
  tokens               15,000,000 tokens
                       Tokens trained on: examples * tokens each * epochs
  tflops               312 TFLOPS
                       Peak of one GPU, dense bfloat16
  mfu                  0.25 share
                       Model FLOPs utilisation
  flops_per_parameter  4 FLOP (default)
                       Operations for each parameter and token: 6 in full
                       fine-tuning, 4 with adapters, 8 where activations are
                       computed twice

  With a fifth on top for loading, saving and evaluating. Adapters save memory,
  but of the operations only those for the weights' own gradients. Utilisation:
  0.15 to 0.4 with LoRA on one GPU, 0.25 to 0.5 in full and packed, 0.05 for
  short texts that are not packed. [book/formulas]
