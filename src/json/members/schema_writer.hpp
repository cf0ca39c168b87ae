#pragma once
// Describes what a list of members names as JSON Schema (draft 2020-12).

#include "json/members/named_schema.hpp"
#include "json/members/shared_members.hpp"
#include "json/text/json_writer.hpp"
#include "knowledge/answers.hpp"
#include "retort/money.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort {

/// What several places of a schema refer to, by name, and how it is written.
using Definitions = std::map<std::string, std::function<void(JsonWriter&)>, std::less<>>;

/// The name of a part that many places of an output refer to; others are described where they
/// stand.
template <typename Part>
inline constexpr std::string_view definition_name{};
template <>
inline constexpr std::string_view definition_name<Points> = "points";
template <>
inline constexpr std::string_view definition_name<Range> = "range";
template <>
inline constexpr std::string_view definition_name<MoneyRange> = "range";

/// Whose rules the members follow.
enum class SchemaOf : std::uint8_t {
  data,     ///< written by people: texts say something, numbers may stand in quotes
  changes,  ///< the same, where a row may give some of its members
  output,   ///< written by retort
  told,     ///< the same, of knowledge: what may be absent is only what there may be none of
};

class SchemaWriter;
template <typename Part>
void members_of(SchemaWriter& fields) {
  const Part part{};
  each_field(fields, part);
}

class SchemaWriter : public MemberFields<SchemaWriter> {
 public:
  SchemaWriter(JsonWriter& json, Definitions& definitions, SchemaOf rules)
      : json_(json), definitions_(definitions), rules_(rules) {}

  /// The keywords of an object with the members that `list` calls for.
  template <typename List>
  void object_with(List list) {
    SchemaWriter inner(json_, definitions_, rules_);
    json_.key("type").text("object");
    json_.key("properties").begin_object();
    list(inner);
    json_.end_object();
    json_.key("required").texts(inner.required_);
    json_.key("additionalProperties").boolean(false);
  }

  template <typename Part, as::Kind Kind>
  void member(Key key, const Part& part, const Kind& kind, Need need, std::string_view about) {
    const bool is_free = rules_ == SchemaOf::changes && key != "id";
    const bool is_told = rules_ == SchemaOf::told && !may_lack<std::decay_t<Part>>;
    property(key, (need == Need::always || is_told) && !is_free, [&] {
      if (!about.empty()) json_.key("description").text(about);
      if constexpr (requires { *part; }) {
        if (need == Need::optional) return describe(std::decay_t<decltype(*part)>{}, kind);
      }
      describe(part, kind);
    });
  }

  template <typename Enum, typename Members>
  void only_for(const Enum& /*given*/, std::type_identity_t<Enum> /*wanted*/, Members members) {
    either(false, members, [] {});
  }

  /// One set of members or another: none of them is always there.
  template <typename First, typename Second>
  void either(bool /*is_first*/, First first, Second second) {
    const std::vector<std::string> required = required_;
    depends_ = true;
    first();
    second();
    depends_ = false;
    required_ = required;
  }

  /// Members that follow other rules than those around them.
  template <typename List>
  void with(SchemaOf rules, List list) {
    const SchemaOf outer = std::exchange(rules_, rules);
    list(*this);
    rules_ = outer;
  }

  // Members that stand for themselves in the data files.
  void interval(Key key, std::int32_t /*min*/, std::int32_t /*max*/) {
    object(key, [](SchemaWriter& bounds) {
      constexpr std::int32_t bound = 0;
      bounds.value("min", bound, as::points);
      bounds.value("max", bound, as::points);
    });
  }
  /// Of a formula's input: with the minimum itself, or only what is above it.
  void bounds(double min, bool /*is_above*/, double max) {
    optional("min", min, as::quantity);
    optional("above", min, as::quantity);
    optional("max", max, as::quantity);
  }
  void optional_points(const Points& points) {
    optional("knowledge", points.knowledge, as::points);
    optional("behaviour", points.behaviour, as::points);
  }
  void low_and_high(Key key, const Range& range) {
    object(key, [&range](SchemaWriter& bounds) {
      bounds.value("low", range.low, as::amount);
      bounds.value("high", range.high, as::amount);
    });
  }
  void answer(Key key, std::size_t /*question*/, Key value_key, std::size_t /*value*/) {
    value(key, std::string{}, as::id);
    value(value_key, std::string{}, as::id);
  }
  template <typename Role>
  void row(Key key, const Role& role, Key row_key, std::size_t /*row*/) {
    value(key, role);
    value(row_key, std::string{}, as::price_id);
  }
  void origin(const PriceOrigin& origin) {
    optional("as_of", origin.as_of, as::date);
    value("source", origin.source);
    property("confidence", rules_ != SchemaOf::changes, [this] {
      one_of({"high", "medium", "low", "recalled"});
    });
    optional("note", origin.note);
  }

