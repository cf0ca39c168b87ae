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

// What people write keeps to these rules; of what retort writes, the type says enough.

struct Rule : AnyKind {};
struct Id : Rule {};       ///< lower-case letters, digits and '_'
struct PriceId : Rule {};  ///< of something for sale: see is_price_id
struct Date : Rule {};
/// A whole number within bounds.
struct Whole : Rule {
  std::int32_t least = 0;
  std::int32_t most = 0;

  constexpr Whole(std::int32_t from, std::int32_t to) : least(from), most(to) {}
};
struct Amount : Rule {};    ///< USD or the like: not below 0
struct Positive : Rule {};  ///< an amount above 0
/// A list whose rows have an id, each once.
struct Table : Rule {};
/// Where an answer came from, as an advice tells it.
struct AnswerOrigin : Rule {};

// Of what data files alone hold.

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
/// What a formula computes with: any number that is not below 0.
struct Quantity : AnyKind {};
/// An input of the same formula, further up.
struct InputAbove : AnyKind {};

// Of what retort writes, and reads again.

/// A number with so many digits that count.
struct Figure : AnyKind {
  int digits;

  constexpr explicit Figure(int that_count) : digits(that_count) {}
};
/// The same, never with an exponent.
struct Plain : AnyKind {
  int digits;

  constexpr explicit Plain(int that_count) : digits(that_count) {}
};
struct Version : AnyKind {};        ///< of the format, which another cannot be read as
struct Share : AnyKind {};          ///< from 0 to 1
struct Volume : AnyKind {};         ///< queries a month
struct FirstVolume : AnyKind {};    ///< of crossings; null where there are none
struct NullWhenEmpty : AnyKind {};  ///< a text
struct OrNone : AnyKind {};         ///< an approach, or "none"
struct RangeOrText : AnyKind {};    ///< of an assumption
struct ByQuestion : AnyKind {};     ///< an object with a member for each answer
struct ByApproach : AnyKind {};     ///< an object with a member for each cell

inline constexpr Id id;
inline constexpr PriceId price_id;
inline constexpr Date date;
inline constexpr Amount amount;
inline constexpr Positive positive;
inline constexpr Table table;
inline constexpr CostRole role;
inline constexpr Quantity quantity;
inline constexpr InputAbove input_above;
inline constexpr AnswerOrigin answer_origin;
inline constexpr Version version;
inline constexpr Share share;
inline constexpr Volume volume;
inline constexpr FirstVolume first_volume;
inline constexpr NullWhenEmpty null_when_empty;
inline constexpr OrNone or_none;
inline constexpr RangeOrText range_or_text;
inline constexpr ByQuestion by_question;
inline constexpr ByApproach by_approach;
inline constexpr Whole count{1, 1'000'000'000};
inline constexpr Whole percent{0, 100};
inline constexpr Whole points{-1000, 1000};
inline constexpr Whole weight{1, 1000};

}  // namespace retort::as
