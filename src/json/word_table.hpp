#pragma once
// Short words to small numbers, looked up without reading a word twice.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Words of different spaces do not meet.
class WordTable {
 public:
  /// How many bytes behind a word that is looked up must be readable.
  static constexpr std::size_t padding = 8;

  /// The first of two equal words stays.
  void add(std::size_t space, std::string_view word, std::size_t value);

  [[nodiscard]] std::optional<std::size_t> find(std::size_t space, std::string_view word) const {
    const Key key = key_of(space, word);
    for (std::size_t i = slot_of(key);; i = (i + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[i];
      if (slot.value == none) return std::nullopt;
      if (slot.key == key && (word.size() <= whole_length || long_words_[slot.word] == word)) {
        return slot.value;
      }
    }
  }

 private:
  static constexpr std::size_t width = sizeof(std::uint64_t);
  static constexpr std::size_t whole_length = 2 * width;
  static constexpr std::uint32_t none = ~std::uint32_t{0};

  /// The first and the last eight bytes are the whole of a word of up to sixteen.
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t space_and_length = 0;

    /// Member by member: as one block, they would be read back before they are written.
    friend bool operator==(const Key& left, const Key& right) {
      return left.first == right.first && left.last == right.last &&
             left.space_and_length == right.space_and_length;
    }
  };

  struct Slot {
    Key key;
    std::uint32_t value = none;
    std::uint32_t word = 0;  ///< of a longer one, in `long_words_`
  };

  static std::uint64_t load(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
  }

  /// By length up to eight: the bytes of a word in what `load` reads.
  static constexpr std::array<std::uint64_t, width + 1> masks = [] {
    std::array<std::uint64_t, width + 1> all{};
    for (std::size_t i = 1; i <= width; ++i) {
      const std::uint64_t bits = ~std::uint64_t{0};
      const auto spare = static_cast<unsigned>(8 * (width - i));
      all[i] = std::endian::native == std::endian::little ? bits >> spare : bits << spare;
    }
    return all;
  }();

  /// Without a branch on the length, which no processor could foresee.
  static Key key_of(std::size_t space, std::string_view word) {
    const std::size_t part = std::min(word.size(), width);
    return {load(word.data()) & masks[part], load(word.data() + (word.size() - part)) & masks[part],
            (space << 32U) | word.size()};
  }

  [[nodiscard]] std::size_t slot_of(const Key& key) const {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;  // odd and without a pattern
    const std::uint64_t mixed =
        key.first ^ std::rotr(key.last, 25) ^ std::rotr(key.space_and_length, 45);
    return static_cast<std::size_t>((mixed ^ (mixed >> 29U)) * golden >> shift_);
  }

  void grow();
  void put(const Slot& slot);

  std::vector<Slot> slots_ = std::vector<Slot>(2);
  std::vector<std::string> long_words_;
  unsigned shift_ = 63;
  std::size_t used_ = 0;
};

}  // namespace retort
