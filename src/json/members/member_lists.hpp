#pragma once
// What a list of members is, and the proof that it names every member of its struct.
//
// Each struct that is read, written, packed or described has one function
//
//   template <typename Fields, PartOf<Veto> Part>
//   constexpr void each_field(Fields& fields, Part& veto) {
//     fields.value("id", veto.id, as::id);
//     fields.value("forbids", veto.forbids, "What is ruled out.");
//     fields.optional("url", veto.url);
//
// that calls `fields` with every member: its key, and where the type alone does not say it, what
// kind of value it is. Readers, writers, packers and schemas are the `Fields`.

#include "json/members/kinds.hpp"

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace retort {

/// To be written, or to be filled.
template <typename Part, typename Wanted>
concept PartOf = std::same_as<std::remove_const_t<Part>, Wanted>;

/// May a member be absent?
enum class Need : std::uint8_t { always, optional };

/// The calls of a list, for a `Self` that has `member(key, part, kind, need, about)`.
template <typename Self>
class MemberFields {
 public:
  using Key = std::string_view;

  template <typename Part, as::Kind Kind = as::ByType>
  constexpr void value(Key key, Part&& part, const Kind& kind = {}, std::string_view about = {}) {
    self().member(key, part, kind, Need::always, about);
  }
  template <typename Part>
  constexpr void value(Key key, Part&& part, std::string_view about) {
    self().member(key, part, as::ByType{}, Need::always, about);
  }
  template <typename Part, as::Kind Kind = as::ByType>
  constexpr void optional(Key key, Part&& part, const Kind& kind = {},
                          std::string_view about = {}) {
    self().member(key, part, kind, Need::optional, about);
  }
  template <typename Part>
  constexpr void optional(Key key, Part&& part, std::string_view about) {
    self().member(key, part, as::ByType{}, Need::optional, about);
  }
  /// Members of the part stand beside those around it.
  template <typename Part>
  constexpr void flat(Part& part) {
    each_field(self(), part);
  }
  /// The price of a range of offers.
  template <typename Part>
  constexpr void usd(Part& price) {
    value("low_usd", price.low, as::amount);
    value("typical_usd", price.typical, as::amount);
    value("high_usd", price.high, as::amount);
  }
  /// Members that there are only where another has this value.
  template <typename Enum, typename Members>
  constexpr void only_for(const Enum& /*given*/, std::type_identity_t<Enum> /*wanted*/,
                          Members members) {
    members();
  }

 private:
  constexpr Self& self() { return static_cast<Self&>(*this); }
};

/// Fields that go by the values that there are.
template <typename Self>
class ValueFields : public MemberFields<Self> {
 public:
  template <typename Value, typename Members>
  void only_for(const Value& given, std::type_identity_t<Value> wanted, Members members) {
    if (given == wanted) members();
  }
  template <typename First, typename Second>
  void either(bool is_first, First first, Second second) {
    if (is_first) return first();
    second();
  }
};

/// Counts the members of a list.
class MemberCounter : public MemberFields<MemberCounter> {
 public:
  template <typename Part, as::Kind Kind>
  constexpr void member(Key /*key*/, Part& /*part*/, const Kind& /*kind*/, Need /*need*/,
                        std::string_view /*about*/) {
    ++count;
  }
  template <typename Part>
  constexpr void flat(Part& /*part*/) {
    ++count;
  }
  // Members that stand for themselves in the data files.
  template <typename Part>
  constexpr void origin(Part& /*origin*/) {
    ++count;
  }
  template <typename Part>
  constexpr void usd(Part& /*range*/) {
    ++count;
  }
  template <typename Low>
  constexpr void interval(Key /*key*/, Low& /*min*/, Low& /*max*/) {
    ++count;
  }
  template <typename Number>
  constexpr void bounds(Number& /*min*/, bool& /*is_above*/, Number& /*max*/) {
    count += 3;
  }
  template <typename Part>
  constexpr void optional_points(Part& /*points*/) {
    ++count;
  }
  template <typename Part>
  constexpr void low_and_high(Key /*key*/, Part& /*range*/) {
    ++count;
  }
  template <typename First, typename Second>
  constexpr void answer(Key /*key*/, First& /*question*/, Key /*value_key*/, Second& /*value*/) {
    count += 2;
  }
  template <typename First, typename Second>
  constexpr void row(Key /*key*/, First& /*role*/, Key /*row_key*/, Second& /*row*/) {
    count += 2;
  }

  std::size_t count = 0;
};

// NOLINTBEGIN: a union is the one way to name the members of something that is never made.
/// Where the members of a `Part` would be, for a list that is only counted.
template <typename Part>
union Unmade {
  constexpr Unmade() : none('\0') {}
  constexpr ~Unmade() {}
  Unmade(const Unmade&) = delete;
  Unmade& operator=(const Unmade&) = delete;

  char none;
  Part part;
};

template <typename Part>
inline Unmade<Part> unmade;

/// Only to be named, never to be read.
template <typename Part>
constexpr Part& unmade_part() {
  return unmade<Part>.part;
}
// NOLINTEND

struct AnyMember {
  template <typename Member>
  requires(!std::same_as<Member, AnyMember>) operator Member()
      const;  // NOLINT(google-explicit-constructor): it stands for any member
};

template <typename Whole, std::size_t... Index>
consteval bool has_members(std::index_sequence<Index...> /*each*/) {
  return requires { Whole{(static_cast<void>(Index), AnyMember{})...}; };
}

/// How many members an aggregate has.
template <typename Whole, std::size_t Known = 0>
consteval std::size_t member_count() {
  if constexpr (has_members<Whole>(std::make_index_sequence<Known + 1>{})) {
    return member_count<Whole, Known + 1>();
  } else {
    return Known;
  }
}

/// Does the list of this struct name each of its members? To be held by a static_assert.
template <typename Whole>
consteval bool is_listed_whole() {
  MemberCounter counter;
  each_field(counter, unmade_part<Whole>());
  return counter.count == member_count<Whole>();
}

}  // namespace retort
