#include "json/knowledge/embedded_knowledge.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <map>

namespace retort::testing {
namespace {

std::map<std::string, std::string> data_files() {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "data")) {
    if (entry.path().extension() != ".json") continue;
    files.emplace(entry.path().filename().string(), text_of(entry.path()));
  }
  return files;
}

}  // namespace

TEST_CASE("the program holds every data file byte for byte") {
  std::map<std::string, std::string> embedded;
  for (const EmbeddedFile& file : embedded_knowledge()) {
    embedded.emplace(std::string(file.name), std::string(file.text));
  }
  CHECK(!embedded.empty());
  CHECK((embedded == data_files()));
}

TEST_CASE("the embedded files are sorted by name") {
  CHECK(std::ranges::is_sorted(embedded_knowledge(), {}, &EmbeddedFile::name));
}

}  // namespace retort::testing
