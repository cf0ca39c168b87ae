#pragma once
// The five things a team can do, and which of the two needs each of them meets.

#include "retort/enum_names.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

enum class Approach : std::uint8_t { prompting, long_context, rag, fine_tune, both };

/// The id that answers files, flags and JSON use, such as "fine_tune".
template <>
inline constexpr auto enum_names<Approach> = std::to_array<EnumName<Approach>>({
    {Approach::prompting, "prompting"},
    {Approach::long_context, "long_context"},
    {Approach::rag, "rag"},
    {Approach::fine_tune, "fine_tune"},
    {Approach::both, "both"},
});

inline constexpr auto all_approaches = enum_values<Approach>;

/// Does it give the model facts at question time (knowledge need)?
bool retrieves(Approach approach);
/// Does it change the model's weights (behaviour need)?
bool trains(Approach approach);
/// Does it look passages up in a store?
bool searches(Approach approach);
/// What meets exactly these needs: neither, retrieval, training or both.
Approach approach_for(bool retrieval, bool training);

/// A set of approaches in one byte.
class ApproachSet {
 public:
  constexpr ApproachSet() = default;

  static constexpr ApproachSet all() { return ApproachSet{(1U << all_approaches.size()) - 1U}; }

  constexpr void insert(Approach approach) { bits_ |= bit(approach); }
  [[nodiscard]] constexpr bool contains(Approach approach) const {
    return (bits_ & bit(approach)) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  [[nodiscard]] constexpr unsigned bits() const { return bits_; }

  constexpr ApproachSet& operator|=(ApproachSet other) {
    bits_ |= other.bits_;
    return *this;
  }
  friend constexpr ApproachSet operator|(ApproachSet left, ApproachSet right) {
    return left |= right;
  }
  friend constexpr bool operator==(ApproachSet, ApproachSet) = default;

 private:
  explicit constexpr ApproachSet(unsigned bits) : bits_(bits) {}
  static constexpr unsigned bit(Approach approach) { return 1U << static_cast<unsigned>(approach); }

  unsigned bits_ = 0;
};

}  // namespace retort
