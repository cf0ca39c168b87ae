#include "word_table.hpp"

#include <utility>

namespace retort {

void WordTable::add(std::size_t space, std::string_view word, std::size_t value) {
  std::string padded(word);
  padded.append(padding, '\0');
  const std::string_view readable = std::string_view(padded).substr(0, word.size());
  if (find(space, readable)) return;
  if (2 * (used_ + 1) > slots_.size()) grow();
  put({.key = key_of(space, readable),
       .value = static_cast<std::uint32_t>(value),
       .word = static_cast<std::uint32_t>(long_words_.size())});
  if (word.size() > whole_length) long_words_.emplace_back(word);
  ++used_;
}

/// At least every other slot stays free, so that most words are found where they are looked for.
void WordTable::grow() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  --shift_;
  for (const Slot& slot : before) {
    if (slot.value != none) put(slot);
  }
}

void WordTable::put(const Slot& slot) {
  std::size_t i = slot_of(slot.key);
  while (slots_[i].value != none) i = (i + 1) & (slots_.size() - 1);
  slots_[i] = slot;
}

}  // namespace retort
