$ retort advise -a gap=knowledge -a style=primary -a citations=required -a latency_ms=150 -a examples=0 --explain
--- part Answers that contradict
Answers that contradict each other
  No manner is missing, yet style is the point. Which of the two holds?
  gap = knowledge; style = primary [guess/sense]
--- part Ruled out
Ruled out
  Fine-tuning, Both: Too few to train on. Show them in the prompt.
  examples = 0 [guide/examples]
--- part Wishes that fight
Wishes that fight
  A search takes time. Stream the answer.
  citations = required; latency_ms = 150 [guess/speed]
