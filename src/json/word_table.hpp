#pragma once
// Short words to small numbers, looked up without reading a word twice.

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

    friend bool operator==(const Key&, const Key&) = default;
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

  static Key key_of(std::size_t space, std::string_view word) {
    const std::uint64_t rest = (space << 32U) | word.size();
    if (word.size() >= width) {
      return {load(word.data()), load(word.data() + word.size() - width), rest};
    }
    if (word.empty()) return {0, 0, rest};
    // What lies behind a shorter word is shifted out.
    const auto spare = static_cast<unsigned>(8 * (width - word.size()));
    const std::uint64_t bytes = load(word.data());
    return {std::endian::native == std::endian::little ? bytes << spare : bytes >> spare, 0, rest};
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
