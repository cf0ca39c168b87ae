#include "formulas/program.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace retort {
namespace {

/// Divides as IEEE 754 says: what comes of a zero below the line is not finite, and so no result.
__attribute__((no_sanitize("float-divide-by-zero"))) double divided(double left, double right) {
  return left / right;
}

double applied(Operation operation, double left, double right) {
  switch (operation) {
    case Operation::add:
      return left + right;
    case Operation::subtract:
      return left - right;
    case Operation::multiply:
      return left * right;
    case Operation::divide:
      return divided(left, right);
    case Operation::min:
      return std::min(left, right);
    case Operation::max:
      return std::max(left, right);
    case Operation::negate:
      return -left;
    case Operation::ceil:
      return std::ceil(left);
    case Operation::floor:
      return std::floor(left);
    case Operation::exp:
      return std::exp(left);
    case Operation::expm1:
      return std::expm1(left);
    case Operation::log:
      return std::log(left);
  }
  return left;
}

}  // namespace

double interpret(const Program& program, std::span<const double> inputs) {
  std::array<double, most_slots> slots;  // NOLINT(*-member-init): to fill it takes longer
  std::ranges::copy(inputs, slots.begin());
  double result = 0.0;
  for (std::size_t next = inputs.size(); const Instruction& one : program.instructions) {
    const double left = one.left == constant_operand ? one.constant : slots[one.left];
    const double right = one.right == constant_operand ? one.constant : slots[one.right];
    result = applied(one.operation, left, right);
    slots[next++] = result;
  }
  return result;
}

}  // namespace retort
