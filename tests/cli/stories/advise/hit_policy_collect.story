$ retort advise -a knowledge_change=daily -a style=primary --hit-policy collect --format json
--- facts
/flowchart {"says":"both","hit_policy":"collect","under_collect":"both","under_first":"rag","steps":[{"line":"changes","asks":"Do facts change weekly?","answer":"yes","says":"rag"},{"line":"style","asks":"Is style the point?","answer":"yes","says":"fine_tune"}]}
