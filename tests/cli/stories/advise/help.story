$ retort advise --help
--- stdout
Advise on one set of answers
Usage: retort advise [OPTIONS]

Options:
  -h,--help                   Print this help
  --format FORMAT             One of text, markdown, json, csv, html, adr, comment, github
  -o,--output FILE ...        Write to this file; its suffix or FORMAT: in front tells the format
  --adr-dir DIR               Also write a numbered decision record into this folder
  --explain                   Show every reason, step and cost line
  --prices FILE               Your prices over ours: our own tables, LiteLLM's or genai-prices' file
  --as-of DATE                The day to price for, instead of the prices' own
  --expect APPROACH[,...]     Exit 1 unless the advice is one of these
  --expect-first ID           Exit 1 unless this is among what to check first
  --max-monthly USD           Exit 1 if what is advised typically costs more a month
  --max-setup USD             Exit 1 if its set-up typically costs more
  --max-per-query USD         Exit 1 if a query, all in, typically costs more
  -a,--answer ID=VALUE ...    One answer; may be given many times
  --preset PRESET             Start from a usual case; what you answer yourself wins
  --answers FILE              A JSON object of answers; - reads standard input
  --hit-policy POLICY         How the guide's flowchart is read: collect or first


Answers (each also as -a ID=VALUE, and each may be "unknown"; a number may be
10,000, 10k or 1.5M, a time 200ms or 0.2s, a share 12%):
  --gap                none, knowledge, behaviour, both
  --knowledge-change   static, weekly, daily
  --citations          no, helpful, required
  --style              no, secondary, primary
  --corpus-pages       a number of pages, @DIR to count them
  --examples           a number of examples
  --fits-in-prompt     no, yes
  --latency-ms         a number of ms
  --queries-per-month  a number of queries a month
  --horizon-months     a number of months
  --model              a row of "retort prices models"
  --store              a row of "retort prices stores"
  --engineer-usd-per-hour
    a number of USD

Also --knowledge DIR and --color WHEN: see "retort --help".
Exit codes: 0 advice given, 1 a gate not met, 2 bad usage or answers, 3 cannot read or write,
or bad knowledge, 70 a bug in retort, 130 interrupted.
