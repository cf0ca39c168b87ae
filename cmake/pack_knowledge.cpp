// Run by the build: reads and checks the built-in data files and writes what came of it, packed, as
// C++ that the program is linked with. Usage: pack_knowledge OUTPUT

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

std::string source_of(const std::string& bytes) {
  std::string text =
      "// Written by cmake/pack_knowledge.cpp.\n"
      "#include \"json/knowledge/packed_knowledge.hpp\"\n\n"
      "// NOLINTBEGIN\n"
      "namespace retort {\nnamespace {\n\n"
      "constexpr char packed_bytes[] = {";
  for (const char byte : bytes) {
    text += fmt::format("'\\x{:02x}',", static_cast<unsigned char>(byte));
  }
  return text +
         "'\\0'};\n\n"
         "}  // namespace\n\n"
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
  return retort::write(words[1], retort::source_of(retort::pack(*knowledge))) ? 0 : 3;
}
