$ retort advise
--- stdout
Too early to say; so far it points to Prompting.

A prompt.

Too little is known to count on it. Answer this first: Does it fit in a prompt?
Further answers could still lead to Long context, RAG, Fine-tuning, Both.

Why not the others
  RAG (next best)  Nothing you said calls for its extra effort.
  Long context     Nothing you said calls for its extra effort.
  Fine-tuning      Nothing you said calls for its extra effort.
  Both             Nothing you said calls for its extra effort.

What the guide's flowchart alone says
  Nothing, when every line that says yes counts.
  unknown  Do facts change weekly?
  unknown  Is style the point?

What would change this
  Nothing small: no change of 3 or fewer of the answers you can change leads
  elsewhere.

What it costs
  US dollars, typical (lowest-highest: all that is assumed at its cheap or at
  its dear end at once); prices as of 2026-11-01; 10,000 (assumed) queries a
  month over 12 (assumed) months.
                          Set-up        A month             12 months
  Prompting       $1 (0.78-1.44)    $51 (39-73)        $607 (473-874)
  RAG          $1.81 (1.55-2.45)  $109 (98-131)  $1,310 (1,175-1,578)
  Fine-tuning  $0.64 (0.32-1.28)           $365  $4,382 (4,381-4,384)
  Both         $0.69 (0.33-1.53)           $385  $4,623 (4,622-4,627)
  Long context does not fit: 501,300 tokens, and the window of big-1 holds
  200,000.

  What is trained runs open-8b, the rest calls big-1: part of any saving is the
  smaller model's. RAG with open-8b-hosted would cost $24 a month.

Where one becomes cheaper (typical figures)
  Prompting or RAG: Prompting is cheaper at every volume.
  Prompting or Fine-tuning: Fine-tuning is cheaper from 72,916 queries a month.
  Prompting or Both: Both is cheaper from 77,072 queries a month.

  43 quantities and choices are assumed; "retort costs" lists them with every
  line, its price and its source.

Not answered
  gap, knowledge_change, citations, style, corpus_pages, examples,
  fits_in_prompt, latency_ms.

  An unanswered question counts for nothing; it is not a no.

  Answer fits_in_prompt next: Does it fit in a prompt? (At most 8 can still
  matter.)

Which kind
  Kind of desk  A plain desk. Any desk does. Buy one.
                [guess/sense]

Plan
  First
    -  Write the prompt. It is short.
       [guide/plan]

Next
  Start  Write it.

  retort 0.1.0, knowledge small 1, prices as of 2026-11-01. Computed offline.
