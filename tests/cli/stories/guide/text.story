$ retort guide
--- stdout
A guide (2026-01), retold

When to search (when_rag)
  -  Facts change.
     knowledge_change = weekly -> RAG
  -  Sources are asked for.
     citations = required -> RAG

When to train (when_fine_tune)
  -  Style is the point.
     style = primary -> Fine-tuning

When to do both (combine)
  Rarely.
  -  Each half is needed.

Flowchart, hit policy collect (flowchart)
  -  Do facts change weekly? -> RAG
     [guide/Decision Flowchart]
  -  Is style the point? -> Fine-tuning
     [guide/Decision Flowchart]

Do they go together? (together)
  Sometimes. [guide/FAQ]

Search Course (search)
  Covers indexing. You search.

Training Course (train)
  Covers LoRA. You train.
