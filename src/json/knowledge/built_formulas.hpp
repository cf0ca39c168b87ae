#pragma once
// The built-in formulas of bills as machine code: interpreted, a batch takes 20 % longer.

#include "formulas/program.hpp"

#include <span>

namespace retort {

struct BuiltFormula {
  std::span<const Instruction> instructions;  ///< any program of these may be run as
  BuiltProgram program = nullptr;
};

/// In the order of BillFormula. Defined in a file that the build writes
/// (cmake/PackKnowledge.cmake).
std::span<const BuiltFormula> built_formulas();

}  // namespace retort
