#include "cli/commands/report_output.hpp"

#include "cli/io/adr_folder.hpp"
#include "library/knowledge_flags.hpp"
#include "report/formats/adr.hpp"

namespace retort {

void add_report_options(Binder& binder, ReportOptions& options) {
  add_output_options(binder, options.outputs, Matter::advice);
  binder.text("--adr-dir", {"DIR", Fill::directory}, options.adr_folder,
              "Also write a numbered decision record into this folder");
  binder.flag("--explain", options.explain, "Show every reason, step and cost line");
}

void deliver_report(const Session& session, const ReportOptions& options, const Report& report) {
  const Content content = content_of(report, options.explain ? Detail::full : Detail::brief,
                                     deciding_words(session.settings.choice));
  Delivery delivery = rendered(session, options.outputs, content);
  if (!options.adr_folder) return deliver(session, delivery);
  const std::string record = next_record_path(*options.adr_folder, adr_slug(report));
  delivery.files.push_back(
      {record, written(content, ReportFormat::adr, {}), FileToWrite::Mode::create});
  write_files(delivery.files);
  say(session, "retort: wrote " + record);
  deliver(session, {.files = {}, .printed = std::move(delivery.printed)});
}

}  // namespace retort
