$ retort compare
--- on the shipped knowledge
--- stdout
  Knowledge freshness
    Prompting             What the base model knows, plus what you write into
                          the prompt
    Long context          As fresh as the text you send along
    RAG                   Always current: it reads your documents as they are
                          now
    Fine-tuning           Stands still at the day of training
    RAG with fine-tuning  Facts stay current; the manner dates from training
  Set-up cost
    Prompting             Lowest: a prompt and a test set
    Long context          Low: the text and prompt caching
    RAG                   Medium: a vector database and embeddings
    Fine-tuning           High: GPU time, preparing data, training
    RAG with fine-tuning  Highest: both kinds of work
  Latency
    Prompting             Low: one call, as fast as the model is
    Long context          Higher: a long prompt has to be read, less so when
                          cached
    RAG                   Higher: it searches first and then writes
    Fine-tuning           Lower: one pass through the model, no search
    RAG with fine-tuning  Search time returns; a smaller model wins some of it
                          back
  Accuracy on facts
    Prompting             As good as the base model's memory; it may invent
    Long context          High with a strong model; a small one overlooks things
    RAG                   High: answers rest on sources
    Fine-tuning           Can make facts up
    RAG with fine-tuning  High, if training does not teach it to ignore the
                          sources
  Control of style and tone
    Prompting             Fair: instructions and a few examples
    Long context          Fair: there is room for many examples
    RAG                   Limited
    Fine-tuning           Excellent
    RAG with fine-tuning  Excellent, once trained on prompts with retrieved text
  Cost per query
    Prompting             Low: a short prompt, at the price of a strong model
    Long context          Highest without caching; moderate with it
    RAG                   Higher: retrieved text adds tokens
    Fine-tuning           Lower
    RAG with fine-tuning  In between: more tokens on a smaller model
  Citations
    Prompting             Only of text inside the request
    Long context          Possible: it can quote the passage it was given
    RAG                   Built in
    Fine-tuning           Not possible
    RAG with fine-tuning  Possible, through the retrieved passages
  Data privacy
    Prompting             Each prompt goes to whoever hosts the model; nothing
                          is kept in weights
    Long context          All the text goes to whoever hosts the model, every
                          time
    RAG                   Your database keeps the data, and you can delete it
                          there
    Fine-tuning           Your data becomes part of the weights
    RAG with fine-tuning  Facts stay in the database; training examples end up
                          in the weights
