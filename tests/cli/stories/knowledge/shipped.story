$ retort knowledge check data
--- on the shipped knowledge
--- stdout
note: delivery looks at too many answers to go through them all
note: flowchart says nothing for some answers (knowledge_change = static, citations = no, style = no, latency_ms = from 200 to under 300)
retort 2026.11.24 is sound: 81 questions, 54 rules, 4 vetoes, 12 tensions, 51 sources
