#pragma once
// What kind of value a member is, where its type alone does not say so.

#include "retort/approach.hpp"

#include <array>
#include <concepts>
#include <cstdint>
#include <string_view>

namespace retort::as {

struct AnyKind {};

template <typename Given>
concept Kind = std::derived_from<Given, AnyKind>;

struct ByType : AnyKind {};
struct Id : AnyKind {};       ///< lower-case letters, digits and '_'
struct PriceId : AnyKind {};  ///< of something for sale: see is_price_id
struct Date : AnyKind {};
/// A whole number within bounds.
struct Whole : AnyKind {
  std::int32_t least = 0;
  std::int32_t most = 0;

  constexpr Whole(std::int32_t from, std::int32_t to) : least(from), most(to) {}
};
struct Amount : AnyKind {};    ///< USD or the like: not below 0
struct Positive : AnyKind {};  ///< an amount above 0
/// A list whose rows have an id, each once.
struct Table : AnyKind {};
/// A list with one row for each value of an enumeration, which a member names.
template <typename Enum>
struct Each : AnyKind {
  std::string_view key;

  constexpr explicit Each(std::string_view named_by) : key(named_by) {}
};
/// One of these approaches and no other.
struct Among : AnyKind {
  std::array<Approach, 3> allowed;

  constexpr explicit Among(std::array<Approach, 3> these) : allowed(these) {}
};
/// The id of a row of another table: how messages call it, and where it is looked up.
template <typename Find>
struct Reference : AnyKind {
  std::string_view noun;
  Find rows;

  constexpr Reference(std::string_view called, Find where) : noun(called), rows(where) {}
};

/// A role of the cost model.
struct CostRole : AnyKind {};

/// Where an answer came from, as an advice tells it.
struct AnswerOrigin : AnyKind {};

inline constexpr Id id;
inline constexpr PriceId price_id;
inline constexpr Date date;
inline constexpr Amount amount;
inline constexpr Positive positive;
inline constexpr Table table;
inline constexpr CostRole role;
inline constexpr AnswerOrigin answer_origin;
inline constexpr Whole count{1, 1'000'000'000};
inline constexpr Whole percent{0, 100};
inline constexpr Whole points{-1000, 1000};
inline constexpr Whole weight{1, 1000};

}  // namespace retort::as
