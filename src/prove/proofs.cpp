#include "prove/proofs.hpp"

#include "prove/proof_parts.hpp"

#include <set>
#include <utility>

namespace retort {
namespace {

/// Beyond this many sets of answers a proof would take seconds, and is given up with a note.
constexpr std::size_t most_patterns = 300'000;

/// That the rows of these conditions ask.
std::set<std::size_t> questions_of(const Evaluator& evaluator, ConditionRange range) {
  std::set<std::size_t> questions;
  for (std::size_t row = 0; row < evaluator.row_count(); ++row) {
    const std::size_t condition = evaluator.condition_of(row);
    if (!range.contains(condition)) continue;
    for (std::size_t q = 0; q < evaluator.knowledge().questions.size(); ++q) {
      if (tests(evaluator, row, q)) questions.insert(q);
    }
  }
  return questions;
}

}  // namespace

bool tests(const Evaluator& evaluator, std::size_t row, std::size_t question) {
  return !evaluator.meets(row, question, unanswered);
}

bool for_each_pattern(const Evaluator& evaluator, ConditionRange range,
                      const std::function<bool(const Cells&)>& use) {
  const std::set<std::size_t> questions = questions_of(evaluator, range);
  std::size_t patterns = 1;
  for (const std::size_t q : questions) {
    patterns *= evaluator.axis(q).size;
    if (patterns > most_patterns) return false;
  }
  Cells cells;
  for (std::size_t i = 0; i < patterns; ++i) {
    std::size_t rest = i;
    for (const std::size_t q : questions) {
      cells.at[q] = static_cast<CellId>(rest % evaluator.axis(q).size);
      rest /= evaluator.axis(q).size;
    }
    if (!use(cells)) break;
  }
  return true;
}

void add_fault(Findings& findings, std::string about, std::string what, std::string witness) {
  findings.push_back(
      {Finding::Weight::fault, std::move(about), std::move(what), std::move(witness)});
}

void add_note(Findings& findings, std::string about, std::string what, std::string witness) {
  findings.push_back(
      {Finding::Weight::note, std::move(about), std::move(what), std::move(witness)});
}

void note_too_many(Findings& findings, std::string about) {
  add_note(findings, std::move(about), "looks at too many answers to go through them all");
}

std::vector<Finding> prove(const Evaluator& evaluator) {
  Findings findings;
  prove_rows(evaluator, findings);
  prove_advice(evaluator, findings);
  return findings;
}

}  // namespace retort
