#pragma once
// Words in quotes to small numbers, looked up while they are read.

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Words of different spaces do not meet. No word holds a quote.
///
/// With std::unordered_map in its place a batch takes 9 % longer.
class WordTable {
 public:
  /// How many bytes from where a word begins must be readable.
  static constexpr std::size_t padding = 16;

  /// The first of two equal words stays.
  void add(std::size_t space, std::string_view word, std::size_t value);

  /// Null where the word is not known. `begin` is behind its opening quote, and the next quote is
  /// `size` bytes on.
  [[nodiscard]] const std::uint32_t* find(std::size_t space, const char* begin,
                                          std::size_t size) const {
    const Key key = key_of(space, begin, size);
    const Slot& slot = slots_[slot_of(key)];
    if (slot.key == key && size <= key_bytes) return &slot.value;
    return find_further(key, {begin, size});
  }

 private:
  static constexpr std::size_t width = sizeof(std::uint64_t);
  static constexpr std::size_t key_bytes = 2 * width;
  static constexpr std::uint64_t free = ~std::uint64_t{0};

  struct Bytes {
    std::uint64_t first;
    std::uint64_t second;

    friend bool operator==(const Bytes&, const Bytes&) = default;
  };

  /// The first sixteen bytes of a word. Quotes fill up what it lacks, so that no two lengths meet.
  struct Key {
    Bytes bytes{};
    std::uint64_t shelf = free;  ///< by space, longer words apart

    friend bool operator==(const Key&, const Key&) = default;
  };

  struct Slot {
    Key key;
    std::uint32_t value = 0;
    std::uint32_t word = 0;  ///< of a longer one, in `long_words_`
  };

  static std::uint64_t load(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return word;
  }

  /// By length up to sixteen: the bytes behind a word.
  static constexpr std::array<Bytes, key_bytes + 1> behind = [] {
    std::array<Bytes, key_bytes + 1> all{};
    const auto after = [](std::size_t bytes) {
      if (bytes >= width) return std::uint64_t{0};
      const std::uint64_t bits = ~std::uint64_t{0};
      return std::endian::native == std::endian::little ? bits << (8 * bytes) : bits >> (8 * bytes);
    };
    for (std::size_t i = 0; i <= key_bytes; ++i) {
      all[i] = {after(i), after(i < width ? 0 : i - width)};
    }
    return all;
  }();

  /// Whole words masked, as a copy of `size` bytes costs all that this table gains: 9 % of a batch.
  static Key key_of(std::size_t space, const char* begin, std::size_t size) {
    constexpr std::uint64_t quotes = 0x2222222222222222;
    const Bytes& rest = behind[std::min(size, key_bytes)];
    return {.bytes = {(load(begin) & ~rest.first) | (quotes & rest.first),
                      (load(begin + width) & ~rest.second) | (quotes & rest.second)},
            .shelf = 2 * space + (size > key_bytes ? 1 : 0)};
  }

  [[nodiscard]] std::size_t slot_of(const Key& key) const {
    constexpr std::uint64_t golden = 0x9E3779B97F4A7C15;  // odd and without a pattern
    const std::uint64_t mixed =
        key.bytes.first ^ std::rotr(key.bytes.second, 25) ^ std::rotr(key.shelf, 45);
    return static_cast<std::size_t>((mixed ^ (mixed >> 29U)) * golden >> shift_);
  }

  /// What is rare: a long word, or one whose place was taken.
  [[nodiscard]] const std::uint32_t* find_further(const Key& key, std::string_view word) const;
  void grow();
  void put(const Slot& slot);

  std::vector<Slot> slots_ = std::vector<Slot>(2);
  std::vector<std::string> long_words_;
  unsigned shift_ = 63;
  std::size_t used_ = 0;
};

}  // namespace retort
