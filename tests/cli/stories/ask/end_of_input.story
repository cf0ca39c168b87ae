$ retort ask
--- in a terminal
--- stdin
1
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
Left. Nothing was saved.
Go on from here with:
  retort ask -a fits_in_prompt=no
--- status 130
