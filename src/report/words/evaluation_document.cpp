#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

std::string share_text(std::size_t part, std::size_t whole) {
  return whole == 0 ? "-" : fmt::format("{} of {}", part, whole);
}

std::string interval_text(const Interval& interval) {
  return fmt::format("{:.0f}-{:.0f} %", interval.low * 100, interval.high * 100);
}

Table accuracy_table(const std::vector<Accuracy>& methods) {
  Table table{.columns = {{""}, {"Acceptable"}, {"95 %"}, {"Strict"}, {"95 %"}}};
  for (const Accuracy& row : methods) {
    table.rows.push_back({{row.method},
                          {share_text(row.acceptable, row.cases)},
                          {interval_text(row.acceptable_share)},
                          {std::to_string(row.strict)},
                          {interval_text(row.strict_share)}});
  }
  return table;
}

Table confusion_table(const Evaluation& evaluation) {
  Table table{.columns = {{"won \\ said"}}};
  for (const Approach said : all_approaches)
    table.columns.push_back({std::string(to_string(said))});
  for (const Approach winner : all_approaches) {
    std::vector<TextCell> row{{std::string(to_string(winner))}};
    for (const Approach said : all_approaches) {
      row.push_back({std::to_string(evaluation.confusion.at(static_cast<std::size_t>(winner))
                                        .at(static_cast<std::size_t>(said)))});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::string strength_counts(const Evaluation& evaluation) {
  std::vector<std::string> parts;
  for (const Strength strength : {Strength::firm, Strength::leaning, Strength::open}) {
    const StrengthTally& tally = evaluation.by_strength.at(static_cast<std::size_t>(strength));
    parts.push_back(
        fmt::format("{} {}", to_string(strength), share_text(tally.acceptable, tally.cases)));
  }
  return fmt::format("Acceptable by strength: {}.", fmt::join(parts, ", "));
}

Item miss_item(const Knowledge& knowledge, const LabelledCase& labelled, const Miss& miss) {
  std::vector<std::string> rules;
  for (const std::size_t rule : miss.rules) {
    rules.push_back(
        fmt::format("{} {}", knowledge.rules[rule].id, points_text(knowledge.rules[rule].points)));
  }
  for (const std::size_t veto : miss.vetoes) rules.push_back("veto " + knowledge.vetoes[veto].id);
  return {labelled.id,
          {fmt::format("{}: won {}, said {}.", labelled.title, to_string(labelled.winner),
                       miss.said ? to_string(*miss.said) : "none"),
           fmt::format("{}", fmt::join(rules, ", "))}};
}

}  // namespace

Document evaluation_document(const Knowledge& knowledge, const std::vector<LabelledCase>& cases,
                             const EvaluationReport& report) {
  const Evaluation& evaluation = report.evaluation;
  Document document;
  document.push_back(
      Lead{fmt::format("{} of {} acceptable, {} strict.", evaluation.advice.acceptable,
                       evaluation.advice.cases, evaluation.advice.strict)});
  document.push_back(Heading{"Against baselines"});
  std::vector<Accuracy> methods{evaluation.advice};
  if (report.left_out) methods.push_back(*report.left_out);
  methods.insert(methods.end(), evaluation.baselines.begin(), evaluation.baselines.end());
  document.push_back(accuracy_table(methods));
  say(document, "Intervals: whole sources resampled 2,000 times, fixed seed.");
  document.push_back(Heading{"What won against what was said"});
  document.push_back(confusion_table(evaluation));
  document.push_back(Heading{"Robustness as a forecast of being acceptable"});
  say(document,
      fmt::format("Brier score {:.3f}, calibration error (ECE) {:.3f}. {}", evaluation.brier,
                  evaluation.calibration_error, strength_counts(evaluation)));
  if (!evaluation.withheld.empty()) {
    document.push_back(Heading{"With one question withheld"});
    document.push_back(accuracy_table(evaluation.withheld));
  }
  if (report.questions) {
    document.push_back(Heading{"Questions asked before nothing can change the advice"});
    say(document,
        fmt::format(
            "On average {:.1f} in adaptive order, {:.1f} in the order of the table, of {:.0f}.",
            report.questions->adaptive, report.questions->fixed, report.questions->all));
  }
  List misses;
  for (const Miss& miss : evaluation.misses) {
    misses.items.push_back(miss_item(knowledge, cases[miss.which], miss));
  }
  add_list(document, {"Misses"}, std::move(misses));
  return document;
}

}  // namespace retort
