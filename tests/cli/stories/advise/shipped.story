$ retort advise --answers data/examples/support_bot.json
--- on the shipped knowledge
--- stdout
Use RAG.

One of the guide's two main ways: find the right passages when a request arrives
and let the model answer from them.

This is firm: in published cases like this, the advice held in about 10 of 10
(108 of 113). Further answers could still lead to Long context, RAG with
fine-tuning.

Check these first
  Also  SQL or code over the data: Retrieval hands the model a few of many rows,
        so totals and lists come out wrong; a database reads all of them. Check
        20 real questions. If some ask how many, how much or which ones, keep
        those figures in a database, let the model write read-only SQL, and use
        RAG for questions about text.
        lookup = yes; material = shared; accuracy = normal; task =
        question_answering; fits_in_prompt = no [tag, cases/h39,
        assumption/first checks]

Why
  -  Only facts are missing; training teaches manner and is a poor way to teach
     facts.
     gap = knowledge [guide/Quick Comparison, cases/d27, cases/d68]
  -  Even someone who knows all your past work has to look facts up, and so
     would a trained model.
     lookup = yes [cases/d01, cases/d27, cases/d85]
  -  Answering means reading pieces of a collection that is kept elsewhere.
     material = shared [cases/d12, cases/d74]
  -  And 6 more; --explain shows all.

Why not the others
  RAG with fine-tuning (next best)
    The prompt or its examples already give the style, or nothing but facts is
    missing: a style that is there need not be trained.
  Prompting     Even someone who knows all your past work has to look facts up,
                and so would a trained model.
  Long context  The material does not fit in one prompt.
  Fine-tuning   Only facts are missing; training teaches manner and is a poor
                way to teach facts.

What the guide's flowchart alone says
  RAG, when every line that says yes counts.
  yes      Do your facts change every week or more often? -> RAG
  no       Must answers name their sources?
  no       Is style, tone or format what counts most?
  unknown  Must a response arrive in less than 200 ms?
  no       Do you need facts you can rely on and a style of your own?

Ruled out
  Long context: The material does not fit in one prompt. Retrieve the passages
  that matter, or cut the material down until it fits.
  fits_in_prompt = no [assumption]

What would change this
  If corpus_pages were at most 300: Long context.

Published cases most like yours, and what won there
  Long context  Sourcegraph puts much more of a private code base in the prompt,
                and hallucinations nearly halve. (hallucination rate 18.97% down
                to 10.48%; time to first token grows linearly and needed
                prefetching and layered context) A vendor's pilot that shipped
                in part; a whole company's code still does not fit.
                d76, 84 % alike; Sourcegraph (B. Liu) with Google. Toward
                infinite context for code. 7 Nov 2024
                https://sourcegraph.com/blog/towards-infinite-context-for-code
  RAG           LinkedIn links past support tickets in a graph and retrieves
                from it; support staff close issues 29% faster. (+77.6% MRR,
                +0.32 BLEU over baseline RAG; median resolution time -28.6%)
                Fine-tuning was not compared.
                h08, 83 % alike; Xu et al. (LinkedIn). RAG with Knowledge Graphs
                for Customer Service QA. SIGIR 2024
                https://arxiv.org/abs/2404.17723
  RAG           Weighing cost against quality on two sets of automotive
                documents, researchers rank RAG first. (RAG the most effective
                and cost-efficient adaptation for both closed and open models;
                open models with RAG reach premium quality (no figures read))
                Neither the authors' names nor the figures were read.
                d68, 82 % alike; Assessment of RAG and Fine-Tuning for
                Industrial Question-Answering-Applications. 2026
                https://arxiv.org/abs/2605.09533

What matters in the comparison
  Knowledge freshness
    RAG                   Always current: it reads your documents as they are
                          now
    RAG with fine-tuning  Facts stay current; the manner dates from training
  Accuracy on facts
    RAG                   High: answers rest on sources
    RAG with fine-tuning  High, if training does not teach it to ignore the
                          sources
  Control of style and tone
    RAG                   Limited
    RAG with fine-tuning  Excellent, once trained on prompts with retrieved text
  Citations
    RAG                   Built in
    RAG with fine-tuning  Possible, through the retrieved passages

