$ retort questions
--- stdout
gap
  What is missing?
  none       Nothing
  knowledge  Facts
  behaviour  Manner
  both       Facts and manner
  hint       Hint on gap.
  why        Why gap.

knowledge_change
  How often do facts change?
  static  Never
  weekly  Weekly
  daily   Daily
  hint    Hint on knowledge_change.
  why     Why knowledge_change.

citations
  Must answers name sources?
  no        No
  helpful   It helps
  required  Yes, always
  hint      Hint on citations.
  why       Why citations.

style
  Is style the point?
  no         No
  secondary  A little
  primary    Yes
  hint       Hint on style.
  why        Why style.

corpus_pages
  How many pages are there?
  number  0 to 1,000,000 pages, such as 10k or 1.5M
  hint    Hint on corpus_pages.
  why     Why corpus_pages.

examples
  How many examples have you?
  number  0 to 1,000,000 examples, such as 10k or 1.5M
  hint    Hint on examples.
  why     Why examples.

fits_in_prompt
  Does it fit in a prompt?
  no    No
  yes   Yes
  hint  Hint on fits_in_prompt.
  why   Why fits_in_prompt.

latency_ms
  How long may an answer take?
  number  1 to 60,000 ms, such as 200ms or 0.2s
  hint    Hint on latency_ms.
  why     Why latency_ms.

queries_per_month
  How many requests a month?
  number  0 to 1,000,000,000 queries a month, such as 10k or 1.5M
  hint    Hint on queries_per_month.
  why     Why queries_per_month.

horizon_months
  Over how many months?
  number  1 to 60 months
  hint    Hint on horizon_months.
  why     Why horizon_months.

model
  Which model?
  row   one of "retort prices models"
  hint  Hint on model.
  why   Why model.

store
  Which store?
  row   one of "retort prices stores"
  hint  Hint on store.
  why   Why store.

engineer_usd_per_hour
  What does an hour cost?
  number  0 to 10,000 USD, such as 10k
  hint    Hint on engineer_usd_per_hour.
  why     Why engineer_usd_per_hour.
