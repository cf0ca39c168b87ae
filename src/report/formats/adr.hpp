#pragma once
// The decision as a record in Markdown, after the MADR 4.0 template.

#include "advice/report.hpp"

#include <span>
#include <string>

namespace retort {

/// `settings` are the words of a command line that decided together with the answers: the commands
/// that confirm the decision repeat them.
std::string adr_record(const Report& report, std::span<const std::string> settings = {});

/// What the record's file is called behind its number: "use-rag".
std::string adr_slug(const Report& report);

/// The answers that were given, as flags: "-a lookup=yes -a examples=300", quoted for a shell.
std::string answer_flags(const Report& report);

}  // namespace retort
