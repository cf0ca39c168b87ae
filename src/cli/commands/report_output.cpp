#include "cli/commands/report_output.hpp"

#include "base/exit_code.hpp"
#include "cli/args/repeat.hpp"
#include "cli/io/adr_folder.hpp"
#include "json/advice/advice_json.hpp"
#include "json/advice/read_report.hpp"
#include "json/text/strict_json.hpp"
#include "report/formats/adr.hpp"
#include "report/formats/csv.hpp"
#include "report/formats/github.hpp"
#include "report/formats/pull_request.hpp"
#include "report/page/html.hpp"
#include "report/render/escape.hpp"
#include "report/words/documents.hpp"

#include <algorithm>

namespace retort {
namespace {

constexpr std::string_view to_standard_output = "-";

std::string report_as(const Session& session, const Report& report, Format format) {
  const Detail detail = session.line.explain ? Detail::full : Detail::brief;
  switch (format) {
    case Format::text:
    case Format::markdown:
      return rendered_as(session, advice_document(report, detail), format);
    case Format::json:
      return advice_json(report, JsonLayout::indented);
    case Format::csv:
      return costs_csv(report);
    case Format::html:
      return html_page(report);
    case Format::adr:
      return adr_record(report, deciding_settings(session.line));
    case Format::comment:
      return pull_request_comment(report);
    case Format::github:
      return github_annotations(report);
  }
  return {};
}

/// What a workflow's step hands on, where it runs in one.
void add_github_files(const Session& session, const Report& report,
                      std::vector<FileToWrite>& files) {
  const Environment& environment = session.console.environment;
  if (!environment.github_step_summary.empty()) {
    files.push_back(
        {environment.github_step_summary, pull_request_comment(report), FileToWrite::Mode::append});
  }
  if (!environment.github_output.empty()) {
    files.push_back({environment.github_output, github_outputs(report), FileToWrite::Mode::append});
  }
}

}  // namespace

void deliver_report(const Session& session, const Report& report) {
  std::vector<OutputTarget> targets = session.line.outputs;
  if (targets.empty()) targets.push_back({session.line.format, std::string(to_standard_output)});
  std::vector<FileToWrite> files;
  std::string to_print;
  for (const OutputTarget& target : targets) {
    std::string bytes = report_as(session, report, target.format);
    if (target.format == Format::github) add_github_files(session, report, files);
    if (target.path == to_standard_output) {
      to_print += bytes;
    } else {
      files.push_back({target.path, std::move(bytes), FileToWrite::Mode::replace});
    }
  }
  if (session.line.adr_folder) {
    files.push_back({next_record_path(*session.line.adr_folder, adr_slug(report)),
                     report_as(session, report, Format::adr), FileToWrite::Mode::create});
  }
  write_files(files);
  if (session.line.adr_folder) {
    session.console.err.write(terminal_text("retort: wrote " + files.back().path) + "\n");
    session.console.err.flush();
  }
  session.console.out.write(to_print);
  session.console.out.flush();
}

int run_report(const Session& session) {
  const NamedText input = read_input(session, session.line.saved_report, json_limits::file_bytes);
  std::vector<Problem> problems = session.line.problems;
  const std::optional<Report> report = read_report(input.text, input.name, problems);
  if (!problems.empty() || !report) throw InputError(exit_code::bad_input, std::move(problems));
  deliver_report(session, *report);
  return exit_code::success;
}

}  // namespace retort
