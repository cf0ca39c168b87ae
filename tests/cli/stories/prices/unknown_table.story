$ retort prices modles
--- stderr
retort: prices: expected one of models, embeddings, rerankers, tuning, stores, gpus, open_models, tuning_methods, label_sources, got "modles"; did you mean "models"?
--- status 2
