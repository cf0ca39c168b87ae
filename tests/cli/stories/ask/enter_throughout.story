$ retort ask -o /dev/null
--- in a terminal
--- stdin




















--- stderr
Enter takes the default. ?: help. b: back. d: done. Ctrl-C: leave.

Nothing known yet; 0 of at most 8 asked
Does it fit in a prompt?
     No answer alone changes the leaning; with others it can.
     1) No
     2) Yes
     0) Don't know (default)
> 
Nothing known yet; 1 of at most 8 asked
How many examples have you?
     An answer can turn Prompting into Fine-tuning.
     A whole number of examples, 0 to 1,000,000, such as 10k or 1.5M
     Enter: Don't know
> 
Nothing known yet; 2 of at most 8 asked
How many pages are there?
     An answer can turn Prompting into RAG.
     A whole number of pages, 0 to 1,000,000, such as 10k or 1.5M
     Enter: Don't know
> 
Nothing known yet; 3 of at most 8 asked
What is missing?
     An answer can turn Prompting into RAG, Fine-tuning or Both.
     1) Nothing
     2) Facts
     3) Manner
     4) Facts and manner
     0) Don't know (default)
> 
Nothing known yet; 4 of at most 8 asked
How often do facts change?
     An answer can turn Prompting into RAG.
     1) Never
     2) Weekly
     3) Daily
     0) Don't know (default)
> 
Nothing known yet; 5 of at most 8 asked
Must answers name sources?
     An answer can turn Prompting into RAG.
     1) No
     2) It helps
     3) Yes, always
     0) Don't know (default)
> 
Nothing known yet; 6 of at most 8 asked
Is style the point?
     An answer can turn Prompting into Fine-tuning.
     1) No
     2) A little
     3) Yes
     0) Don't know (default)
> 
Nothing known yet; 7 of at most 8 asked
How long may an answer take?
     An answer can turn Prompting into Fine-tuning.
     A number of ms, 1 to 60,000, such as 200ms or 0.2s
     Enter: Don't know
> 
Nothing known yet
No answer left can change the advice. 3 questions are about costs alone; what
you skip is assumed.
Answer them? y: yes. Enter: no.
> 
Nothing known yet
Your answers:
     1) gap: Don't know (asked)
     2) knowledge_change: Don't know (asked)
     3) citations: Don't know (asked)
     4) style: Don't know (asked)
     5) corpus_pages: Don't know (asked)
     6) examples: Don't know (asked)
     7) fits_in_prompt: Don't know (asked)
     8) latency_ms: Don't know (asked)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -a gap=unknown -a knowledge_change=unknown \
    -a citations=unknown -a style=unknown -a corpus_pages=unknown \
    -a examples=unknown -a fits_in_prompt=unknown -a latency_ms=unknown \
    -o text:/dev/null
