#pragma once
// A report in every format and to every place that was asked for.

#include "cli/commands/outputs.hpp"

#include <optional>
#include <string>

namespace retort {

struct ReportOptions {
  Outputs outputs;
  std::optional<std::string> adr_folder;  ///< also a numbered record here
  bool explain = false;                   ///< every reason, step and cost line
};

void add_report_options(Binder& binder, ReportOptions& options);

/// All files are rendered before the first is written. Throws InputError.
void deliver_report(const Session& session, const ReportOptions& options, const Report& report);

}  // namespace retort
