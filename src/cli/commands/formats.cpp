#include "cli/commands/formats.hpp"

#include "report/formats/github.hpp"
#include "report/formats/pull_request.hpp"

#include <algorithm>

namespace retort {
namespace {

bool everything(Matter /*matter*/) { return true; }
bool priced(Matter matter) { return matter != Matter::table; }
bool advice_only(Matter matter) { return matter == Matter::advice; }

/// "0007-use-rag.md": how decision records are named.
bool is_record_name(std::string_view path) {
  constexpr std::size_t digits = 4;
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 == 0
  return name.size() > digits && name[digits] == '-' && name.ends_with(".md") &&
         std::ranges::all_of(name.substr(0, digits), [](char c) { return c >= '0' && c <= '9'; });
}

/// What a workflow's step hands on, where it runs in one.
std::vector<FileToWrite> workflow_files(const Session& session, const Content& content) {
  const Environment& environment = session.console.environment;
  std::vector<FileToWrite> files;
  if (!environment.github_step_summary.empty()) {
    files.push_back({environment.github_step_summary, pull_request_comment(content.document()),
                     FileToWrite::Mode::append});
  }
  if (!environment.github_output.empty()) {
    files.push_back(
        {environment.github_output, github_outputs(*content.report), FileToWrite::Mode::append});
  }
  return files;
}

constexpr std::array formats{
    Format{ReportFormat::text, {".txt"}, nullptr, everything},
    Format{ReportFormat::markdown, {".md"}, nullptr, everything},
    Format{ReportFormat::json, {".json"}, nullptr, everything},
    Format{ReportFormat::csv, {".csv"}, nullptr, priced},
    Format{ReportFormat::html, {".html", ".htm"}, nullptr, advice_only},
    Format{ReportFormat::adr, {}, is_record_name, advice_only},
    Format{ReportFormat::comment, {}, nullptr, advice_only},
    Format{ReportFormat::github, {}, nullptr, advice_only, workflow_files},
};

const Format* found_or_null(decltype(formats)::const_iterator found) {
  return found == formats.end() ? nullptr : &*found;
}

}  // namespace

std::span<const Format> all_formats() { return formats; }

const Format& text_format() { return formats.front(); }

const Format* format_named(std::string_view name) {
  return found_or_null(std::ranges::find(formats, name, &Format::name));
}

const Format* format_of_file(std::string_view path) {
  // The more telling sign first.
  const Format* const named =
      found_or_null(std::ranges::find_if(formats, [path](const Format& one) {
        return one.is_named_so != nullptr && one.is_named_so(path);
      }));
  if (named != nullptr) return named;
  return found_or_null(std::ranges::find_if(formats, [path](const Format& one) {
    return std::ranges::any_of(one.suffixes, [path](std::string_view suffix) {
      return !suffix.empty() && path.ends_with(suffix);
    });
  }));
}

std::vector<std::string> format_names(Matter matter) {
  std::vector<std::string> names;
  for (const Format& one : formats) {
    if (one.shows(matter)) names.emplace_back(one.name());
  }
  return names;
}

}  // namespace retort
