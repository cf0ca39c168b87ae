#pragma once
// The sections that an advice is told in; each adds nothing when there is nothing to tell.

#include "advice/report.hpp"
#include "report/words/document.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// A kind of section, and what formats choose it by.
struct SectionKind {
  std::string_view id;
  std::string_view title{};  ///< empty: none, or one that names what it is about
  Detail detail = Detail::brief;
  Heading::Level level = Heading::Level::section;
  Heading::Tone tone = Heading::Tone::plain;
};

/// In the order that an advice has them in.
namespace sections {

inline constexpr auto part = Heading::Level::part;
inline constexpr auto warning = Heading::Tone::warning;

inline constexpr SectionKind brand{"brand", {}, Detail::page};
inline constexpr SectionKind verdict{"verdict"};
inline constexpr SectionKind nothing_left{"verdict", {}, Detail::brief, {}, warning};
inline constexpr SectionKind strength{"strength"};
inline constexpr SectionKind figures{"figures", {}, Detail::page};
inline constexpr SectionKind contradictions{
    "contradictions", "Answers that contradict each other", Detail::brief, {}, warning};
inline constexpr SectionKind first{"first", "Check these first"};
inline constexpr SectionKind why{"why", "Why"};
inline constexpr SectionKind against{"against", "What speaks against it", Detail::brief, part};
inline constexpr SectionKind others{"others", "Why not the others", Detail::brief, part};
inline constexpr SectionKind points{"points", "How the points add up", Detail::full, part};
inline constexpr SectionKind flowchart{"flowchart", "What the guide's flowchart alone says",
                                       Detail::brief, part};
inline constexpr SectionKind ruled_out{"ruled_out", "Ruled out", Detail::brief, part};
inline constexpr SectionKind answer_first{"answer_first", "Answer these first", Detail::brief, part,
                                          warning};
inline constexpr SectionKind tensions{"tensions", "Wishes that fight", Detail::brief, part,
                                      warning};
inline constexpr SectionKind changes{"changes", "What would change this"};
inline constexpr SectionKind map{"map", "Where this case lies", Detail::page};
inline constexpr SectionKind precedents{"precedents",
                                        "Published cases most like yours, and what won there"};
inline constexpr SectionKind comparison{"comparison", "What matters in the comparison"};
inline constexpr SectionKind side_by_side{"side_by_side", {}, Detail::record};
inline constexpr SectionKind costs{"costs", "What it costs"};
inline constexpr SectionKind moves{"moves", {}, Detail::page};
inline constexpr SectionKind volume{"volume", {}, Detail::page};
inline constexpr SectionKind break_even{"break_even", "Where one becomes cheaper (typical figures)",
                                        Detail::brief, part};
inline constexpr SectionKind assumed{"assumed"};
inline constexpr SectionKind time{"time", "How long an answer takes: typical (fast-slow)",
                                  Detail::page};
inline constexpr SectionKind assumptions{"assumptions", "Assumed, each until you answer it",
                                         Detail::page};
inline constexpr SectionKind answers{"answers", "Your answers"};
inline constexpr SectionKind missing{"missing", "Not answered", Detail::brief, part};
inline constexpr SectionKind kinds{"kinds", "Which kind"};
inline constexpr SectionKind plan{"plan", "Plan"};
inline constexpr SectionKind next{"next", "Next", Detail::brief, part};
inline constexpr SectionKind sources{"sources", "Sources", Detail::page};
inline constexpr SectionKind outcome{"outcome", {}, Detail::record};
inline constexpr SectionKind consequences{"consequences", {}, Detail::record};
inline constexpr SectionKind options{"options", {}, Detail::record};
inline constexpr SectionKind revisit{"revisit", {}, Detail::record};
inline constexpr SectionKind origin{"origin"};

}  // namespace sections

void begin(Document& document, const SectionKind& kind, std::string title = {});
/// The section with a list, where the list says something.
void add_section(Document& document, const SectionKind& kind, List list);

/// "RAG", or "nothing".
std::string title_or_nothing(const Report& report, const std::optional<Approach>& approach);
/// "RAG, Fine-tuning"
std::string titles_text(const Report& report, const std::vector<Approach>& approaches);

/// A reason speaks for what meets the need that it raises and against it where it lowers it; a
/// prompt is enough as far as no need is raised.
std::int32_t weight_for(const Reason& reason, Approach approach);

void add_verdict(Document& document, const Report& report);
/// What to try instead of what is advised, before it or beside it.
void add_first(Document& document, const Report& report);
/// Of retrieval, training and serving.
void add_kinds(Document& document, const Report& report);
void add_reasons(Document& document, const Report& report);
void add_limits(Document& document, const Report& report);
void add_contradictions(Document& document, const Report& report);
void add_tensions(Document& document, const Report& report);
void add_flowchart(Document& document, const Report& report);

void add_changes(Document& document, const Report& report);
/// Where this case lies beside published ones.
void add_map(Document& document, const Report& report);
void add_precedents(Document& document, const Report& report);
void add_comparison(Document& document, const Report& report);
void add_answers(Document& document, const Report& report);

/// What a decision record weighs: the outcome, its consequences, all approaches, when to look
/// again.
void add_record(Document& document, const Report& report);

}  // namespace retort
