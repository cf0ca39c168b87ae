#include "json/batch/word_table.hpp"

#include <utility>

namespace retort {

void WordTable::add(std::size_t space, std::string_view word, std::size_t value) {
  std::string padded(word);
  padded.append(padding, '"');
  if (find(space, padded.data(), word.size()) != nullptr) return;
  if (2 * (used_ + 1) > slots_.size()) grow();
  put({.key = key_of(space, padded.data(), word.size()),
       .value = static_cast<std::uint32_t>(value),
       .word = static_cast<std::uint32_t>(long_words_.size())});
  if (word.size() > key_bytes) long_words_.emplace_back(word);
  ++used_;
}

const std::uint32_t* WordTable::find_further(const Key& key, std::string_view word) const {
  const auto is_whole = [&](const Slot& slot) {
    return word.size() <= key_bytes || long_words_[slot.word] == word;
  };
  for (std::size_t i = slot_of(key);; i = (i + 1) & (slots_.size() - 1)) {
    const Slot& slot = slots_[i];
    if (slot.key == key && is_whole(slot)) return &slot.value;
    if (slot.key.shelf == free) return nullptr;
  }
}

/// At least every other slot stays free, so that most words are found where they are looked for.
void WordTable::grow() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  --shift_;
  for (const Slot& slot : before) {
    if (slot.key.shelf != free) put(slot);
  }
}

void WordTable::put(const Slot& slot) {
  std::size_t i = slot_of(slot.key);
  while (slots_[i].key.shelf != free) i = (i + 1) & (slots_.size() - 1);
  slots_[i] = slot;
}

}  // namespace retort
