$ retort prices gpus --search rent-crad
--- stdout
No row of gpus mentions "rent-crad"; did you mean "rent-card"?
