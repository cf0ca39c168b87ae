$ retort presets wiki --format json
--- stdout
{
  "schema_version": 1,
  "presets": [
    {
      "id": "wiki",
      "title": "A wiki",
      "story": "People ask about pages that change.",
      "answers": {
        "gap": "knowledge",
        "knowledge_change": "weekly",
        "citations": "helpful",
        "corpus_pages": 4000,
        "queries_per_month": 20000
      },
      "expected": [
        "rag"
      ],
      "source": "guide/cases"
    }
  ]
}
