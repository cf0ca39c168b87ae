$ retort knowledge check small
--- stdout
note: flowchart says nothing for some answers (knowledge_change = static, style = no)
small 1 is sound: 13 questions, 8 rules, 2 vetoes, 1 tensions, 3 sources
