$ retort advise --answers answers.json --format markdown
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stdout
# Use RAG.

Search first.

This is leaning: in published cases like this, the advice held in about 8 of 10 (7 of 9). Further answers could still lead to Long context, Both.

## Check these first

- **Also** Count first: Late is better than never. Count some. <sub>gap = knowledge \[book/chapter 2\]</sub>

## Why

- Facts are missing. <sub>gap = knowledge \[guide/rules\]</sub>
- Facts move. <sub>knowledge\_change = weekly \[book/chapter 2\]</sub>
- Many pages. <sub>corpus\_pages = 3000 \[book/chapter 3\]</sub>

## Why not the others

- **Both (next best)** Facts are missing.
- **Prompting** Facts are missing.
- **Long context** It does not fit.
- **Fine-tuning** Facts are missing.

## What the guide's flowchart alone says

RAG, when every line that says yes counts.

- **yes** Do facts change weekly? -\> RAG
- **unknown** Is style the point?

## Ruled out

- Long context: It does not fit. Search it. <sub>fits\_in\_prompt = no \[guess/size\]</sub>

## What would change this

- If corpus\_pages were at most 100: Long context.

## What matters in the comparison

### Freshness

- **RAG** As indexed
- **Both** Half and half

## What it costs

US dollars, typical (lowest-highest: all that is assumed at its cheap or at its dear end at once); prices as of 2026-11-01; 20,000 queries a month over 12 (assumed) months.

|  | Set-up | A month | 12 months |
|---|---:|---:|---:|
| Prompting | $1 (0.78-1.44) | $101 (78-145) | $1,207 (941-1,738) |
| RAG | $1.91 (1.69-2.35) | $197 (175-242) | $2,367 (2,100-2,901) |
| Fine-tuning | $0.64 (0.32-1.28) | $365 | $4,382 (4,381-4,384) |
| Both | $0.79 (0.47-1.43) | $385 (385-386) | $4,625 (4,623-4,629) |

- Long context does not fit: 1,501,300 tokens, and the window of big-1 holds 200,000.

What is trained runs open-8b, the rest calls big-1: part of any saving is the smaller model's. RAG with open-8b-hosted would cost $27 a month.

## Where one becomes cheaper (typical figures)

- Prompting or RAG: Prompting is cheaper at every volume.
- RAG or Fine-tuning: Fine-tuning is cheaper from 39,059 queries a month.
- RAG or Both: Both is cheaper from 41,379 queries a month.

41 quantities and choices are assumed; "retort costs" lists them with every line, its price and its source.

## Your answers

- **gap** Facts (answers\_file)
- **knowledge\_change** Weekly (answers\_file)
- **corpus\_pages** 3,000 pages (answers\_file)
- **fits\_in\_prompt** No (derived) <sub>Two thousand do not. \[guess/size\]</sub>
- **queries\_per\_month** 20,000 queries a month (answers\_file)

## Not answered

citations, style, examples, latency\_ms.

An unanswered question counts for nothing; it is not a no.

Answer style next: Is style the point? (At most 5 can still matter.)

## Which kind

- **Kind of shelf** A wide shelf. Wide ones do. Build it wide. <sub>\[guess/sense\]</sub>

## Plan

### First

- Index the pages. They are to be found. <sub>\[guide/plan\]</sub>

## Next

- **Start** Index it.
- **Learn** Search Course (indexing): You search.

retort 0.1.0, knowledge small 1, prices as of 2026-11-01. Computed offline.
