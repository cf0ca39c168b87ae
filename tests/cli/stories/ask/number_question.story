$ retort ask --order guide --answers answers.json -o /dev/null
--- in a terminal
--- file answers.json
{"gap": "unknown", "knowledge_change": "unknown", "citations": "unknown", "style": "unknown", "examples": "unknown", "fits_in_prompt": "unknown", "latency_ms": "unknown"}
--- stdin
1,5
-1
150.5
150
d

--- stderr
Enter takes the default. ?: help. b: back. d: done. Ctrl-C: leave.

Nothing known yet; 0 of at most 1 asked
How many pages are there?
     An answer can turn Prompting into RAG.
     A whole number of pages, 0 to 1,000,000, such as 10k or 1.5M
     Enter: Don't know
>      expected a whole number from 0 to 1000000 pages, got "1,5"; a comma parts
     thousands, as in 10,000; the decimal point is a point, as in 1.5
>      expected a whole number from 0 to 1000000 pages, got "-1"
>      expected a whole number from 0 to 1000000 pages, got "150.5"
> 
Leaning Prompting
No answer left can change the advice. 3 questions are about costs alone; what
you skip is assumed.
Answer them? y: yes. Enter: no.
> 
Leaning Prompting
Your answers:
     1) gap: Don't know (file)
     2) knowledge_change: Don't know (file)
     3) citations: Don't know (file)
     4) style: Don't know (file)
     5) corpus_pages: 150 pages (asked)
     6) examples: Don't know (file)
     7) fits_in_prompt: Don't know (file)
     8) latency_ms: Don't know (file)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -a gap=unknown -a knowledge_change=unknown \
    -a citations=unknown -a style=unknown -a corpus_pages=150 \
    -a examples=unknown -a fits_in_prompt=unknown -a latency_ms=unknown \
    -o text:/dev/null
