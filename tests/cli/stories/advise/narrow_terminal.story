$ retort advise --answers answers.json
--- in a terminal
--- environment
TERM=dumb
COLUMNS=40
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stdout
Use RAG.

Search first.

This is leaning: in published cases like
this, the advice held in about 8 of 10
(7 of 9). Further answers could still
lead to Long context, Both.

Check these first
  Also  Count first: Late is better than
        never. Count some.
        gap = knowledge [book/chapter 2]

Why
  -  Facts are missing.
     gap = knowledge [guide/rules]
  -  Facts move.
     knowledge_change = weekly
     [book/chapter 2]
  -  Many pages.
     corpus_pages = 3000 [book/chapter
     3]

Why not the others
  Both (next best)  Facts are missing.
  Prompting         Facts are missing.
  Long context      It does not fit.
  Fine-tuning       Facts are missing.

What the guide's flowchart alone says
  RAG, when every line that says yes
  counts.
  yes      Do facts change weekly? ->
           RAG
  unknown  Is style the point?

Ruled out
  Long context: It does not fit. Search
  it.
  fits_in_prompt = no [guess/size]

What would change this
  If corpus_pages were at most 100: Long
  context.

What matters in the comparison
  Freshness
    RAG   As indexed
    Both  Half and half

What it costs
  US dollars, typical (lowest-highest:
  all that is assumed at its cheap or at
  its dear end at once); prices as of
  2026-11-01; 20,000 queries a month
  over 12 (assumed) months.
  Prompting
    Set-up: $1 (0.78-1.44)
    A month: $101 (78-145)
    12 months: $1,207 (941-1,738)
  RAG
    Set-up: $1.91 (1.69-2.35)
    A month: $197 (175-242)
    12 months: $2,367 (2,100-2,901)
  Fine-tuning
    Set-up: $0.64 (0.32-1.28)
    A month: $365
    12 months: $4,382 (4,381-4,384)
  Both
    Set-up: $0.79 (0.47-1.43)
    A month: $385 (385-386)
    12 months: $4,625 (4,623-4,629)
  Long context does not fit: 1,501,300
  tokens, and the window of big-1 holds
  200,000.

  What is trained runs open-8b, the rest
  calls big-1: part of any saving is the
  smaller model's. RAG with
  open-8b-hosted would cost $27 a month.

Where one becomes cheaper (typical
figures)
  Prompting or RAG: Prompting is cheaper
  at every volume.
  RAG or Fine-tuning: Fine-tuning is
  cheaper from 39,059 queries a month.
  RAG or Both: Both is cheaper from
  41,379 queries a month.

  41 quantities and choices are assumed;
  "retort costs" lists them with every
  line, its price and its source.

Your answers
  gap                Facts
                     (answers_file)
  knowledge_change   Weekly
                     (answers_file)
  corpus_pages       3,000 pages
                     (answers_file)
  fits_in_prompt     No (derived)
                     Two thousand do
                     not. [guess/size]
  queries_per_month  20,000 queries a
                     month
                     (answers_file)

Not answered
  citations, style, examples,
  latency_ms.

  An unanswered question counts for
  nothing; it is not a no.

  Answer style next: Is style the point?
  (At most 5 can still matter.)

Which kind
  Kind of shelf  A wide shelf. Wide ones
                 do. Build it wide.
                 [guess/sense]

Plan
  First
    -  Index the pages. They are to be
       found.
       [guide/plan]

Next
  Start  Index it.
  Learn  Search Course (indexing): You
         search.

  retort 0.1.0, knowledge small 1,
  prices as of 2026-11-01. Computed
  offline.