  // Members of what retort writes.
  template <typename List>
  void object(Key key, List list) {
    property(key, true, [&] { object_with(list); });
  }
  template <typename Part, typename List>
  void object_or_null(Key key, const std::optional<Part>& /*part*/, List list) {
    property(key, true, [&] {
      or_null([&] {
        object_with([&list](SchemaWriter& inner) {
          const Part one{};
          list(inner, one);
        });
      });
    });
  }
  void text_or_number(Key key, const std::string& text, bool is_number) {
    value(key, RecordId{text, is_number});
  }

 private:
  template <typename Write>
  void alternative(Write write) {
    json_.begin_object();
    write();
    json_.end_object();
  }
  template <typename Write>
  void property(Key key, bool is_required, Write write) {
    const bool is_known = std::ranges::find(written_, key) != written_.end();
    if (is_known) return;
    written_.emplace_back(key);
    if (is_required) required_.emplace_back(key);
    json_.key(key);
    alternative(write);
  }
  template <typename Write>
  void map_of(Write write) {
    json_.key("type").text("object");
    json_.key("additionalProperties");
    alternative(write);
  }
  template <typename Write>
  void or_null(Write write) {
    json_.key("oneOf").begin_array();
    alternative([this] { json_.key("type").text("null"); });
    alternative(write);
    json_.end_array();
  }

  void type(std::string_view name) { json_.key("type").text(name); }
  void types(const std::vector<std::string_view>& names) { json_.key("type").texts(names); }
  void one_of(const std::vector<std::string>& names) { json_.key("enum").texts(names); }
  void refer(std::string_view name, const std::function<void(JsonWriter&)>& write);
  /// Bare or in quotes.
  void number(std::string_view name, std::optional<Decimal> least, std::optional<Decimal> most);

  [[nodiscard]] bool is_output() const {
    return rules_ == SchemaOf::output || rules_ == SchemaOf::told;
  }
  template <typename Part>
  static constexpr bool may_lack = requires(Part part) {
    part.has_value();
  }
  || std::same_as<Part, std::vector<Example>>;

  void describe(const std::string& text, as::ByType kind);
  void describe(const std::string& text, as::Id kind);
  void describe(const std::string& text, as::PriceId kind);
  void describe(const std::string& text, as::Date kind);
  void describe(const std::string& text, as::AnswerOrigin kind);
  void describe(const Decimal& decimal, as::ByType kind);
  void describe(const Decimal& decimal, as::Amount kind);
  void describe(const Decimal& decimal, as::Positive kind);
  void describe(const Approach& approach, as::ByType kind);
  void describe(const Approach& approach, const as::Among& kind);
  void describe(const Condition& condition, as::ByType kind);
  void describe(const Citations& citations, as::ByType kind);
  template <typename Cell>
  void describe(const std::map<Approach, Cell>& /*cells*/, as::ByType /*kind*/) {
    object_with([](SchemaWriter& inner) {
      for (const Approach approach : all_approaches) inner.optional(to_string(approach), Cell{});
    });
  }
  void describe(const std::vector<Example>& answers, as::ByType kind);
  void describe(const std::vector<std::optional<Answer>>& answers, as::ByType kind);

