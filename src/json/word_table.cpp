#include "word_table.hpp"

#include <utility>

namespace retort {

void WordTable::add(std::size_t space, std::string_view word, std::size_t value) {
  std::string padded(word);
  padded.append(padding, '\0');
  const std::string_view key = std::string_view(padded).substr(0, word.size());
  if (find(space, key)) return;
  if (2 * (used_ + 1) > slots_.size()) grow();
  put({.ends = ends_of(key),
       .space = static_cast<std::uint32_t>(space),
       .value = static_cast<std::uint32_t>(value),
       .is_used = true,
       .word = std::string(word)});
  ++used_;
}

/// At least every other slot stays free, so that most words are found where they are looked for.
void WordTable::grow() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  --shift_;
  for (const Slot& slot : before) {
    if (slot.is_used) put(slot);
  }
}

void WordTable::put(Slot slot) {
  std::size_t i = slot_of(slot.space, slot.ends, slot.word.size());
  while (slots_[i].is_used) i = (i + 1) & (slots_.size() - 1);
  slots_[i] = std::move(slot);
}

}  // namespace retort
