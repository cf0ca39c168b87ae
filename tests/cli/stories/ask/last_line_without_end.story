$ retort ask --gap none -o /dev/null
--- in a terminal
--- stdin
1
d
d
\ no newline at the end
--- stderr
Enter takes the default. ?: help. b: back. d: done. Ctrl-C: leave.

Leaning Prompting; 0 of at most 7 asked
How many examples have you?
     An answer can turn Prompting into Fine-tuning.
     A whole number of examples, 0 to 1,000,000, such as 10k or 1.5M
     Enter: Don't know
> 
Leaning Prompting; 1 of at most 7 asked
Does it fit in a prompt?
     No answer alone changes the leaning; with others it can.
     1) No
     2) Yes
     0) Don't know (default)
> 
Leaning Prompting
Your answers:
     1) gap: Nothing (flag)
     2) examples: 1 examples (asked)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -a gap=none -a examples=1 -o text:/dev/null
