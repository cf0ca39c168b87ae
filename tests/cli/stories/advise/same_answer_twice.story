$ retort advise --style no -a style=no --expect prompting -o /dev/null
