$ retort advise --answers answers.json --format html
--- file answers.json
{"id": "help-desk", "gap": "both", "citations": "required", "knowledge_change": "weekly", "style": "no",
 "corpus_pages": 3000, "examples": 30, "queries_per_month": 20000, "latency_ms": 150}
--- outline
title Use RAG. – retort advises on help-desk
h1 Use RAG.
dt Strength
dd firm
dd holds in 99.9 %
dt A month
dd $61
dd 57-71
dt Set-up
dd $0.56
dd 0.52-0.65
dt First token
dd 590 ms
dd whole answer 3.58 s
ul 15 items | Check these first
h2 Check these first
ul 1 items | First Count first: Counting is cheap. Count ten requests. About 21-63 a month: A counter costs that. gap = both [book/chapter 1]
h2 Why
ul 4 items | Facts are missing. gap = both [guide/rules]
h3 What speaks against it
ul 1 items | A manner is missing. gap = both [guide/rules]
h3 Why not the others
ul 4 items | Prompting (next best) Facts are missing.
h3 How the points add up
svg 105 line 15 rect 46 text
figcaption Points by reason; to the right: more need
ul 8 items | K+5 B-1 Facts are missing.
h3 What the guide's flowchart alone says
ul 2 items | yes Do facts change weekly? -> RAG
h3 Ruled out
ul 2 items | Fine-tuning, Both: Too few to train on. Show them in the prompt. examples = 30 [guide/examples]
h3 Wishes that fight
ul 1 items | A search takes time. Stream the answer. citations = required; latency_ms = 150 [guess/speed]
h2 What would change this
ul 2 items | If corpus_pages were at most 100: Long context.
h2 Where this case lies
svg 2 circle 7 rect 16 text
figcaption Which approach wins where, before any limit; numbers: the precedents
caption Points of this case and of its precedents
table 3 rows | This case RAG is advised | +8 | +3
h2 Published cases most like yours, and what won there
ul 2 items | RAG Searched a wiki. (9 of 10) One team. c1, 55 % alike; Case c1 example.com/c1
h2 What matters in the comparison
caption What matters in the comparison
table 1 rows | Freshness | As typed [guide/table] | As indexed [guide/table]
h2 What it costs
caption US dollars, typical (lowest-highest)
table 4 rows | Prompting | $0.22 0.17-0.31 | $22 18-31 | $266 211-374
ul 1 items | Long context does not fit: 1,501,300 tokens, and the window of little-1 holds 100,000.
summary Prompting: little-1
caption Quantity times unit price, typical (lowest-highest)
table 4 rows | Input What is sent. [guess/lines; as of 2026-11-01, high confidence] | 1,000 tokens | $0.50 a million | $0.0005 0.000475-0.00055 | a query
ul 1 items | All in, a query costs $0.00111 at this volume.
h3 RAG: little-1, vector-1, shelf
caption Quantity times unit price, typical (lowest-highest)
table 10 rows | Embedding Every page once. [guess/lines; as of 2026-11-01, high confidence] | 1,500,000 tokens | $0.10 a million | $0.15 | once
ul 2 items | All in, a query costs $0.00307 at this volume.
summary Fine-tuning: open-8b (lora), rent-card
caption Quantity times unit price, typical (lowest-highest)
table 3 rows | Training Tokens by epochs. [guess/lines; as of 2026-11-01, high confidence] | 0.0384 GPU-hours | $0.50 | $0.0192 | once
ul 4 items | Training needs 16 to 18.6 GB and what the length of the examples adds; rent-card has 24 GB. The cheapest single GPU that holds it is rent-card at $0.50 an hour.
summary Both: open-8b (lora), rent-card, vector-1, shelf
caption Quantity times unit price, typical (lowest-highest)
table 11 rows | Embedding Every page once. [guess/lines; as of 2026-11-01, high confidence] | 1,500,000 tokens | $0.10 a million | $0.15 | once
ul 3 items | Training needs 16 to 18.6 GB and what the length of the examples adds; rent-card has 24 GB. The cheapest single GPU that holds it is rent-card at $0.50 an hour.
h2 What moves the cost of RAG most, one at a time
svg 11 line 4 rect 9 text
figcaption One assumption at a time from its cheap to its dear end; the line is typical
caption US dollars over 12 months at either end
table 2 rows | output_tokens | 200 | 500 | $689 | $834
h2 Cost over 12 months by volume (typical figures, US dollars)
svg 68 circle 18 line 6 path 20 text
figcaption Lines: typical. Shaded: from lowest to highest. Rings: where what is advised and another change places
caption US dollars over 12 months, typical (lowest - highest)
table 7 rows | 100 | $2.86 $2.28 - $4.03 | $246 $245 - $247 | $4,380 | $4,620
h3 Where one becomes cheaper (typical figures)
ul 3 items | Prompting or RAG: Prompting is cheaper at every volume.
h2 How long an answer takes: typical (fast-slow)
svg 82 line 27 rect 44 text
figcaption Typical; thin lines from fast to slow
caption Time to answer: typical (fast-slow)
table 5 rows | Prompting Ruled out by the limit: not even the first token keeps it. Network 50 ms, Hosted first token 500 ms, Hosted token 10 ms. | 550 ms 320 ms-1 s | 3.54 s 1.31 s-11 s
h2 Assumed, each until you answer it
caption Typical (lowest-highest) until you answer it
table 40 rows | horizon_months So be it. [guess/amounts] | 12 months
h2 Your answers
ul 9 items | gap Facts and manner (answers_file)
h2 Which kind
ul 1 items | Kind of shelf A wide shelf. Wide ones do. Build it wide. [guess/sense]
h2 Plan
h3 First
ul 1 items | Index the pages. They are to be found. [guide/plan]
h3 Next
ul 2 items | Start Index it.
h2 Sources
caption Sources, by the names used above
table 3 rows | guide | A guide guide | 2026-01
