$ retort --version
--- stdout
retort 0.1.0 (knowledge small 1, prices as of 2026-11-01)
