#pragma once
// A program while it is written.

#include "formulas/program.hpp"

namespace retort {

/// What an instruction takes: what is in a slot, or a number.
struct Operand {
  std::uint8_t slot = constant_operand;
  double constant = 0.0;
};

class ProgramWriter {
 public:
  explicit ProgramWriter(std::size_t inputs) : slots_(inputs) {}

  Operand apply(Operation operation, Operand left, Operand right);

  /// Then it takes nothing more.
  [[nodiscard]] bool is_full() const { return slots_ >= most_slots; }

  [[nodiscard]] Program finish(Operand result);

 private:
  /// An instruction has room for one number: the other one gets a slot.
  Operand in_slot(Operand operand) { return apply(Operation::max, operand, operand); }

  std::size_t slots_;
  Program program_;
};

}  // namespace retort
