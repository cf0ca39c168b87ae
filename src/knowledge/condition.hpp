#pragma once
// Conditions over answers: unary tests joined by all, any and not, in three-valued logic.

#include "retort/decimal.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace retort {

enum class Comparison : std::uint8_t { less, less_equal, greater, greater_equal, equal };

struct Bound {
  Comparison comparison = Comparison::less;
  Decimal value;
};

/// The checked form of a `when`. A test on an unanswered question is unknown, never false.
struct Condition {
  enum class Kind : std::uint8_t {
    choice,    ///< the answer is one of `values`
    number,    ///< the answer meets every one of `bounds`
    all,       ///< every part holds
    any,       ///< some part holds
    negation,  ///< the only part does not hold
  };

  Kind kind = Kind::all;
  std::size_t question = 0;         ///< choice, number
  std::vector<std::size_t> values;  ///< choice
  std::vector<Bound> bounds;        ///< number
  std::vector<Condition> parts;     ///< all, any, negation
};

/// How many rows of plain tests the condition unfolds to, at most; saturates at 1,000,000.
std::size_t row_count(const Condition& condition);

}  // namespace retort
