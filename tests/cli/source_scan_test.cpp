// Questions are data: the sources must not know one of them by name.

#include "catch.hpp"
#include "files.hpp"
#include "shipped.hpp"

namespace retort {
namespace {

namespace fs = std::filesystem;

bool is_part_of_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t i = text.find(word); i != std::string_view::npos; i = text.find(word, i + 1)) {
    const bool begins = i == 0 || !is_part_of_word(text[i - 1]);
    const std::size_t end = i + word.size();
    if (begins && (end == text.size() || !is_part_of_word(text[end]))) return true;
  }
  return false;
}

/// Ids that no other word of a program looks like. Roles are names of the cost model.
std::vector<std::string> distinctive_ids() {
  std::vector<std::string> ids;
  for (const Question& question : testing::shipped_knowledge().questions) {
    if (question.id.find('_') != std::string::npos && !role_from(question.id)) {
      ids.push_back(question.id);
    }
  }
  return ids;
}

std::vector<fs::path> sources() {
  std::vector<fs::path> files;
  for (const char* folder : {"src", "include"}) {
    for (const auto& entry : fs::recursive_directory_iterator(testing::source_dir() / folder)) {
      if (entry.is_regular_file()) files.push_back(entry.path());
    }
  }
  return files;
}

TEST_CASE("no question is named in the sources") {
  const std::vector<std::string> ids = distinctive_ids();
  CHECK(ids.size() >= 7);
  CHECK(sources().size() > 50);
  for (const fs::path& path : sources()) {
    const std::string text = testing::text_of(path);
    for (const std::string& id : ids) {
      INFO(path.string() << " names " << id);
      CHECK_FALSE(has_word(text, id));
    }
  }
}

TEST_CASE("a word is found as a whole word only") {
  CHECK(has_word("when corpus_pages grows", "corpus_pages"));
  CHECK_FALSE(has_word("my_corpus_pages", "corpus_pages"));
  CHECK_FALSE(has_word("corpus_pages2", "corpus_pages"));
}

}  // namespace
}  // namespace retort
