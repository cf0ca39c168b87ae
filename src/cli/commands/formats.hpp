#pragma once
// What a command line says of the forms in which a result can be written: one row each.

#include "cli/commands/session.hpp"
#include "cli/io/output.hpp"
#include "library/written.hpp"
#include "retort/report_format.hpp"

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// What a result is about.
enum class Matter : std::uint8_t { table, costs, advice };

struct Format {
  ReportFormat format = ReportFormat::text;
  std::array<std::string_view, 2> suffixes;  ///< of files that are written in it; may be empty
  bool (*is_named_so)(std::string_view path) = nullptr;  ///< another sign than a suffix
  bool (*shows)(Matter matter) = nullptr;
  /// What else is written where this is.
  std::vector<FileToWrite> (*beside)(const Session& session, const Content& content) = nullptr;

  [[nodiscard]] std::string_view name() const { return to_string(format); }
};

std::span<const Format> all_formats();

/// What is written unless somebody says otherwise.
const Format& text_format();

/// Null where there is none.
const Format* format_named(std::string_view name);
const Format* format_of_file(std::string_view path);

/// For help and messages.
std::vector<std::string> format_names(Matter matter);

}  // namespace retort
