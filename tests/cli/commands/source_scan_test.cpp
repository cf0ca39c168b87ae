// Questions are data: the sources must not know one of them by name.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/shipped.hpp"
#include "support/words.hpp"

namespace retort {
namespace {

namespace fs = std::filesystem;

/// Ids that no other word of a program looks like. Roles are names of the cost model.
std::vector<std::string> distinctive_ids() {
  std::vector<std::string> ids;
  for (const Question& question : testing::shipped_knowledge().questions) {
    const bool is_role = from_name<Role>(question.id) || from_name<RowRole>(question.id);
    if (question.id.find('_') != std::string::npos && !is_role) ids.push_back(question.id);
  }
  return ids;
}

std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(testing::source_dir() / "src")) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  return files;
}

TEST_CASE("no question is named in the sources") {
  const std::vector<std::string> ids = distinctive_ids();
  CHECK(ids.size() >= 5);
  CHECK(sources().size() > 50);
  for (const fs::path& path : sources()) {
    const std::string text = testing::text_of(path);
    for (const std::string& id : ids) {
      INFO(path.string() << " names " << id);
      CHECK_FALSE(testing::has_word(text, id));
    }
  }
}

TEST_CASE("a word is found as a whole word only") {
  CHECK(testing::has_word("when corpus_pages grows", "corpus_pages"));
  CHECK_FALSE(testing::has_word("my_corpus_pages", "corpus_pages"));
  CHECK_FALSE(testing::has_word("corpus_pages2", "corpus_pages"));
}

}  // namespace
}  // namespace retort
