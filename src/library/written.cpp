#include "library/written.hpp"

#include "json/advice/advice_json.hpp"
#include "report/formats/adr.hpp"
#include "report/formats/csv.hpp"
#include "report/formats/github.hpp"
#include "report/formats/pull_request.hpp"
#include "report/page/html.hpp"
#include "report/words/documents.hpp"

#include <utility>

namespace retort {

Content content_of(const Report& report, Detail detail, std::vector<std::string> words) {
  return {.document = [&report] { return advice_document(report); },
          .json = [&report] { return advice_json(report, JsonLayout::indented); },
          .detail = detail,
          .report = &report,
          .words = std::move(words)};
}

std::string written(const Content& content, ReportFormat format, const TextStyle& style) {
  switch (format) {
    case ReportFormat::text:
      return render_text(selected(content.document(), content.detail), style);
    case ReportFormat::markdown:
      return render_markdown(selected(content.document(), content.detail));
    case ReportFormat::json:
      return content.json();
    case ReportFormat::csv:
      return costs_csv(*content.report);
    case ReportFormat::html:
      return html_page(content.document());
    case ReportFormat::adr:
      return adr_record(content.document(), confirmation_of(*content.report, content.words));
    case ReportFormat::comment:
      return pull_request_comment(content.document());
    case ReportFormat::github:
      return github_annotations(content.document());
  }
  return {};
}

}  // namespace retort
