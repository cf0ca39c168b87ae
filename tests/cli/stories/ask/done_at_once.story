$ retort ask --output=/dev/null
--- in a terminal
--- stdin
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
Nothing known yet
You have answered nothing.
Enter: show the advice. A number: change that answer. b: back. s: start over. l:
leave.
> 

The same advice again:
  retort advise -o text:/dev/null
