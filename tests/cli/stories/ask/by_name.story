$ retort ask --order guide -o /dev/null
--- in a terminal
--- stdin
knowledge
weekly
unknown
helpful
d

--- stderr
Enter takes the default. ?: help. b: back. d: done. Ctrl-C: leave.

Nothing known yet; 0 of at most 8 asked
What is missing?
     An answer can turn Prompting into RAG, Fine-tuning or Both.
     1) Nothing
     2) Facts
     3) Manner
     4) Facts and manner
     0) Don't know (default)
> 
Leaning RAG; 1 of at most 8 asked
How often do facts change?
     No answer alone changes the leaning; with others it can.
     1) Never
     2) Weekly
     3) Daily
     0) Don't know (default)
> 
Leaning RAG; 2 of at most 8 asked
Must answers name sources?
     No answer alone changes the leaning; with others it can.
     1) No
     2) It helps
     3) Yes, always
     0) Don't know (default)
> 
Leaning RAG; 3 of at most 8 asked
Is style the point?
     An answer can turn RAG into Both.
     1) No
     2) A little
     3) Yes
     0) Don't know (default)
>      expected one of no, secondary, primary, unknown, got "helpful"
> 
Leaning RAG
Your answers:
     1) gap: Facts (asked)
     2) knowledge_change: Weekly (asked)
     3) citations: Don't know (asked)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -a gap=knowledge -a knowledge_change=weekly \
    -a citations=unknown -o text:/dev/null
