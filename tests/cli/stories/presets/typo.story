$ retort presets vioce
--- stderr
retort: presets: expected the id of a preset, got "vioce"; did you mean "voice"?
--- status 2
