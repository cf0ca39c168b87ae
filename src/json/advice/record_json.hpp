#pragma once
// Decision records and what changed between them, as JSON.

#include "json/members/named_schema.hpp"
#include "knowledge/answers.hpp"
#include "record/changes.hpp"
#include "record/decision_record.hpp"
#include "retort/problem.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace retort {

/// One object and a final newline, as the next two.
std::string record_json(const DecisionRecord& record);
std::string changes_json(const Changes& changes);
std::string check_json(const CheckedRecord& check);

/// A decision, from its record or as an advice, or the answers that one is made from.
using DecisionOrAnswers = std::variant<RawAnswers, DecisionRecord>;

/// The members of the object tell which it is. With any fault, all are appended to `problems`.
DecisionOrAnswers read_decision(std::string_view text, std::string_view place,
                                std::vector<Problem>& problems);

/// What `record_json` wrote. With any fault, all are appended to `problems` and nothing returned.
std::optional<DecisionRecord> read_record(std::string_view text, std::string_view place,
                                          std::vector<Problem>& problems);

/// The answers of a record as an answers file would give them; `place` names the record.
RawAnswers raw_answers_of(const DecisionRecord& record, std::string_view place);

NamedSchema record_schema();
NamedSchema changes_schema();
NamedSchema check_schema();

}  // namespace retort
