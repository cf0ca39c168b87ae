$ retort advise --answers answers.json --format comment
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stdout
## Use RAG.

Search first.

This is leaning: in published cases like this, the advice held in about 8 of 10 (7 of 9). Further answers could still lead to Long context, Both.

|  | Set-up | A month | 12 months |
|---|---:|---:|---:|
| RAG | $1.91 (1.69-2.35) | $197 (175-242) | $2,367 (2,100-2,901) |
| Both | $0.79 (0.47-1.43) | $385 (385-386) | $4,625 (4,623-4,629) |

<details><summary>Check these first</summary>

- **Also** Count first: Late is better than never. Count some. <sub>gap = knowledge \[book/chapter 2\]</sub>

</details>

<details><summary>Why</summary>

- Facts are missing. <sub>gap = knowledge \[guide/rules\]</sub>
- Facts move. <sub>knowledge\_change = weekly \[book/chapter 2\]</sub>
- Many pages. <sub>corpus\_pages = 3000 \[book/chapter 3\]</sub>

</details>

<details><summary>Why not the others</summary>

- **Both (next best)** Facts are missing.
- **Prompting** Facts are missing.
- **Long context** It does not fit.
- **Fine-tuning** Facts are missing.

</details>

<details><summary>How the points add up</summary>

K, the need for knowledge, adds up to +7 from a start of -1; B, the need for behaviour, to -3 from -1. A need counts from 0 up, and both together must outweigh 1 points of extra effort.

- **K+5 B-1** Facts are missing.
- **K+3 B-1** Facts move.
- **K+2** Many pages.
- **K-2** Taken back, as these overlap: One need.

</details>

<details><summary>What the guide&#39;s flowchart alone says</summary>

RAG, when every line that says yes counts.

- **yes** Do facts change weekly? -\> RAG
- **unknown** Is style the point?

</details>

<details><summary>Ruled out</summary>

- Long context: It does not fit. Search it. <sub>fits\_in\_prompt = no \[guess/size\]</sub>

</details>

<details><summary>What would change this</summary>

- If corpus\_pages were at most 100: Long context.

</details>

<details><summary>What matters in the comparison</summary>

### Freshness

- **RAG** As indexed
- **Both** Half and half

</details>

<details><summary>What it costs</summary>

US dollars, typical (lowest-highest: all that is assumed at its cheap or at its dear end at once); prices as of 2026-11-01; 20,000 queries a month over 12 (assumed) months.

|  | Set-up | A month | 12 months |
|---|---:|---:|---:|
| Prompting | $1 (0.78-1.44) | $101 (78-145) | $1,207 (941-1,738) |
| RAG | $1.91 (1.69-2.35) | $197 (175-242) | $2,367 (2,100-2,901) |
| Fine-tuning | $0.64 (0.32-1.28) | $365 | $4,382 (4,381-4,384) |
| Both | $0.79 (0.47-1.43) | $385 (385-386) | $4,625 (4,623-4,629) |

- Long context does not fit: 1,501,300 tokens, and the window of big-1 holds 200,000.

What is trained runs open-8b, the rest calls big-1: part of any saving is the smaller model's. RAG with open-8b-hosted would cost $27 a month.

</details>

<details><summary>RAG: big-1, vector-1, shelf</summary>

- Embedding: 1,500,000 tokens x $0.10 a million = $0.15 once <sub>Every page once. \[guess/lines; as of 2026-11-01, high confidence\]</sub>
- Refresh: 150,000 tokens x $0.10 a million = $0.015 a month <sub>Changed pages. \[guess/lines; as of 2026-11-01, high confidence\]</sub>
- Question embedding: 100 tokens x $0.10 a million = \<$0.0001 a query <sub>To search with it. \[guess/lines; as of 2026-11-01, high confidence\]</sub>
- Storage: 0.015 GB x $0.50 = $0.0075 a month <sub>By size. \[guess/lines; as of 2026-11-01, high confidence\]</sub>
- Searches: 1 search x $4 a million = \<$0.0001 a query <sub>By count. \[guess/lines; as of 2026-11-01, high confidence\]</sub>
- Store minimum: 1 month x $20 = $20 a month <sub>What use falls short of it. \[guess/lines; as of 2026-11-01, high confidence\]</sub>
- Input: 2,900 tokens x $2 a million = $0.0058 (0.0057-0.006) a query <sub>What is sent. \[guess/lines; as of 2026-11-01, high confidence\]</sub>
- Output: 300 tokens x $10 a million = $0.003 (0.002-0.005) a query <sub>What comes back. \[guess/lines; as of 2026-11-01, high confidence\]</sub>
- Trial calls: 200 calls x $0.00881 = $1.76 (1.54-2.20) once <sub>Calls before it is live. \[guess/lines\]</sub>
- Test calls: 100 calls x $0.00881 = $0.88 (0.77-1.10) a month <sub>To notice faults. \[guess/lines\]</sub>
- All in, a query costs $0.00985 at this volume.
- The guide's own row: set-up 50-200 USD a month; per query 0.01-0.05 USD; low. Its $50 to $200 for the store a month are too high here, ours is $20: plans are cheap. Its $0.01 to $0.05 for a query, all in are too high here, ours is $0.00985: models are cheap.

</details>

<details><summary>Where one becomes cheaper (typical figures)</summary>

- Prompting or RAG: Prompting is cheaper at every volume.
- RAG or Fine-tuning: Fine-tuning is cheaper from 39,059 queries a month.
- RAG or Both: Both is cheaper from 41,379 queries a month.

41 quantities and choices are assumed; "retort costs" lists them with every line, its price and its source.

</details>

<details><summary>Your answers</summary>

- **gap** Facts (answers\_file)
- **knowledge\_change** Weekly (answers\_file)
- **corpus\_pages** 3,000 pages (answers\_file)
- **fits\_in\_prompt** No (derived) <sub>Two thousand do not. \[guess/size\]</sub>
- **queries\_per\_month** 20,000 queries a month (answers\_file)

</details>

<details><summary>Not answered</summary>

citations, style, examples, latency\_ms.

An unanswered question counts for nothing; it is not a no.

Answer style next: Is style the point? (At most 5 can still matter.)

</details>

<details><summary>Which kind</summary>

- **Kind of shelf** A wide shelf. Wide ones do. Build it wide. <sub>\[guess/sense\]</sub>

</details>

<details><summary>Plan</summary>

### First

- Index the pages. They are to be found. <sub>\[guide/plan\]</sub>

</details>

<details><summary>Next</summary>

- **Start** Index it.
- **Learn** Search Course (indexing): You search.

</details>

<sub>retort 0.1.0, knowledge small 1, prices as of 2026-11-01. Computed offline.</sub>
