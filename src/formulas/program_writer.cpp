#include "formulas/program_writer.hpp"

#include <utility>

namespace retort {

Operand ProgramWriter::apply(Operation operation, Operand left, Operand right) {
  if (is_full()) return {};
  const bool are_two = left.slot == constant_operand && right.slot == constant_operand &&
                       left.constant != right.constant;
  if (are_two) left = in_slot(left);
  const double constant = left.slot == constant_operand ? left.constant : right.constant;
  program_.instructions.push_back({operation, left.slot, right.slot, constant});
  return {.slot = static_cast<std::uint8_t>(slots_++)};
}

Program ProgramWriter::finish(Operand result) {
  const bool is_last = result.slot != constant_operand && result.slot + 1U == slots_;
  if (!is_last || program_.instructions.empty()) in_slot(result);
  return std::move(program_);
}

}  // namespace retort
