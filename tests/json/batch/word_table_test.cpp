#include "json/batch/word_table.hpp"

#include "support/catch.hpp"

#include <optional>
#include <string>

namespace retort {
namespace {

std::optional<std::size_t> find(const WordTable& table, std::size_t space, std::string word) {
  const std::size_t size = word.size();
  word += '"' + std::string(WordTable::padding, '~');
  const std::uint32_t* const found = table.find(space, word.data(), size);
  return found == nullptr ? std::nullopt : std::optional<std::size_t>(*found);
}

/// Words of all lengths that are cut differently, each unlike its neighbours in one letter only.
std::string word_of(std::size_t number) {
  std::string word(number % 40, 'a');
  word += std::to_string(number / 40);
  return word;
}

TEST_CASE("every word is found with its own number, whatever its length") {
  WordTable table;
  for (std::size_t i = 0; i < 2000; ++i) table.add(i % 3, word_of(i), i);
  for (std::size_t i = 0; i < 2000; ++i) {
    INFO(word_of(i));
    CHECK(find(table, i % 3, word_of(i)) == i);
    CHECK_FALSE(find(table, i % 3 + 3, word_of(i)).has_value());
  }
}

TEST_CASE("a word that is not there is not found, though it is like one that is") {
  WordTable table;
  CHECK_FALSE(find(table, 0, "").has_value());
  table.add(0, "cost_priority", 1);
  table.add(0, "a_word_longer_than_sixteen", 2);
  table.add(0, "", 3);
  for (const char* word : {"cost_priorit", "cost_priority_", "cost_prioritY", "cost-priority",
                           "a_word_longer-than_sixteen", "a_word_longer_than_sixteem", " "}) {
    INFO(word);
    CHECK_FALSE(find(table, 0, word).has_value());
  }
  CHECK(find(table, 0, "") == 3);
}

TEST_CASE("a word of sixteen bytes is not the longer one that begins with it") {
  WordTable table;
  table.add(0, "knowledge_changes", 1);
  CHECK_FALSE(find(table, 0, "knowledge_change").has_value());
  table.add(0, "knowledge_change", 2);
  CHECK(find(table, 0, "knowledge_change") == 2);
  CHECK(find(table, 0, "knowledge_changes") == 1);
  CHECK_FALSE(find(table, 0, std::string("knowledge\0", 10)).has_value());
}

TEST_CASE("of two equal words the first stays") {
  WordTable table;
  table.add(0, "word", 1);
  table.add(0, "word", 2);
  CHECK(find(table, 0, "word") == 1);
}

}  // namespace
}  // namespace retort
