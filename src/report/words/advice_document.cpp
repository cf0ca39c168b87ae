#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

constexpr std::size_t steps_in_brief = 3;

void add_plan(Document& document, const Report& report) {
  if (report.plan.empty()) return;
  begin(document, sections::plan);
  std::string phase;
  std::size_t told = 0;
  for (const ReportedStep& step : report.plan) {
    if (step.phase != phase) {
      phase = step.phase;
      document.push_back(Subheading{step.phase_title});
      document.push_back(List{.items = {}, .form = List::Form::steps});
    }
    std::get<List>(document.back())
        .items.push_back(
            {.label = {},
             .cell = {.text = step.action + " " + step.because, .citations = step.source},
             .detail = told++ < steps_in_brief ? Detail::brief : Detail::full});
  }
}

/// How to start, and what to learn.
void add_next(Document& document, const Report& report) {
  List list;
  if (!report.recommendation.start.empty()) {
    list.items.push_back({"Start", {report.recommendation.start}});
  }
  for (const ReportedCourse& course : report.courses) {
    const std::string covers =
        course.covers.empty() ? "" : fmt::format(" ({})", fmt::join(course.covers, ", "));
    list.items.push_back({"Learn", {course.title + covers + ": " + course.because}});
  }
  add_section(document, sections::next, std::move(list));
}

void add_sources(Document& document, const Report& report) {
  if (report.sources.empty()) return;
  begin(document, sections::sources);
  Table table{.columns = {{"Name"}, {"What it is"}, {"Date"}},
              .form = Table::Form::words,
              .caption = "Sources, by the names used above"};
  for (const Source& source : report.sources) {
    table.rows.push_back(
        {{source.id},
         {.text = source.title, .note = std::string(to_string(source.kind)), .link = source.url},
         {source.date}});
  }
  document.push_back(std::move(table));
}

/// Which program, knowledge and prices it was computed with.
void add_origin(Document& document, const Report& report) {
  begin(document, sections::origin);
  say(document,
      fmt::format("{} {}, knowledge {}, prices as of {}. Computed offline.", report.tool_name,
                  report.tool_version, report.knowledge, report.costs.as_of));
}

}  // namespace

void begin(Document& document, const SectionKind& kind, std::string title) {
  document.push_back(Heading{.text = title.empty() ? std::string(kind.title) : std::move(title),
                             .id = std::string(kind.id),
                             .level = kind.level,
                             .detail = kind.detail,
                             .tone = kind.tone});
}

void add_section(Document& document, const SectionKind& kind, List list) {
  if (list.items.empty()) return;
  begin(document, kind);
  document.push_back(std::move(list));
}

Document advice_document(const Report& report) {
  Document document;
  add_verdict(document, report);
  add_contradictions(document, report);
  add_first(document, report);
  add_reasons(document, report);
  add_flowchart(document, report);
  add_limits(document, report);
  add_tensions(document, report);
  add_changes(document, report);
  add_map(document, report);
  add_precedents(document, report);
  add_comparison(document, report);
  add_costs(document, report);
  add_answers(document, report);
  add_kinds(document, report);
  add_plan(document, report);
  add_next(document, report);
  add_sources(document, report);
  add_record(document, report);
  add_origin(document, report);
  return document;
}

}  // namespace retort
