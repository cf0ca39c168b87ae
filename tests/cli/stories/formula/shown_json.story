$ retort formula request_usd --format json
--- facts
/schema_version 1
/formulas/# 1
/formulas/0/id "request_usd"
/formulas/0/topic "Requests"
/formulas/0/result {"title":"Price of one request","unit":"USD"}
/formulas/0/inputs/# 9
/formulas/0/inputs/0 {"id":"fresh_tokens","title":"Input tokens neither read from nor written to the cache","unit":"tokens","min":0,"max":1000000000000000000}
/formulas/0/because "Each token is counted once. Where a provider reports all input as one sum, take the cached tokens off it first. Reasoning is billed as output."
/formulas/0/source "book/formulas"