  void describe(const CitedPlaces& /*places*/, as::ByType /*kind*/) { type("string"); }
  void describe(const RecordId& /*id*/, as::ByType /*kind*/) { types({"string", "number"}); }
  void describe(const Money& /*amount*/, as::ByType /*kind*/) { type("number"); }
  void describe(double /*number*/, as::ByType /*kind*/) { type("number"); }
  void describe(bool /*truth*/, as::ByType /*kind*/) { type("boolean"); }
  template <std::integral Whole>
  void describe(Whole /*whole*/, as::ByType /*kind*/) {
    type("integer");
  }
  template <typename Whole>
  requires(std::integral<Whole> ||
           std::same_as<Whole, Decimal>) void describe(const Whole& /*whole*/,
                                                       const as::Whole& kind) {
    if (is_output()) return type("integer");
    number("integer", Decimal::whole(kind.least), Decimal::whole(kind.most));
  }
  void describe(const ApproachSet& /*set*/, as::ByType kind) {
    describe(std::vector<Approach>{}, kind);
  }
  template <NamedEnum Enum>
  void describe(const Enum& /*value*/, as::ByType /*kind*/) {
    one_of(enum_ids<Enum>());
  }
  template <typename Find>
  void describe(std::size_t /*index*/, const as::Reference<Find>& /*kind*/) {
    type("string");
  }
  template <typename Find>
  void describe(const std::string& /*id*/, const as::Reference<Find>& /*kind*/) {
    type("string");
  }
  /// Among members that depend on another, the key may be of a quantity or of a row.
  template <NamedEnum Enum>
  void describe(const Enum& /*role*/, as::CostRole /*kind*/) {
    std::vector<std::string> names = enum_ids<Enum>();
    if (depends_) {
      names = enum_ids<Role>();
      std::ranges::copy(enum_ids<RowRole>(), std::back_inserter(names));
    }
    one_of(names);
  }
  template <typename Part, as::Kind Kind>
  void describe(const std::optional<Part>& /*part*/, const Kind& kind) {
    if (!is_output()) return describe(Part{}, kind);
    or_null([&] { describe(Part{}, kind); });
  }
  template <typename Item, as::Kind Kind>
  void describe(const std::vector<Item>& /*items*/, const Kind& kind) {
    type("array");
    json_.key("items");
    alternative([&] {
      if constexpr (std::same_as<Kind, as::Table>) {
        describe(Item{}, as::ByType{});
      } else {
        describe(Item{}, kind);
      }
    });
  }
  template <typename Row, std::size_t Size, typename Enum>
  void describe(const std::array<Row, Size>& /*rows*/, const as::Each<Enum>& kind) {
    type("array");
    json_.key("items");
    alternative([&] {
      object_with([&kind](SchemaWriter& inner) {
        inner.value(kind.key, Enum{});
        if constexpr (requires(Row row) { row.has_value(); }) {
          members_of<typename Row::value_type>(inner);
        } else {
          members_of<Row>(inner);
        }
      });
    });
  }
  template <typename Item, std::size_t Size>
  void describe(const std::array<Item, Size>& /*items*/, as::ByType kind) {
    describe(std::vector<Item>{}, kind);
    json_.key("minItems").integer(Size);
  }
  /// By approach.
  template <typename Item>
  void describe(const std::array<Item, all_approaches.size()>& items, as::ByType /*kind*/) {
    object_with([&items](SchemaWriter& inner) {
      for (const Approach approach : all_approaches) {
        inner.value(to_string(approach), items.at(static_cast<std::size_t>(approach)));
      }
    });
  }
  void describe(double /*number*/, as::Quantity kind);
  void describe(std::size_t /*index*/, as::InputAbove /*kind*/) { describe(std::string{}, as::id); }
  void describe(double /*number*/, as::Figure /*kind*/) { type("number"); }
  void describe(double /*number*/, as::Plain /*kind*/) { type("number"); }
  void describe(int /*version*/, as::Version /*kind*/) { type("integer"); }
  void describe(const Decimal& /*share*/, as::Share /*kind*/) { type("number"); }
  void describe(std::int64_t /*queries*/, as::Volume /*kind*/) { type("integer"); }
  template <typename Crossing>
  void describe(const std::vector<Crossing>& /*crossings*/, as::FirstVolume /*kind*/) {
    describe(std::optional<std::int64_t>{}, as::ByType{});
  }
  void describe(const std::string& /*text*/, as::NullWhenEmpty /*kind*/) {
    describe(std::optional<std::string>{}, as::ByType{});
  }
  void describe(const std::optional<Approach>& /*approach*/, as::OrNone /*kind*/) {
    std::vector<std::string> names = enum_ids<Approach>();
    names.emplace_back("none");
    one_of(names);
  }
  template <typename Assumption>
  void describe(const Assumption& assumption, as::RangeOrText /*kind*/) {
    json_.key("oneOf").begin_array();
    alternative([&] { describe(assumption.range, as::ByType{}); });
    alternative([&] { describe(assumption.value, as::ByType{}); });
    json_.end_array();
  }
  template <typename Answer>
  void describe(const std::vector<Answer>& /*answers*/, as::ByQuestion /*kind*/) {
    map_of([this] { describe(Answer{}, as::ByType{}); });
  }
  template <typename Cell>
  void describe(const std::vector<Cell>& /*cells*/, as::ByApproach /*kind*/) {
    map_of([this] { describe(Cell{}, as::ByType{}); });
  }
  template <typename Part>
  requires requires(SchemaWriter& fields, const Part& part) { each_field(fields, part); }
  void describe(const Part& /*part*/, as::ByType /*kind*/) {
    if (definition_name<Part>.empty() || !is_output()) return object_with(members_of<Part>);
    refer(definition_name<Part>, [&definitions = definitions_, rules = rules_](JsonWriter& json) {
      SchemaWriter(json, definitions, rules).object_with(members_of<Part>);
    });
  }

  JsonWriter& json_;
  Definitions& definitions_;
  SchemaOf rules_;
  std::vector<std::string> written_;
  std::vector<std::string> required_;
  bool depends_ = false;  ///< which members there are depends on another
};

struct SchemaName {
  std::string id;     ///< "rules"
  std::string title;  ///< "Rules of retort"
};
/// Calls for the members of an object.
using MemberList = std::function<void(SchemaWriter&)>;

/// What every data file may begin with.
void begin_data_file(SchemaWriter& file);

/// A whole schema: of an object with the members of the list, or of one of the lists.
NamedSchema named_schema(const SchemaName& name, SchemaOf rules, std::vector<MemberList> lists);

template <typename Part>
NamedSchema schema_of(std::string_view name, std::string_view title,
                      SchemaOf rules = SchemaOf::output) {
  return named_schema({std::string(name), std::string(title)}, rules, {members_of<Part>});
}

}  // namespace retort
