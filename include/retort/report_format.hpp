#pragma once
// The forms in which retort writes what it has to say.

#include "retort/enum_names.hpp"

#include <array>
#include <cstdint>

namespace retort {

enum class ReportFormat : std::uint8_t {
  text,      ///< for a terminal
  markdown,  ///< the same for a page or a ticket
  json,      ///< everything, as `retort schema advice` describes it
  csv,       ///< totals and cost lines of every approach
  html,      ///< one page with charts that needs nothing else
  adr,       ///< a decision record, after MADR 4.0
  comment,   ///< Markdown for a pull request, within GitHub's limits
  github,    ///< workflow commands: the verdict as a notice, what stands against it as warnings
};

template <>
inline constexpr auto enum_names<ReportFormat> = std::to_array<EnumName<ReportFormat>>({
    {ReportFormat::text, "text"},
    {ReportFormat::markdown, "markdown"},
    {ReportFormat::json, "json"},
    {ReportFormat::csv, "csv"},
    {ReportFormat::html, "html"},
    {ReportFormat::adr, "adr"},
    {ReportFormat::comment, "comment"},
    {ReportFormat::github, "github"},
});

}  // namespace retort
