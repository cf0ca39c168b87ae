#include "cli/commands/report_output.hpp"

#include "cli/io/adr_folder.hpp"
#include "json/advice/advice_json.hpp"
#include "report/formats/adr.hpp"
#include "report/words/documents.hpp"

namespace retort {

void add_report_options(Binder& binder, ReportOptions& options) {
  add_output_options(binder, options.outputs, Matter::advice);
  binder.text("--adr-dir", {"DIR", Fill::directory}, options.adr_folder,
              "Also write a numbered decision record into this folder");
  binder.flag("--explain", options.explain, "Show every reason, step and cost line");
}

void deliver_report(const Session& session, const ReportOptions& options, const Report& report) {
  const Content content{.document = [&] { return advice_document(report); },
                        .json = [&] { return advice_json(report, JsonLayout::indented); },
                        .detail = options.explain ? Detail::full : Detail::brief,
                        .report = &report};
  Delivery delivery = rendered(session, options.outputs, content);
  if (!options.adr_folder) return deliver(session, delivery);
  const std::string record = next_record_path(*options.adr_folder, adr_slug(report));
  delivery.files.push_back(
      {record,
       adr_record(content.document(),
                  confirmation_of(report, deciding_words(session.settings.choice))),
       FileToWrite::Mode::create});
  write_files(delivery.files);
  say(session, "retort: wrote " + record);
  deliver(session, {.files = {}, .printed = std::move(delivery.printed)});
}

}  // namespace retort
