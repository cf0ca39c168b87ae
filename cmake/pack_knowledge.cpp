// Run by the build: reads and checks the built-in data files and writes what came of it, packed, as
// C++ that the program is linked with; the formulas of bills also as functions. Usage:
// pack_knowledge OUTPUT

#include "json/knowledge/embedded_knowledge.hpp"
#include "json/knowledge/knowledge_json.hpp"
#include "json/knowledge/knowledge_pack.hpp"
#include "retort/problem.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <fstream>

namespace retort {
namespace {

std::optional<Knowledge> checked_knowledge() {
  std::vector<KnowledgeFile> files;
  for (const EmbeddedFile& file : embedded_knowledge()) {
    files.push_back({std::string(file.name), std::string(file.name), std::string(file.text)});
  }
  std::vector<Problem> problems;
  std::optional<Knowledge> knowledge = read_knowledge(files, problems);
  for (const Problem& problem : problems) {
    fmt::print(stderr, "data/{}: {}: error: {}\n", problem.place, problem.path, message(problem));
  }
  return knowledge;
}

/// As `interpret` does it.
std::string_view pattern_of(Operation operation) {
  switch (operation) {
    case Operation::add:
      return "{} + {}";
    case Operation::subtract:
      return "{} - {}";
    case Operation::multiply:
      return "{} * {}";
    case Operation::divide:
      return "{} / {}";
    case Operation::min:
      return "std::min({}, {})";
    case Operation::max:
      return "std::max({}, {})";
    case Operation::negate:
      return "-{}";
    case Operation::ceil:
      return "std::ceil({})";
    case Operation::floor:
      return "std::floor({})";
    case Operation::exp:
      return "std::exp({})";
    case Operation::expm1:
      return "std::expm1({})";
    case Operation::log:
      return "std::log({})";
  }
  return {};
}

/// Slots are variables, the first of which the inputs fill.
std::string function_of(const Program& program, std::size_t index, std::size_t inputs) {
  std::string list;
  std::string body;
  for (std::size_t i = 0; i < inputs; ++i)
    body += fmt::format("  const double s{0} = in[{0}];\n", i);
  for (std::size_t next = inputs; const Instruction& one : program.instructions) {
    const auto operand = [&one](std::uint8_t slot) {
      return slot == constant_operand ? fmt::format("{:a}", one.constant)
                                      : fmt::format("s{}", slot);
    };
    list += fmt::format("{{Operation{{{}}}, {}, {}, {:a}}},", static_cast<int>(one.operation),
                        one.left, one.right, one.constant);
    body += fmt::format("  const double s{} = {};\n", next++,
                        fmt::format(fmt::runtime(pattern_of(one.operation)), operand(one.left),
                                    operand(one.right)));
  }
  return fmt::format(
      "constexpr Instruction instructions_{0}[] = {{{1}}};\n"
      "double program_{0}([[maybe_unused]] const double* in) {{\n{2}  return s{3};\n}}\n",
      index, list, body, inputs + program.instructions.size() - 1);
}

std::string functions_of(const BillFormulas& formulas) {
  std::string functions;
  std::string table = "constexpr BuiltFormula formulas[] = {\n";
  for (std::size_t i = 0; i < bill_formula_count; ++i) {
    const std::size_t inputs = given_to(static_cast<BillFormula>(i)).size();
    functions += function_of(formulas.programs.at(i), i, inputs);
    table += fmt::format("    {{instructions_{0}, program_{0}}},\n", i);
  }
  return functions + table + "};\n\n";
}

std::string source_of(const Knowledge& knowledge) {
  std::string text =
      "// Written by cmake/pack_knowledge.cpp.\n"
      "#include \"json/knowledge/built_formulas.hpp\"\n"
      "#include \"json/knowledge/packed_knowledge.hpp\"\n\n"
      "#include <algorithm>\n"
      "#include <cmath>\n\n"
      "// NOLINTBEGIN\n"
      "namespace retort {\nnamespace {\n\n"
      "constexpr char packed_bytes[] = {";
  for (const char byte : pack(knowledge)) {
    text += fmt::format("'\\x{:02x}',", static_cast<unsigned char>(byte));
  }
  return text + "'\\0'};\n\n" + functions_of(knowledge.bill_formulas) +
         "}  // namespace\n\n"
         "std::span<const BuiltFormula> built_formulas() { return formulas; }\n\n"
         "std::string_view packed_knowledge() { return {packed_bytes, sizeof packed_bytes - 1}; "
         "}\n\n"
         "}  // namespace retort\n"
         "// NOLINTEND\n";
}

bool write(const char* path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  return file.good();
}

}  // namespace
}  // namespace retort

int main(int count, char** words) {
  if (count != 2) return 2;
  const std::optional<retort::Knowledge> knowledge = retort::checked_knowledge();
  if (!knowledge) return 1;
  return retort::write(words[1], retort::source_of(*knowledge)) ? 0 : 3;
}
