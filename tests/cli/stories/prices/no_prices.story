$ retort prices --prices answers.json
--- file answers.json
{"gap": "both"}
--- stderr
retort: answers.json: expected prices: tables as "retort prices --format json" writes them, LiteLLM's model prices, or genai-prices' data, got none of them
--- status 3
