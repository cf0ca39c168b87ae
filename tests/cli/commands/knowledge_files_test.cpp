#include "cli/commands/knowledge_files.hpp"

#include "json/knowledge/data_schemas.hpp"
#include "json/knowledge/embedded_knowledge.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

namespace retort {
namespace {

namespace fs = std::filesystem;
using testing::Outcome;
using testing::run_program;

/// Without the line that names the schema, where there is one.
std::string without_schema_line(std::string text, const std::string& name) {
  const std::string line = "  \"$schema\": \"schema/" + name + "\",\n";
  const std::size_t at = text.find(line);
  if (at != std::string::npos) text.erase(at, line.size());
  return text;
}

TEST_CASE("exported knowledge is the built-in one, whose files name their schemas, and is sound") {
  const testing::TemporaryFolder folder;
  const fs::path target = folder.path() / "new" / "folder";
  REQUIRE(run_program({"knowledge", "export", target.string()}).status == 0);
  for (const EmbeddedFile& file : embedded_knowledge()) {
    const std::string name(file.name);
    INFO(name);
    const std::string text = testing::text_of(target / name);
    CHECK(without_schema_line(text, name) == file.text);
    CHECK((text != file.text) == fs::exists(target / "schema" / name));
  }
  const Outcome checked = run_program({"knowledge", "check", target.string()});
  CHECK(checked.status == 0);
  CHECK(checked.out.find(" is sound: ") != std::string::npos);
}

TEST_CASE("an export has the schemas, and lists what it wrote") {
  const testing::TemporaryFolder folder;
  std::string listing;
  const auto list = [&](const fs::path& path) {
    listing += (folder.path() / path).string() + "\n";
  };
  for (const EmbeddedFile& file : embedded_knowledge()) list(file.name);
  for (const NamedSchema& schema : data_schemas()) list("schema/" + schema.name + ".json");
  CHECK(run_program({"knowledge", "export", folder.path().string()}).out == listing);
  for (const NamedSchema& schema : data_schemas()) {
    CHECK(testing::text_of(folder.path() / "schema" / (schema.name + ".json")) == schema.write());
  }
}

TEST_CASE("export never replaces a file, and then writes none") {
  const testing::TemporaryFolder folder;
  testing::write_text(folder.path() / "rules.json", "mine");
  const Outcome outcome = run_program({"knowledge", "export", folder.path().string()});
  CHECK(outcome.status == 3);
  CHECK(outcome.err == "retort: " + (folder.path() / "rules.json").string() +
                           ": expected a directory without data files, got one that has this file "
                           "already\n");
  CHECK(testing::text_of(folder.path() / "rules.json") == "mine");
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("a path with control characters is not printed raw") {
  const testing::TemporaryFolder folder;
  const Outcome outcome =
      run_program({"knowledge", "export", (folder.path() / "a\x1b[31mb").string()});
  CHECK(outcome.out.find('\x1b') == std::string::npos);
}

TEST_CASE("other files beside the data are left alone, other JSON files are not") {
  const testing::TemporaryFolder folder;
  export_knowledge(folder.path().string());
  testing::write_text(folder.path() / "README.md", "notes");
  fs::create_directory(folder.path() / "examples");
  CHECK(run_program({"knowledge", "check", folder.path().string()}).status == 0);
  testing::write_text(folder.path() / "rule.json", "{}");
  const Outcome outcome = run_program({"knowledge", "check", folder.path().string()});
  CHECK(outcome.status == 3);
  CHECK(outcome.err == "retort: " + (folder.path() / "rule.json").string() +
                           ": expected a knowledge file, got \"rule.json\"; did you mean "
                           "\"rules.json\"?\n");
}

TEST_CASE("every fault of a knowledge directory is one line, for every command") {
  const testing::TemporaryFolder folder;
  export_knowledge(folder.path().string());
  fs::remove(folder.path() / "guide.json");
  testing::write_text(folder.path() / "knowledge.json", "{\"schema_version\": 9}");
  const std::string place = (folder.path() / "knowledge.json").string();
  const std::string expected =
      "retort: " + place +
      ": /schema_version: expected schema version 1, got 9; this program reads "
      "no other\nretort: knowledge: expected the file guide.json, got none; \"retort knowledge "
      "export DIR\" writes a complete set\n";
  for (const std::vector<std::string>& words : {std::vector<std::string>{"advise"},
                                                {"questions"},
                                                {"--help"},
                                                {"--version"},
                                                {"nonsense"}}) {
    std::vector<std::string> with_knowledge = words;
    with_knowledge.insert(with_knowledge.end(), {"--knowledge", folder.path().string()});
    const Outcome outcome = run_program(with_knowledge);
    CHECK(outcome.status == 3);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == expected);
  }
}

}  // namespace
}  // namespace retort
