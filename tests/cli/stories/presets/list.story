$ retort presets
--- stdout
Usual cases to start from.

"retort presets NAME" tells one with its answers. "retort advise --preset NAME
-a ID=VALUE" starts from it; what you answer yourself wins.
wiki   A wiki
       leads to RAG
voice  A voice
       leads to Fine-tuning or Both
