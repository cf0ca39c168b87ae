$ retort advise --answers answers.json --format adr
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- stdout
---
status: proposed
date: 2026-11-01
---

# Use RAG

## Context and Problem Statement

A language model is to work with our knowledge or in our manner. How do we bring it there: by the prompt, a long context, retrieval, training, or both?

What is known:

- **gap** Facts (answers\_file)
- **knowledge\_change** Weekly (answers\_file)
- **corpus\_pages** 3,000 pages (answers\_file)
- **fits\_in\_prompt** No (derived) <sub>Two thousand do not. \[guess/size\]</sub>
- **queries\_per\_month** 20,000 queries a month (answers\_file)

Not answered:

citations, style, examples, latency\_ms.

An unanswered question counts for nothing; it is not a no.

Answer style next: Is style the point? (At most 5 can still matter.)

## Decision Drivers

- Facts are missing. <sub>gap = knowledge \[guide/rules\]</sub>
- Facts move. <sub>knowledge\_change = weekly \[book/chapter 2\]</sub>
- Many pages. <sub>corpus\_pages = 3000 \[book/chapter 3\]</sub>

## Considered Options

- Prompting
- Long context
- RAG
- Fine-tuning
- Both

## Decision Outcome

Chosen option: "RAG", because facts are missing.

This is leaning: in published cases like this, the advice held in about 8 of 10 (7 of 9). Further answers could still lead to Long context, Both.

Ruled out:

- Long context: It does not fit. Search it. <sub>fits\_in\_prompt = no \[guess/size\]</sub>

### Consequences

- Good, because facts are missing.
- Good, because facts move.
- Good, because many pages.
- Neutral, because it costs $1.91 (1.69-2.35) to set up and $197 (175-242) a month (prices as of 2026-11-01).
- Neutral, because the first token typically comes after 590 ms, the whole answer after 3.58 s.
- Neutral, because the work begins so: Index it.

### Confirmation

Record the decision once, in the root of the repository, and commit the record; then let every build check it there. It fails when the knowledge or the prices of its day lead elsewhere:

    retort record -a gap=knowledge -a knowledge_change=weekly -a corpus_pages=3000 -a queries_per_month=20000
    retort check retort.lock.json

The verdict alone, without a record:

    retort advise -a gap=knowledge -a knowledge_change=weekly -a corpus_pages=3000 -a queries_per_month=20000 --expect rag

## Pros and Cons of the Options

### Prompting

- Neutral, because of Freshness: As typed
- Neutral, because it costs $1 (0.78-1.44) to set up and $101 (78-145) a month (prices as of 2026-11-01).
- Bad, because facts are missing.
- Bad, because facts move.
- Bad, because many pages.

### Long context

- Good, because facts are missing.
- Good, because facts move.
- Good, because many pages.
- Neutral, because of Freshness: As pasted
- Neutral, because as things are it cannot be had or priced.
- Bad, because it does not fit.

### RAG

- Good, because facts are missing.
- Good, because facts move.
- Good, because many pages.
- Neutral, because of Freshness: As indexed
- Neutral, because it costs $1.91 (1.69-2.35) to set up and $197 (175-242) a month (prices as of 2026-11-01).

### Fine-tuning

- Neutral, because of Freshness: As trained
- Neutral, because it costs $0.64 (0.32-1.28) to set up and $365 a month (prices as of 2026-11-01).
- Bad, because facts are missing.
- Bad, because facts move.

### Both

- Good, because facts are missing.
- Good, because facts move.
- Good, because many pages.
- Neutral, because of Freshness: Half and half
- Neutral, because it costs $0.79 (0.47-1.43) to set up and $385 (385-386) a month (prices as of 2026-11-01).

## More Information

The guide's own flowchart:

RAG, when every line that says yes counts.

- **yes** Do facts change weekly? -\> RAG
- **unknown** Is style the point?

Look at this again when:

- If corpus\_pages were at most 100: Long context.
- Prices are newer than 2026-11-01.

retort 0.1.0, knowledge small 1, prices as of 2026-11-01. Computed offline.
