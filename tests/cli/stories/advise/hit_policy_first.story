$ retort advise -a knowledge_change=daily -a style=primary --hit-policy first --format json
--- facts
/flowchart {"says":"rag","hit_policy":"first","under_collect":"both","under_first":"rag","steps":[{"line":"changes","asks":"Do facts change weekly?","answer":"yes","says":"rag"},{"line":"style","asks":"Is style the point?","answer":"yes","says":"fine_tune"}]}
