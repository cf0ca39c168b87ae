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

/// Of a file that another list stands for, or that a room of its own reads.
inline constexpr auto elsewhere = [](auto& /*fields*/, auto& /*knowledge*/) {};
template <typename List>
inline constexpr bool is_elsewhere = std::same_as<List, std::remove_const_t<decltype(elsewhere)>>;

inline constexpr File questions{"questions.json", [](auto& fields, auto& knowledge) {
                                  fields.value("questions", knowledge.questions, as::table);
                                }};

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
    File{
        "vetoes.json",
        [](auto& fields, auto& knowledge) { fields.value("vetoes", knowledge.vetoes, as::table); }},
    File{"tensions.json",
         [](auto& fields, auto& knowledge) {
           fields.value("tensions", knowledge.tensions, as::table);
         }},
    File{"contradictions.json",
         [](auto& fields, auto& knowledge) {
           fields.value("contradictions", knowledge.contradictions, as::table);
         }},
    File{"delivery.json",
         [](auto& fields, auto& knowledge) {
           fields.value("otherwise", knowledge.otherwise_deliver, as::delivery,
                        "Where no row holds.");
           fields.value("rows", knowledge.delivery, as::table);
         }},
    File{"derived.json",
         [](auto& fields, auto& knowledge) {
           fields.value("derived", knowledge.derived, as::table);
         }},
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
    File{"precedents.json",
         [](auto& fields, auto& knowledge) {
           fields.value("precedents", knowledge.precedents, as::table);
         }},
    File{"comparison.json",
         [](auto& fields, auto& knowledge) {
           fields.value("factors", knowledge.comparison, as::table);
         }},
    File{"prices.json", elsewhere},
    costs,
    File{"guide.json", [](auto& fields, auto& knowledge) { fields.flat(knowledge.guide); }},
    File{"formulas.json", elsewhere},
    File{"presets.json",
         [](auto& fields, auto& knowledge) {
           fields.value("presets", knowledge.presets, as::table);
         }},
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
