#pragma once
// The decision as a record in Markdown, after the MADR 4.0 template.

#include "advice/report.hpp"
#include "report/words/document.hpp"

#include <span>
#include <string>

namespace retort {

/// What repeats the decision: the answers, and the words of a command line that decided with them.
struct Confirmation {
  std::string date;   ///< YYYY-MM-DD; else it is left out
  std::string flags;  ///< see `answer_flags`
  std::span<const std::string> settings{};
  std::string expected;  ///< the id of the approach; empty when none is left
};

Confirmation confirmation_of(const Report& report, std::span<const std::string> settings = {});

std::string adr_record(const Document& advice, const Confirmation& confirmation);

/// What the record's file is called behind its number: "use-rag".
std::string adr_slug(const Report& report);

/// The answers that were given, as flags: "-a lookup=yes -a examples=300", quoted for a shell.
std::string answer_flags(const Report& report);

}  // namespace retort
