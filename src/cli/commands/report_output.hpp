#pragma once
// A report in every format and to every place that was asked for.

#include "cli/commands/commands.hpp"

namespace retort {

/// All files are rendered before the first is written. Throws InputError.
void deliver_report(const Session& session, const Report& report);

}  // namespace retort
