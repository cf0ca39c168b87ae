#pragma once
// The files of a knowledge directory: what each holds. A file refers only to files above it.

#include "json/knowledge/knowledge_members.hpp"

#include <tuple>

namespace retort::data_files {

/// `list` is called with fields and a knowledge, and calls the fields with what the file holds.
template <typename List>
struct File {
  std::string_view name;
  List list;
};
template <typename List>
File(std::string_view, List) -> File<List>;

/// A file of one table.
template <typename Rows>
constexpr auto table(std::string_view name, std::string_view key, Rows Knowledge::*rows) {
  return File{name, [key, rows](auto& fields, auto& knowledge) {
                fields.value(key, knowledge.*rows, as::table);
              }};
}

/// Of a file that another list stands for, or that a room of its own reads.
inline constexpr auto elsewhere = [](auto& /*fields*/, auto& /*knowledge*/) {};
template <typename List>
inline constexpr bool is_elsewhere = std::same_as<List, std::remove_const_t<decltype(elsewhere)>>;

inline constexpr auto questions = table("questions.json", "questions", &Knowledge::questions);

inline constexpr File costs{"costs.json",
                            [](auto& fields, auto& knowledge) { fields.flat(knowledge.costs); }};

inline constexpr std::tuple all{
    File{"knowledge.json",
         [](auto& fields, auto& knowledge) {
           fields.value("name", knowledge.name);
           fields.value("version", knowledge.version);
         }},
    File{"sources.json",
         [](auto& fields, auto& knowledge) {
           fields.value("sources", knowledge.sources, as::table, "What the other files cite.");
         }},
    File{"approaches.json",
         [](auto& fields, auto& knowledge) {
           fields.value("approaches", knowledge.approaches, as::Each<Approach>("id"));
         }},
    questions,
    File{"workload.json", elsewhere},
    File{"rules.json",
         [](auto& fields, auto& knowledge) {
           fields.value("prior", knowledge.prior, "The scores before any rule.");
           fields.value("premium", knowledge.premium, as::points,
                        "What doing both costs beyond its two needs.");
           fields.value("groups", knowledge.groups, as::table,
                        "Correlated rules and their limits.");
           fields.value("rules", knowledge.rules, as::table);
         }},
    table("vetoes.json", "vetoes", &Knowledge::vetoes),
    table("tensions.json", "tensions", &Knowledge::tensions),
    table("contradictions.json", "contradictions", &Knowledge::contradictions),
    File{"confidence.json",
         [](auto& fields, auto& knowledge) {
           fields.value("confidence", knowledge.confidence, as::Each<Strength>("strength"));
         }},
    table("checks.json", "checks", &Knowledge::checks),
    File{"kinds.json",
         [](auto& fields, auto& knowledge) {
           fields.value("tables", knowledge.kind_tables, as::table);
           fields.value("kinds", knowledge.kinds, as::table);
           fields.value("rows", knowledge.kind_rows, as::table,
                        "Of each table the first that holds decides.");
         }},
    File{"delivery.json",
         [](auto& fields, auto& knowledge) {
           fields.value("otherwise", knowledge.otherwise_deliver, as::delivery,
                        "Where no row holds.");
           fields.value("rows", knowledge.delivery, as::table);
         }},
    table("derived.json", "derived", &Knowledge::derived),
    File{"flowchart.json",
         [](auto& fields, auto& knowledge) {
           fields.value("hit_policy", knowledge.hit_policy);
           fields.value("lines", knowledge.flowchart, as::table);
         }},
    File{"plan.json",
         [](auto& fields, auto& knowledge) {
           fields.value("phases", knowledge.phases, as::table);
           fields.value("steps", knowledge.plan, as::table);
         }},
    table("precedents.json", "precedents", &Knowledge::precedents),
    table("comparison.json", "factors", &Knowledge::comparison),
    File{"prices.json", elsewhere},
    costs,
    File{"guide.json", [](auto& fields, auto& knowledge) { fields.flat(knowledge.guide); }},
    File{"formulas.json", elsewhere},
    table("presets.json", "presets", &Knowledge::presets),
};

/// Calls `use` with each.
template <typename Use>
constexpr void each_file(Use use) {
  std::apply([&use](const auto&... files) { (use(files), ...); }, all);
}

consteval bool hold_all_knowledge() {
  MemberCounter counter;
  each_file([&](const auto& file) { file.list(counter, unmade_part<Knowledge>()); });
  constexpr std::size_t others = 4;  // policies, catalogue, formulas and those of bills
  return counter.count + others == member_count<Knowledge>();
}
static_assert(hold_all_knowledge());

}  // namespace retort::data_files
