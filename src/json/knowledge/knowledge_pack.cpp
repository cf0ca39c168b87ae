#include "json/knowledge/knowledge_pack.hpp"

#include "formulas/formula_table.hpp"
#include "json/knowledge/knowledge_fields.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <type_traits>
#include <vector>

namespace retort {
namespace {

/// Writes whole numbers in as many groups of seven bits as they need, and texts behind their
/// length.
class Packer {
 public:
  void number(std::uint64_t& value) {
    std::uint64_t left = value;
    for (; left >= more_follows; left >>= 7U) {
      bytes_ += static_cast<char>((left & (more_follows - 1)) | more_follows);
    }
    bytes_ += static_cast<char>(left);
  }

  void text(std::string& value) {
    std::uint64_t size = value.size();
    number(size);
    bytes_ += value;
  }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

  static constexpr std::uint64_t more_follows = 0x80;

 private:
  std::string bytes_;
};

/// Reads them back into what it is given.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : left_(bytes) {}

  void number(std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      value |= (byte & (Packer::more_follows - 1)) << shift;
      if (byte < Packer::more_follows) return;
    }
  }

  void text(std::string& value) {
    std::uint64_t size = 0;
    number(size);
    value = std::string(left_.substr(0, size));  // assigned, it would take twice the room
    left_.remove_prefix(size);
  }

 private:
  std::string_view left_;
};

/// Takes every member of a whole through a packer or an unpacker.
template <typename Pack>
class Passing {
 public:
  explicit Passing(Pack& pack) : pack_(pack) {}

  template <typename Whole>
  void operator()(Whole& whole) {
    if constexpr (std::is_floating_point_v<Whole>) {
      auto bits = std::bit_cast<std::uint64_t>(whole);
      pack_.number(bits);
      whole = std::bit_cast<Whole>(bits);
    } else if constexpr (std::is_integral_v<Whole> || std::is_enum_v<Whole>) {
      // What is negative comes out as it went in, by way of the wider type.
      auto number = static_cast<std::uint64_t>(whole);
      pack_.number(number);
      whole = static_cast<Whole>(number);
    } else {
      std::apply([this](auto&... members) { ((*this)(members), ...); }, fields(whole));
    }
  }

  void operator()(std::string& text) { pack_.text(text); }

  template <typename Item>
  void operator()(std::vector<Item>& items) {
    std::size_t size = items.size();
    (*this)(size);
    items.resize(size);
    for (Item& item : items) (*this)(item);
  }

  template <typename Item, std::size_t Size>
  void operator()(std::array<Item, Size>& items) {
    for (Item& item : items) (*this)(item);
  }

  template <typename Item>
  void operator()(std::optional<Item>& item) {
    bool is_there = item.has_value();
    (*this)(is_there);
    if (is_there && !item) item.emplace();
    if (item) (*this)(*item);
  }

  void operator()(std::map<Approach, Cell>& cells) {
    for (const Approach approach : all_approaches) {
      const auto found = cells.find(approach);
      std::optional<Cell> cell;
      if (found != cells.end()) cell = found->second;
      (*this)(cell);
      if (cell) cells[approach] = std::move(*cell);
    }
  }

  void operator()(ApproachSet& set) {
    for (const Approach approach : all_approaches) {
      bool is_in = set.contains(approach);
      (*this)(is_in);
      if (is_in) set.insert(approach);
    }
  }

  /// By its place in the table of the program.
  void operator()(const FormulaFunction*& function) {
    const auto functions = formula_functions();
    std::size_t index =
        function == nullptr ? 0 : static_cast<std::size_t>(function - functions.data());
    (*this)(index);
    function = &functions[index];
  }

 private:
  Pack& pack_;
};

}  // namespace

std::string pack(Knowledge knowledge) {
  Packer packer;
  Passing{packer}(knowledge);
  return packer.bytes();
}

Knowledge unpack(std::string_view bytes) {
  Knowledge knowledge;
  Unpacker unpacker(bytes);
  Passing{unpacker}(knowledge);
  return knowledge;
}

}  // namespace retort
