$ retort formula gpu_hours
--- stdout
gpu_hours
  GPU time of a training run, in GPU-hours.

  flops_per_parameter * params_b * 1e9 * tokens / (tflops * 1e12 * mfu * 3600) *
  1.2
  Inputs
    params_b             Parameters of the model (billions)
                         above 0, at most 1e18
    tokens               Tokens trained on: examples * tokens each * epochs
                         (tokens)
                         above 0, at most 1e18
    tflops               Peak of one GPU, dense bfloat16 (TFLOPS)
                         above 0, at most 1e18
    mfu                  Model FLOPs utilisation (share)
                         above 0, at most 1; 0.25 unless given
    flops_per_parameter  Operations for each parameter and token: 6 in full
                         fine-tuning, 4 with adapters, 8 where activations are
                         computed twice (FLOP)
                         above 0, at most 1e18; 4 unless given

    With a fifth on top for loading, saving and evaluating. Adapters save
    memory, but of the operations only those for the weights' own gradients.
    Utilisation: 0.15 to 0.4 with LoRA on one GPU, 0.25 to 0.5 in full and
    packed, 0.05 for short texts that are not packed. [book/formulas]
