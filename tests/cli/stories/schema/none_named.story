$ retort schema
--- stdout
answers                 Answers for retort
advice                  Advice from retort
record                  Decision record of retort
batch_output            A line of retort batch
batch_full_output       A line of retort batch --full
costs_output            Costs from retort
compare_output          Comparison table of retort
diff_output             What changed between two decisions
check_output            A decision record held against now
questions_output        The questions of retort
guide_output            The guide of retort
presets_output          Usual cases to start from
formulas_output         The formulas of the cost model
formula_output          The result of a formula
estimate_corpus_output  What was counted in a folder
eval_output             Accuracy and calibration on labeled cases
knowledge               Data file knowledge.json of retort
sources                 Data file sources.json of retort
approaches              Data file approaches.json of retort
questions               Data file questions.json of retort
rules                   Data file rules.json of retort
vetoes                  Data file vetoes.json of retort
tensions                Data file tensions.json of retort
contradictions          Data file contradictions.json of retort
confidence              Data file confidence.json of retort
checks                  Data file checks.json of retort
kinds                   Data file kinds.json of retort
delivery                Data file delivery.json of retort
derived                 Data file derived.json of retort
flowchart               Data file flowchart.json of retort
plan                    Data file plan.json of retort
precedents              Data file precedents.json of retort
comparison              Data file comparison.json of retort
costs                   Data file costs.json of retort
guide                   Data file guide.json of retort
presets                 Data file presets.json of retort
workload                Data file workload.json of retort
formulas                Data file formulas.json of retort
prices                  Data file prices.json of retort
price_file              A person's own prices for retort
policy                  Policy for retort
