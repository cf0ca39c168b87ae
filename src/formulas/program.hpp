#pragma once
// Arithmetic as it is computed: a flat list of instructions over numbered slots.

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

  friend bool operator==(const Instruction&, const Instruction&) = default;
};

/// The same as machine code.
using BuiltProgram = double (*)(const double* inputs);

/// Slots hold the inputs, then what each instruction results in; the last is the result.
struct Program {
  std::vector<Instruction> instructions;
  BuiltProgram built = nullptr;  ///< where the build knew it
};

inline constexpr std::size_t most_slots = 128;

/// Instruction by instruction.
double interpret(const Program& program, std::span<const double> inputs);

/// One value for each input, in their order. Not a finite number where none solves it.
inline double evaluate(const Program& program, std::span<const double> inputs) {
  return program.built != nullptr ? program.built(inputs.data()) : interpret(program, inputs);
}

}  // namespace retort
