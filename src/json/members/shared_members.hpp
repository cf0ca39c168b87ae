#pragma once
// The members of small parts that data files, records and the advice share.

#include "json/members/member_lists.hpp"
#include "knowledge/knowledge.hpp"
#include "retort/decimal.hpp"
#include "retort/money.hpp"

namespace retort {

template <typename Fields, PartOf<Points> Part>
constexpr void each_field(Fields& fields, Part& points) {
  fields.value("knowledge", points.knowledge, as::points);
  fields.value("behaviour", points.behaviour, as::points);
}

template <typename Fields, PartOf<Range> Part>
constexpr void each_field(Fields& fields, Part& range) {
  fields.value("low", range.low, as::amount);
  fields.value("typical", range.typical, as::amount);
  fields.value("high", range.high, as::amount);
}

template <typename Fields, PartOf<MoneyRange> Part>
constexpr void each_field(Fields& fields, Part& range) {
  fields.value("low", range.low);
  fields.value("typical", range.typical);
  fields.value("high", range.high);
}

template <typename Fields, PartOf<Source> Part>
constexpr void each_field(Fields& fields, Part& source) {
  fields.value("id", source.id, as::id);
  fields.value("title", source.title);
  fields.value("date", source.date, as::date);
  fields.value("kind", source.kind, "Assumptions are the authors' own.");
  fields.optional("url", source.url);
  fields.optional("places", source.places,
                  "What a citation may name behind the slash. Without it: anything.");
}

static_assert(is_listed_whole<Source>());
static_assert(is_listed_whole<Points>() && is_listed_whole<Range>());
static_assert(is_listed_whole<MoneyRange>());

}  // namespace retort
