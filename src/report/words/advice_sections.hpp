#pragma once
// The sections that an advice is told in; each adds nothing when there is nothing to tell.

#include "advice/report.hpp"
#include "report/words/document.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace retort {

/// What formats choose sections by.
namespace section_id {

inline constexpr const char* brand = "brand";
inline constexpr const char* verdict = "verdict";
inline constexpr const char* strength = "strength";
inline constexpr const char* figures = "figures";
inline constexpr const char* side_by_side = "side_by_side";
inline constexpr const char* contradictions = "contradictions";
inline constexpr const char* why = "why";
inline constexpr const char* flowchart = "flowchart";
inline constexpr const char* ruled_out = "ruled_out";
inline constexpr const char* answer_first = "answer_first";
inline constexpr const char* tensions = "tensions";
inline constexpr const char* changes = "changes";
inline constexpr const char* map = "map";
inline constexpr const char* precedents = "precedents";
inline constexpr const char* comparison = "comparison";
inline constexpr const char* costs = "costs";
inline constexpr const char* answers = "answers";
inline constexpr const char* missing = "missing";
inline constexpr const char* plan = "plan";
inline constexpr const char* next = "next";
inline constexpr const char* sources = "sources";
inline constexpr const char* outcome = "outcome";
inline constexpr const char* consequences = "consequences";
inline constexpr const char* options = "options";
inline constexpr const char* revisit = "revisit";
inline constexpr const char* origin = "origin";

}  // namespace section_id

/// "RAG", or "nothing".
std::string title_or_nothing(const Report& report, const std::optional<Approach>& approach);
/// "RAG, Fine-tuning"
std::string titles_text(const Report& report, const std::vector<Approach>& approaches);

/// The heading and a list, where the list says something.
void add_section(Document& document, Heading heading, List list);

void add_verdict(Document& document, const Report& report);
/// With the answers that contradict each other, and what is ruled out.
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
