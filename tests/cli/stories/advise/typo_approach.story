$ retort advise --expect rag,fine_tunes
--- stderr
retort: --expect: expected one of prompting, long_context, rag, fine_tune, both, got "fine_tunes"; did you mean "fine_tune"?
--- status 2
