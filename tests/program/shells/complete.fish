# fish complete.fish SCRIPT LINE...: sources SCRIPT and completes at the end of every LINE. Prints for
# each the words that are offered, in fish's order, with blanks between.
source $argv[1]; or exit
for line in $argv[2..-1]
    echo (string join ' ' -- (complete -C "$line" | string replace -r '\t.*' ''))
end