What it costs
  US dollars, typical (lowest-highest: all that is assumed at its cheap or at
  its dear end at once); prices as of 2026-11-22; 20,000 queries a month over 12
  (assumed) months.
  Prompting
    Set-up: $1.23 (0.26-15)
    A month: $50 (27-163)
    12 months: $601 (319-1,966)
  RAG
    Set-up: $2.35 (0.64-35)
    A month: $139 (103-431)
    12 months: $1,668 (1,233-5,204)
  Fine-tuning
    Set-up: $0.33 (0.0115-9.21)
    A month: $588
    12 months: $7,051 (7,050-7,070)
  RAG with fine-tuning
    Set-up: $0.51 (0.13-9.61)
    A month: $638 (638-639)
    12 months: $7,651 (7,650-7,673)
  Long context does not fit: 2,001,250 tokens, and the window of gpt-6.1-terra
  holds 1,050,000.

  What is trained runs llama-3.1-8b, the rest calls gpt-6.1-terra: part of any
  saving is the smaller model's. RAG with llama-3.1-8b-instant would cost $53 a
  month.

Where one becomes cheaper (typical figures)
  Prompting or RAG: Prompting is cheaper at every volume.
  RAG or Fine-tuning: Fine-tuning is cheaper from 123,104 queries a month.
  RAG or RAG with fine-tuning: RAG with fine-tuning is cheaper from 134,632
  queries a month.

  40 quantities and choices are assumed; "retort costs" lists them with every
  line, its price and its source.

Your answers
  lookup             Yes, something must be looked up (answers_file)
  gap                Facts (answers_file)
  material           Parts of a larger collection (answers_file)
  prompting          Close, not there yet (answers_file)
  knowledge_change   About every week (answers_file)
  citations          Useful, but not required (answers_file)
  style              Yes, but it comes second (answers_file)
  accuracy           Bad, as in most work (answers_file)
  pace               A person waits for it (answers_file)
  task               Answer questions (answers_file)
  fits_in_prompt     No, there is too much (derived)
                     More than 2,000 pages exceed a window of a million tokens.
                     [assumption]
  corpus_pages       4,000 pages (answers_file)
  tenants            No, everyone shares the same (answers_file)
  examples           300 examples (answers_file)
  privacy            Internal (answers_file)
  queries_per_month  20,000 queries a month (answers_file)

Not answered
  symptom, reading, few_shot, latency_ms, reasoning, novelty, examples_kind,
  base_model, model_access, iteration, behaviour_change, team, cost_priority.

  An unanswered question counts for nothing; it is not a no.

  Answer latency_ms next: What is the longest a response may take, in
  milliseconds? (At most 14 can still matter.)

Which kind
  Kind of retrieval  Hybrid search (BM25 and vectors). Keywords catch names and
                     numbers, vectors catch other wording; together they miss
                     least, and BM25 is a strong baseline on its own. Search
                     with BM25 and with vectors, merge the two lists, and rerank
                     the top 50 to 150 down to 5 to 20.
                     [beir, contextual_retrieval]
  Where to run it    Hosted, billed by the token. Paying by the token costs
                     nothing while nobody asks, and the vendor keeps the model
                     running. Call a hosted model, set a spending limit, and use
                     batch prices for whatever can wait.
                     [prices/throughput, assumption/serving]

Plan
  What to build first
    -  Index your documents as they are, hand five passages to a strong model
       you have not trained, and look at what goes wrong. A plain pipeline shows
       whether search or writing is the weak point before you refine either.
       [cases/d37, assumption/first build]
  What to measure before you add anything
    -  Write 20 or more questions with known answers, and keep them out of
       prompts and training data. Until you have them, you cannot tell whether
       anything more advanced helps.
       [assumption/evaluation gate]
    -  Check for each test question whether the right passage was found, before
       you judge the answer. OpenAI brought one customer to 98 % by work on
       retrieval alone: the model had seen the wrong passages.
       [cases/d37]
    -  And 9 more; --explain shows all.

Next
  Start  Index your documents, write 20 questions with known answers, and check
         that the right passage is found before you judge the answers.
  Learn  RAG Systems Course (a RAG pipeline from end to end): You are about to
         build retrieval, and this course builds a whole pipeline.

  retort 0.1.0, knowledge retort 2026.11.24, prices as of 2026-11-22. Computed
  offline.
