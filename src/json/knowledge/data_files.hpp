#pragma once
// The files of a knowledge directory: what each holds. A file refers only to files above it.

#include "json/knowledge/knowledge_members.hpp"

#include <tuple>

namespace retort::data_files {

struct Identity {
  static constexpr std::string_view name = "knowledge";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("name", knowledge.name);
    fields.value("version", knowledge.version);
  }
};

struct Sources {
  static constexpr std::string_view name = "sources";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("sources", knowledge.sources, as::table, "What the other files cite.");
  }
};

struct Approaches {
  static constexpr std::string_view name = "approaches";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("approaches", knowledge.approaches, as::Each<Approach>("id"));
  }
};

struct Questions {
  static constexpr std::string_view name = "questions";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("questions", knowledge.questions, as::table);
  }
};

/// More questions: those of the cost model.
struct Workload : Questions {
  static constexpr std::string_view name = "workload";
};

struct Rules {
  static constexpr std::string_view name = "rules";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("prior", knowledge.prior, "The scores before any rule.");
    fields.value("premium", knowledge.premium, as::points,
                 "What doing both costs beyond its two needs.");
    fields.value("groups", knowledge.groups, as::table, "Correlated rules and their limits.");
    fields.value("rules", knowledge.rules, as::table);
  }
};

struct Vetoes {
  static constexpr std::string_view name = "vetoes";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("vetoes", knowledge.vetoes, as::table);
  }
};

struct Tensions {
  static constexpr std::string_view name = "tensions";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("tensions", knowledge.tensions, as::table);
  }
};

struct Contradictions {
  static constexpr std::string_view name = "contradictions";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("contradictions", knowledge.contradictions, as::table);
  }
};

struct Delivery {
  static constexpr std::string_view name = "delivery";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("otherwise", knowledge.otherwise_deliver, as::delivery, "Where no row holds.");
    fields.value("rows", knowledge.delivery, as::table);
  }
};

struct Derived {
  static constexpr std::string_view name = "derived";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("derived", knowledge.derived, as::table);
  }
};

struct Flowchart {
  static constexpr std::string_view name = "flowchart";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("hit_policy", knowledge.hit_policy);
    fields.value("lines", knowledge.flowchart, as::table);
  }
};

struct Plan {
  static constexpr std::string_view name = "plan";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("phases", knowledge.phases, as::table);
    fields.value("steps", knowledge.plan, as::table);
  }
};

struct Precedents {
  static constexpr std::string_view name = "precedents";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("precedents", knowledge.precedents, as::table);
  }
};

struct Comparison {
  static constexpr std::string_view name = "comparison";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("factors", knowledge.comparison, as::table);
  }
};

struct Costs {
  static constexpr std::string_view name = "costs";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.flat(knowledge.costs);
  }
};

struct Guides {
  static constexpr std::string_view name = "guide";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.flat(knowledge.guide);
  }
};

struct Presets {
  static constexpr std::string_view name = "presets";
  template <typename Fields, PartOf<Knowledge> Part>
  static constexpr void each_member(Fields& fields, Part& knowledge) {
    fields.value("presets", knowledge.presets, as::table);
  }
};

/// Those with members of their own; prices and formulas are read by their rooms.
using All =
    std::tuple<Identity, Sources, Approaches, Questions, Rules, Vetoes, Tensions, Contradictions,
               Delivery, Derived, Flowchart, Plan, Precedents, Comparison, Costs, Guides, Presets>;

/// Calls `use` with one of each.
template <typename Use>
constexpr void each_file(Use use) {
  std::apply([&use](auto... files) { (use(files), ...); }, All{});
}

consteval bool hold_all_knowledge() {
  MemberCounter counter;
  each_file([&](auto file) { file.each_member(counter, unmade_part<Knowledge>()); });
  constexpr std::size_t elsewhere = 4;  // policies, catalogue, formulas and those of bills
  return counter.count + elsewhere == member_count<Knowledge>();
}
static_assert(hold_all_knowledge());

}  // namespace retort::data_files
