#pragma once
// The sections that an advice is told in; each adds nothing when there is nothing to tell.

#include "advice/report.hpp"
#include "report/words/document.hpp"
#include "report/words/documents.hpp"

#include <string>

namespace retort {

/// How sure the advice is, and what further answers could lead to.
std::string strength_text(const Report& report);

/// How the points of the two axes add up and what they must outweigh.
std::string axes_text(const Report& report);

/// Which program, knowledge and prices it was computed with.
std::string origin_text(const Report& report);

/// "If lookup were no and style were primary".
std::string change_text(const ReportedFlip& flip);

/// An answer as a person says it, with its unit.
std::string answer_text(const ReportedAnswer& answer);

void add_contradictions(Document& document, const Report& report);
void add_flowchart(Document& document, const Report& report);
/// What is ruled out, and what an open answer may yet rule out.
void add_limits(Document& document, const Report& report);
void add_tensions(Document& document, const Report& report);
void add_changes(Document& document, const Report& report);
void add_precedents(Document& document, const Report& report);
void add_answers(Document& document, const Report& report);
void add_missing(Document& document, const Report& report);
void add_plan(Document& document, const Report& report, Detail detail);
/// How to start, and what to learn.
void add_next(Document& document, const Report& report);

}  // namespace retort
