$ retort guide
--- on the shipped knowledge
--- stdout
When to retrieve and when to train (2026-05), retold

When RAG is the better choice (when_rag)
  -  Your facts change often: product documentation, policies, prices.
     knowledge_change = weekly -> RAG
  -  Answers have to name their sources: law, medicine, compliance.
     citations = required -> RAG
  -  The collection is large: pages by the thousand.
     corpus_pages = 5000 -> RAG
  -  Several customers share the system, and each has its own knowledge.
     tenants = many -> RAG
  -  You want changes live quickly: you replace a document where others would
     retrain a model.
     iteration = minutes -> RAG

When fine-tuning is the better choice (when_fine_tune)
  -  The output needs a manner of its own: your brand's voice, your code
     conventions, the form of a medical report.
     style = primary -> Fine-tuning
  -  The work follows a logic of your domain that is too complex for the base
     model as it comes.
     reasoning = yes -> Fine-tuning
  -  Every millisecond counts and a search would not fit in.
     latency_ms = 150 -> Fine-tuning
  -  The knowledge is small and holds still: you classify, extract or reformat.
     knowledge_change = static; task = classification -> Fine-tuning
  -  You want to save on each query: a small tuned model takes the place of a
     large one with RAG.
     cost_priority = per_query -> Fine-tuning

When to do both (combine_both)
  The guide says that the strongest systems in production do both. We are more
  cautious: 41 of our 227 published cases end there, so make sure that each half
  is needed for itself.
  -  Train a smaller model until it has the style and the reasoning of your
     domain.
  -  Let retrieval supply the facts, so that answers are grounded and stay
     current.
  -  What you get, by the guide's account: answers that are correct, quick, open
     to citation and affordable.
     knowledge_change = weekly; style = primary -> RAG with fine-tuning

Flowchart, hit policy collect (flowchart)
  -  Do your facts change every week or more often? -> RAG
     [guide/Decision Flowchart]
  -  Must answers name their sources? -> RAG
     [guide/Decision Flowchart]
  -  Is style, tone or format what counts most? -> Fine-tuning
     [guide/Decision Flowchart]
  -  Must a response arrive in less than 200 ms? -> Fine-tuning
     [guide/Decision Flowchart]
  -  Do you need facts you can rely on and a style of your own? -> RAG with
     fine-tuning
     [guide/Decision Flowchart]

How do RAG and fine-tuning differ? (difference)
  RAG looks knowledge up outside the model while it answers and hands it over as
  context. Fine-tuning trains on data from your domain and changes the weights.
  What you retrieve you can update at any time; what you train in is part of the
  model. [guide/FAQ]

When is RAG the better of the two? (rag_first)
  When your facts change often, answers must name sources, the collection is
  large, or you do not want to keep paying for retraining. [guide/FAQ]

Do RAG and fine-tuning work together? (together)
  Yes. The guide finds that a tuned model with retrieval often beats each of
  them alone: training carries style and reasoning, retrieval carries the facts.
  [guide/FAQ]

RAG Systems Course (rag_systems)
  Covers a RAG pipeline from end to end. You are about to build retrieval, and
  this course builds a whole pipeline.

LLM Fine-Tuning Course (fine_tuning)
  Covers LoRA, QLoRA, PEFT, DPO. You are about to train, and this course covers
  the methods you choose from.

Production Inference Course (production_inference)
  Covers deployment at scale, vLLM. A model you have tuned needs a place to run,
  and this course puts it on vLLM.
