$ retort compare --format markdown
--- stdout
### Freshness

- **Prompting** As typed
- **Long context** As pasted
- **RAG** As indexed
- **Fine-tuning** As trained
- **Both** Half and half

### Style

- **RAG** Plain
- **Fine-tuning** Yours
