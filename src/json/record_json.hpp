#pragma once
// Decision records and what changed between them, as JSON.

#include "retort/changes.hpp"
#include "retort/decision_record.hpp"
#include "retort/problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// One object and a final newline, as the next two.
std::string record_json(const DecisionRecord& record);
std::string changes_json(const Changes& changes);
std::string check_json(const CheckedRecord& check);

/// A text that holds a decision, or what one is made from.
enum class DecisionText : std::uint8_t { record, advice, answers };

/// By the members of its object; what is no object, or cannot be parsed, counts as answers, whose
/// reader says what is wrong.
DecisionText kind_of_decision_text(std::string_view text);

/// What `record_json` wrote. With any fault, all are appended to `problems` and nothing returned.
std::optional<DecisionRecord> read_record(std::string_view text, std::string_view place,
                                          std::vector<Problem>& problems);

/// The answers of a record as an answers file would give them; `place` names the record.
RawAnswers raw_answers_of(const DecisionRecord& record, std::string_view place);

}  // namespace retort
