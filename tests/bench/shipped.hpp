#pragma once
// The shipped knowledge, as the benchmarks read it.

#include "json/knowledge/embedded_knowledge.hpp"
#include "json/knowledge/knowledge_json.hpp"

#include <string>
#include <vector>

namespace retort {

inline Knowledge shipped_knowledge() {
  std::vector<KnowledgeFile> files;
  for (const EmbeddedFile& file : embedded_knowledge()) {
    files.push_back({std::string(file.name), std::string(file.name), std::string(file.text)});
  }
  std::vector<Problem> problems;
  return read_knowledge(files, problems).value();
}

}  // namespace retort
