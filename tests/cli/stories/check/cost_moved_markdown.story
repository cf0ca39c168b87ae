$ retort record --answers answers.json -o record.json
$ retort check record.json --prices dear.json --format markdown
--- file answers.json
{"id": "help-desk", "gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000}
--- file dear.json
{"models": [{"id": "big-1", "output_usd_per_million_tokens": "30"}]}
--- stdout
# The record does not hold.

- **cost** RAG, set-up: $1.91 (1.69-2.35) before, now $3.11 (2.49-4.35) (+62.7 %)
- **cost** RAG, a month: $197 (175-242) before, now $318 (255-443) (+61.2 %)
- **cost** RAG, a query: $0.00881 (0.00771-0.011) before, now $0.0148 (0.0117-0.021) (+68.1 %)
- **cost** RAG, in all: $2,367 (2,100-2,901) before, now $3,815 (3,066-5,315) (+61.2 %)

A typical cost of what was advised may move by 20 % of what it was.

What differs is below. If you accept it, run the same with --update and commit the record.

The advice stays RAG (leaning).

## Costs

| Prompting | before | now | typical |
|---|---:|---:|---:|
| set-up | $1 (0.78-1.44) | $2.20 (1.58-3.44) | +120.0 % |
| a month | $101 (78-145) | $221 (159-346) | +120.0 % |
| a query | $0.005 (0.0039-0.0072) | $0.011 (0.0079-0.0172) | +120.0 % |
| in all | $1,207 (941-1,738) | $2,655 (1,907-4,152) | +120.0 % |

| RAG | before | now | typical |
|---|---:|---:|---:|
| set-up | $1.91 (1.69-2.35) | $3.11 (2.49-4.35) | +62.7 % |
| a month | $197 (175-242) | $318 (255-443) | +61.2 % |
| a query | $0.00881 (0.00771-0.011) | $0.0148 (0.0117-0.021) | +68.1 % |
| in all | $2,367 (2,100-2,901) | $3,815 (3,066-5,315) | +61.2 % |

- **Output** $0.003 a query before, now $0.009 <sub>unit price $10 a million before, now $30 a million, for 300 tokens</sub>
- **Trial calls** $1.76 once before, now $2.96 <sub>unit price $0.00881 before, now $0.0148, for 200 calls</sub>
- **Test calls** $0.88 a month before, now $1.48 <sub>unit price $0.00881 before, now $0.0148, for 100 calls</sub>
--- status 1
