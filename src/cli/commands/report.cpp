#include "cli/commands/report_output.hpp"
#include "json/advice/read_report.hpp"
#include "json/text/strict_json.hpp"

namespace retort {
namespace {

struct SavedReportOptions {
  std::string file;  ///< or "-"
  ReportOptions report;
};

void add_saved_report_options(Binder& binder, SavedReportOptions& options) {
  binder.text("file", {"FILE", Fill::file}, options.file,
              "What \"advise --format json\" wrote; - reads standard input");
  binder.require();
  add_report_options(binder, options.report);
}

int run_report(const Session& session, const SavedReportOptions& options) {
  const NamedText input = read_input(session, options.file, json_limits::file_bytes);
  std::vector<Problem> problems = session.problems;
  const std::optional<Report> report = read_report(input.text, input.name, problems);
  reject_any(std::move(problems));
  deliver_report(session, options.report, report.value());
  return exit_code::success;
}

}  // namespace

extern const Command report_command{
    "report", "A saved advice in another format",
    bind_options<SavedReportOptions, add_saved_report_options, run_report>, true};

}  // namespace retort
