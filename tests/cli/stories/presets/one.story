$ retort presets wiki
--- stdout
A wiki (wiki)
  People ask about pages that change. [guide/cases]

  As it stands it leads to RAG.
  Answers
    gap                Facts (knowledge)
    knowledge_change   Weekly (weekly)
    citations          It helps (helpful)
    corpus_pages       4,000 pages
    queries_per_month  20,000 queries a month
