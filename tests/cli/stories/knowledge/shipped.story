$ retort knowledge check data
--- on the shipped knowledge
--- stdout
note: flowchart says nothing for some answers (knowledge_change = static, citations = no, style = no, latency_ms = from 200 to under 1000)
retort 2026.11.24 is sound: 81 questions, 54 rules, 4 vetoes, 12 tensions, 51 sources
