$ retort
--- in a terminal
--- stdin
d

--- stdout
[1mToo early to say; so far it points to Prompting.[0m

A prompt.

Too little is known to count on it. Answer this first: Does it fit in a prompt?
Further answers could still lead to Long context, RAG, Fine-tuning, Both.

[1mWhy not the others[0m
  RAG (next best)  Nothing you said calls for its extra effort.
  Long context     Nothing you said calls for its extra effort.
  Fine-tuning      Nothing you said calls for its extra effort.
  Both             Nothing you said calls for its extra effort.

[1mWhat the guide's flowchart alone says[0m
  Nothing, when every line that says yes counts.
  unknown  Do facts change weekly?
  unknown  Is style the point?

[1mWhat would change this[0m
  Nothing small: no change of 3 or fewer of the answers you can change leads
  elsewhere.

[1mWhat it costs[0m
  US dollars, typical (lowest-highest: all that is assumed at its cheap or at
  its dear end at once); prices as of 2026-11-01; 10,000 (assumed) queries a
  month over 12 (assumed) months.
[2m                          Set-up        A month             12 months[0m
  Prompting       $1 (0.78-1.44)    $51 (39-73)        $607 (473-874)
  RAG          $1.81 (1.55-2.45)  $109 (98-131)  $1,310 (1,175-1,578)
  Fine-tuning  $0.64 (0.32-1.28)           $365  $4,382 (4,381-4,384)
  Both         $0.69 (0.33-1.53)           $385  $4,623 (4,622-4,627)
  Long context does not fit: 501,300 tokens, and the window of big-1 holds
  200,000.

  What is trained runs open-8b, the rest calls big-1: part of any saving is the
  smaller model's. RAG with open-8b-hosted would cost $24 a month.

[1mWhere one becomes cheaper (typical figures)[0m
  Prompting or RAG: Prompting is cheaper at every volume.
  Prompting or Fine-tuning: Fine-tuning is cheaper from 72,916 queries a month.
  Prompting or Both: Both is cheaper from 77,072 queries a month.

  43 quantities and choices are assumed; "retort costs" lists them with every
  line, its price and its source.

[1mNot answered[0m
  gap, knowledge_change, citations, style, corpus_pages, examples,
  fits_in_prompt, latency_ms.

  An unanswered question counts for nothing; it is not a no.

  Answer fits_in_prompt next: Does it fit in a prompt? (At most 8 can still
  matter.)

[1mWhich kind[0m
  Kind of desk  A plain desk. Any desk does. Buy one.
[2m                [guess/sense][0m

[1mPlan[0m
  First
    -  Write the prompt. It is short.
[2m       [guide/plan][0m

[1mNext[0m
  Start  Write it.

  retort 0.1.0, knowledge small 1, prices as of 2026-11-01. Computed offline.
--- stderr
Enter takes the default. ?: help. b: back. d: done. Ctrl-C: leave.

Nothing known yet; 0 of at most 8 asked
Does it fit in a prompt?
     No answer alone changes the leaning; with others it can.
     1) No
     2) Yes
     0) Don't know (default)
> 
Nothing known yet
You have answered nothing.
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise
