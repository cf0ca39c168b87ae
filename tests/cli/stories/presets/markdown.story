$ retort presets --format markdown
--- stdout
# Usual cases to start from.

"retort presets NAME" tells one with its answers. "retort advise --preset NAME -a ID=VALUE" starts from it; what you answer yourself wins.

- **wiki** A wiki <sub>leads to RAG</sub>
- **voice** A voice <sub>leads to Fine-tuning or Both</sub>
