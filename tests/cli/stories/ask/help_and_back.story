$ retort ask --order guide -o /dev/null
--- in a terminal
--- stdin
?
knowledge
b
none
b
b
?
2
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
>      Hint on gap.
     Why gap.
> 
Leaning RAG; 1 of at most 8 asked
How often do facts change?
     No answer alone changes the leaning; with others it can.
     1) Never
     2) Weekly
     3) Daily
     0) Don't know (default)
> 
Nothing known yet; 0 of at most 8 asked
What is missing?
     An answer can turn Prompting into RAG, Fine-tuning or Both.
     1) Nothing
     2) Facts
     3) Manner
     4) Facts and manner
     0) Don't know (default)
> 
Leaning Prompting; 1 of at most 8 asked
How often do facts change?
     An answer can turn Prompting into RAG.
     1) Never
     2) Weekly
     3) Daily
     0) Don't know (default)
> 
Nothing known yet; 0 of at most 8 asked
What is missing?
     An answer can turn Prompting into RAG, Fine-tuning or Both.
     1) Nothing
     2) Facts
     3) Manner
     4) Facts and manner
     0) Don't know (default)
>      Nothing was asked before this.

Nothing known yet; 0 of at most 8 asked
What is missing?
     An answer can turn Prompting into RAG, Fine-tuning or Both.
     1) Nothing
     2) Facts
     3) Manner
     4) Facts and manner
     0) Don't know (default)
>      Hint on gap.
     Why gap.
> 
Leaning RAG; 1 of at most 8 asked
How often do facts change?
     No answer alone changes the leaning; with others it can.
     1) Never
     2) Weekly
     3) Daily
     0) Don't know (default)
> 
Leaning RAG
Your answers:
     1) gap: Facts (asked)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -a gap=knowledge -o text:/dev/null
