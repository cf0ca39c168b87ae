#pragma once
// The report as JSON, in the contract's terms.

#include "advice/report.hpp"
#include "json/members/named_schema.hpp"
#include "json/text/json_writer.hpp"

#include <string>

namespace retort {

/// One object and a final newline.
std::string advice_json(const Report& report, JsonLayout layout);

/// The parts that other commands print alone, each one object and a final newline.
std::string costs_json(const Report& report);
std::string comparison_json(const Knowledge& knowledge);

NamedSchema advice_schema();
/// Of a line of `batch --full`.
NamedSchema full_batch_schema();
NamedSchema costs_schema();
NamedSchema comparison_schema();

}  // namespace retort
