$ retort advize
--- stderr
retort: expected a known command, got "advize"; did you mean "advise"?
--- status 2
