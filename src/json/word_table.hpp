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
    const Ends ends = ends_of(word);
    for (std::size_t i = slot_of(space, ends, word.size());; i = (i + 1) & (slots_.size() - 1)) {
      const Slot& slot = slots_[i];
      if (!slot.is_used) return std::nullopt;
      const bool is_same = slot.ends == ends && slot.space == space &&
                           slot.word.size() == word.size() &&
                           (word.size() <= 2 * sizeof(std::uint64_t) || slot.word == word);
      if (is_same) return slot.value;
    }
  }

 private:
  /// The first and the last eight bytes, which are the whole of a word of up to sixteen.
  struct Ends {
    std::uint64_t first = 0;
    std::uint64_t last = 0;

    friend bool operator==(const Ends&, const Ends&) = default;
  };

  struct Slot {
    Ends ends;
    std::uint32_t space = 0;
    std::uint32_t value = 0;
    bool is_used = false;
    std::string word;
  };

  static std::uint64_t load(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
  }

  /// A shorter word is made up with zeros.
  static Ends ends_of(std::string_view word) {
    constexpr std::size_t width = sizeof(std::uint64_t);
    if (word.size() >= width) {
      return {load(word.data()), load(word.data() + word.size() - width)};
    }
    const auto spare = static_cast<unsigned>(8 * (width - word.size()));
    if (word.empty()) return {};
    if constexpr (std::endian::native == std::endian::little) {
      return {load(word.data()) << spare, 0};
    } else {
      return {load(word.data()) >> spare, 0};
    }
  }

  [[nodiscard]] std::size_t slot_of(std::size_t space, const Ends& ends, std::size_t length) const {
    // Two odd numbers without a pattern, to mix the bits.
    constexpr std::uint64_t one = 0x9E3779B97F4A7C15;
    constexpr std::uint64_t other = 0xC2B2AE3D27D4EB4F;
    const std::uint64_t mixed =
        (ends.first * one) ^ (ends.last * other) ^ ((length + (space << 8U)) * one);
    return static_cast<std::size_t>((mixed ^ (mixed >> 32U)) * other >> shift_);
  }

  void grow();
  void put(Slot slot);

  std::vector<Slot> slots_ = std::vector<Slot>(2);
  unsigned shift_ = 63;
  std::size_t used_ = 0;
};

}  // namespace retort
