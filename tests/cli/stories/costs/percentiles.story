$ retort costs --answers answers.json --percentiles
--- file answers.json
{"gap": "knowledge", "corpus_pages": 3000, "queries_per_month": 20000, "knowledge_change": "weekly"}
--- part What it costs
What it costs
  US dollars, typical (lowest-highest: all that is assumed at its cheap or at
  its dear end at once); prices as of 2026-11-01; 20,000 queries a month over 12
  (assumed) months.
                          Set-up         A month             12 months
  Prompting       $1 (0.78-1.44)   $101 (78-145)    $1,207 (941-1,738)
  RAG          $1.91 (1.69-2.35)  $197 (175-242)  $2,367 (2,100-2,901)
  Fine-tuning  $0.64 (0.32-1.28)            $365  $4,382 (4,381-4,384)
  Both         $0.79 (0.47-1.43)  $385 (385-386)  $4,625 (4,623-4,629)
  Long context does not fit: 1,501,300 tokens, and the window of big-1 holds
  200,000.

  What is trained runs open-8b, the rest calls big-1: part of any saving is the
  smaller model's. RAG with open-8b-hosted would cost $27 a month.
