#pragma once
// The lines that a stream of records is answered with.

#include "costs/estimate.hpp"
#include "decide/decision.hpp"
#include "explain/certainty.hpp"
#include "json/members/named_schema.hpp"
#include "knowledge/answers.hpp"
#include "retort/problem.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace retort {

class SchemaWriter;

/// What is said of one record.
struct BatchAdvice {
  const Decision& decision;
  HitPolicy policy = HitPolicy::collect;
  std::optional<MoneyRange> monthly;  ///< of the choice; nothing: there is none, or no price for it
  std::optional<Certainty> certainty;  ///< only where it was asked for
};

/// Which record of the input.
struct RecordPlace {
  const std::optional<RecordId>& id;
  std::size_t line = 0;  ///< stands in for the id where there is none
};

/// Each appends one line to `out`.
void write_batch_advice(const BatchAdvice& advice, const RecordPlace& place, std::string& out);
void write_rejected(std::span<const Problem> problems, std::size_t line, std::string& out);

/// Of one such line.
NamedSchema batch_schema();
/// The members of a rejected record.
void rejected_members(SchemaWriter& fields);

}  // namespace retort
