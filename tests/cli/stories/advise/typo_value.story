$ retort advise --style primry -a gap=knowlege
--- stderr
retort: -a gap: expected one of none, knowledge, behaviour, both, unknown, got "knowlege"; did you mean "knowledge"?
retort: --style: expected one of no, secondary, primary, unknown, got "primry"; did you mean "primary"?
--- status 2
