$ retort presets
--- on the shipped knowledge
--- stdout
Usual cases to start from.

"retort presets NAME" tells one with its answers. "retort advise --preset NAME
-a ID=VALUE" starts from it; what you answer yourself wins.
support_bot          Support bot on documentation that keeps changing
                     leads to RAG
legal_research       Legal research that cites its sources
                     leads to RAG
brand_voice          Texts in a brand's own voice
                     leads to Fine-tuning
classification       Classification at high volume
                     leads to Fine-tuning
text_to_sql          Questions to SQL over a living warehouse
                     leads to RAG
private_code         Code assistant on a private repository
                     leads to RAG
on_premises_records  Questions over records that must not leave the house
                     leads to RAG
whole_documents      Review of whole documents
                     leads to Long context
product_search       Questions about a product catalogue
                     leads to RAG
extraction           Structured extraction at high volume
                     leads to Fine-tuning
expert_assistant     Assistant with your facts and your manner
                     leads to RAG with fine-tuning
drafts_from_notes    Drafts and summaries from what is at hand
                     leads to Prompting
