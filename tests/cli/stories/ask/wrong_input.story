$ retort ask --order guide -o /dev/null
--- in a terminal
--- stdin
perhaps
ys
0
99
-1
[31mred
 yes 
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
>      expected one of none, knowledge, behaviour, both, unknown, got "perhaps"
>      expected one of none, knowledge, behaviour, both, unknown, got "ys"
> 
Nothing known yet; 1 of at most 8 asked
How often do facts change?
     An answer can turn Prompting into RAG.
     1) Never
     2) Weekly
     3) Daily
     0) Don't know (default)
>      expected one of static, weekly, daily, unknown, got "99"
>      expected one of static, weekly, daily, unknown, got "-1"
>      expected one of static, weekly, daily, unknown, got "\x1b[31mred"
>      expected one of static, weekly, daily, unknown, got "yes"
> 
Nothing known yet
Your answers:
     1) gap: Don't know (asked)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -a gap=unknown -o text:/dev/null
