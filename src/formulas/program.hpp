#pragma once
// Arithmetic as it is computed: a flat list of instructions over numbered slots.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace retort {

enum class Operation : std::uint8_t {
  add,
  subtract,
  multiply,
  divide,
  min,
  max,
  // From here on of one operand, the left one.
  negate,
  ceil,
  floor,
  exp,
  expm1,
  log,
};

/// In place of a slot: the constant of the instruction.
inline constexpr std::uint8_t constant_operand = 255;

struct Instruction {
  Operation operation = Operation::add;
  std::uint8_t left = 0;  ///< a slot
  std::uint8_t right = 0;
  double constant = 0.0;
};

/// Slots hold the inputs, then what each instruction results in; the last is the result.
struct Program {
  std::vector<Instruction> instructions;
};

inline constexpr std::size_t most_slots = 128;

using Slots = std::array<double, most_slots>;

/// The first slots hold the inputs, so many. Not a finite number where none solves it.
double run(const Program& program, Slots& slots, std::size_t inputs);

/// One value for each input, in their order.
template <std::size_t count>
double evaluate(const Program& program, const std::array<double, count>& inputs) {
  Slots slots;  // NOLINT(*-member-init): to fill it takes longer than to run
  for (std::size_t i = 0; i < count; ++i) slots[i] = inputs[i];
  return run(program, slots, count);
}
double evaluate(const Program& program, std::span<const double> inputs);

}  // namespace retort
