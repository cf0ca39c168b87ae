$ retort ask --order guide -o /dev/null --answers answers.json
--- in a terminal
--- file answers.json
{"gap": "unknown", "knowledge_change": "unknown", "citations": "unknown", "style": "unknown", "corpus_pages": "unknown", "examples": "unknown", "fits_in_prompt": "unknown", "latency_ms": "unknown", "id": "support"}
--- stdin
what
y
1.5M

little
2

b
?



24
20k

--- stderr
Enter takes the default. ?: help. b: back. d: done. Ctrl-C: leave.

Nothing known yet
No answer left can change the advice. 3 questions are about costs alone; what
you skip is assumed.
Answer them? y: yes. Enter: no.
>      expected y or n
> 
Nothing known yet; costs: 0 of 3 asked
How many requests a month?
     It changes the costs, not the advice.
     A whole number of queries a month, 0 to 1,000,000,000, such as 10k or 1.5M
     Enter: Don't know
> 
Leaning Prompting; costs: 1 of 3 asked
Over how many months?
     It changes the costs, not the advice.
     A whole number of months, 1 to 60
     Enter: Don't know
> 
Leaning Prompting; costs: 2 of 3 asked
Which model?
     It changes the costs, not the advice.
     One of 4 rows: type a part of its name to list them.
     0) Don't know (default)
>      1) little-1
>      expected one of the 4 rows of the price table models, got "2"; "retort
     prices models" lists them
> 
Leaning Prompting
Your answers:
     1) gap: Don't know (file)
     2) knowledge_change: Don't know (file)
     3) citations: Don't know (file)
     4) style: Don't know (file)
     5) corpus_pages: Don't know (file)
     6) examples: Don't know (file)
     7) fits_in_prompt: Don't know (file)
     8) latency_ms: Don't know (file)
     9) queries_per_month: 1,500,000 queries a month (asked)
    10) horizon_months: Don't know (asked)
    11) model: Don't know (asked)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 
Leaning Prompting; costs: 2 of 3 asked
Which model?
     It changes the costs, not the advice.
     One of 4 rows: type a part of its name to list them.
     0) Don't know (default)
>      Hint on model.
     Why model.
> 
Leaning Prompting
Your answers:
     1) gap: Don't know (file)
     2) knowledge_change: Don't know (file)
     3) citations: Don't know (file)
     4) style: Don't know (file)
     5) corpus_pages: Don't know (file)
     6) examples: Don't know (file)
     7) fits_in_prompt: Don't know (file)
     8) latency_ms: Don't know (file)
     9) queries_per_month: 1,500,000 queries a month (asked)
    10) horizon_months: Don't know (asked)
    11) model: Don't know (asked)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -a gap=unknown -a knowledge_change=unknown \
    -a citations=unknown -a style=unknown -a corpus_pages=unknown \
    -a examples=unknown -a fits_in_prompt=unknown -a latency_ms=unknown \
    -a queries_per_month=1500000 -a horizon_months=unknown -a model=unknown \
    -o text:/dev/null
