#include "cli/commands/knowledge_files.hpp"

#include "json/knowledge/embedded_knowledge.hpp"
#include "json/knowledge/knowledge_pack.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

namespace fs = std::filesystem;
using testing::Outcome;
using testing::run_program;

TEST_CASE("exported knowledge is the built-in one, byte for byte, and is sound") {
  const testing::TemporaryFolder folder;
  const fs::path target = folder.path() / "new" / "folder";
  const Outcome exported = run_program({"knowledge", "export", target.string()});
  CHECK(exported.status == 0);
  std::string listing;
  for (const EmbeddedFile& file : embedded_knowledge()) {
    CHECK(testing::text_of(target / file.name) == file.text);
    listing += (target / file.name).string() + "\n";
  }
  CHECK(exported.out == listing);
  const Outcome checked = run_program({"knowledge", "check", target.string()});
  CHECK(checked.status == 0);
  CHECK(checked.out.find(" is sound: ") != std::string::npos);
}

TEST_CASE("the knowledge that the program starts with is what its data files say") {
  CHECK(pack(load_embedded_knowledge()) == pack(testing::shipped_knowledge()));
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
