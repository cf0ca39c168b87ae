$ retort ask -o /dev/null
--- in a terminal
--- stdin
2
2
1
d

--- stderr
Enter takes the default. ?: help. b: back. d: done. Ctrl-C: leave.

Nothing known yet; 0 of at most 8 asked
Does it fit in a prompt?
     No answer alone changes the leaning; with others it can.
     1) No
     2) Yes
     0) Don't know (default)
> 
Leaning Prompting; 1 of at most 8 asked
How many examples have you?
     An answer can turn Prompting into Fine-tuning.
     A whole number of examples, 0 to 1,000,000, such as 10k or 1.5M
     Enter: Don't know
> 
Leaning Prompting; 2 of at most 8 asked
What is missing?
     An answer can turn Prompting into Long context.
     1) Nothing
     2) Facts
     3) Manner
     4) Facts and manner
     0) Don't know (default)
> 
Leaning Prompting; 3 of at most 8 asked
How often do facts change?
     An answer can turn Prompting into Long context.
     1) Never
     2) Weekly
     3) Daily
     0) Don't know (default)
> 
Leaning Prompting
Your answers:
     1) gap: Nothing (asked)
     2) examples: 2 examples (asked)
     3) fits_in_prompt: Yes (asked)
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -a gap=none -a examples=2 -a fits_in_prompt=yes \
    -o text:/dev/null
