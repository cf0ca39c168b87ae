#include "cli/commands/formats.hpp"

#include "report/formats/adr.hpp"
#include "report/formats/csv.hpp"
#include "report/formats/github.hpp"
#include "report/formats/pull_request.hpp"
#include "report/page/html.hpp"

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

std::string write_text(const Session& /*session*/, const Content& content, const TextStyle& style) {
  return render_text(selected(content.document(), content.detail), style);
}

std::string write_markdown(const Session& /*session*/, const Content& content,
                           const TextStyle& /*style*/) {
  return render_markdown(selected(content.document(), content.detail));
}

std::string write_json(const Session& /*session*/, const Content& content,
                       const TextStyle& /*style*/) {
  return content.json();
}

std::string write_adr(const Session& session, const Content& content, const TextStyle& /*style*/) {
  const std::vector<std::string> words = deciding_words(session.settings.choice);
  return adr_record(content.document(), confirmation_of(*content.report, words));
}

std::string write_csv(const Session& /*session*/, const Content& content,
                      const TextStyle& /*style*/) {
  return costs_csv(*content.report);
}

/// Of a document alone, which it selects from.
template <std::string (*render)(const Document&)>
std::string write_document(const Session& /*session*/, const Content& content,
                           const TextStyle& /*style*/) {
  return render(content.document());
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
    Format{"text", {".txt"}, nullptr, everything, write_text},
    Format{"markdown", {".md"}, nullptr, everything, write_markdown},
    Format{"json", {".json"}, nullptr, everything, write_json},
    Format{"csv", {".csv"}, nullptr, priced, write_csv},
    Format{"html", {".html", ".htm"}, nullptr, advice_only, write_document<html_page>},
    Format{"adr", {}, is_record_name, advice_only, write_adr},
    Format{"comment", {}, nullptr, advice_only, write_document<pull_request_comment>},
    Format{"github", {}, nullptr, advice_only, write_document<github_annotations>, workflow_files},
};

const Format* found_or_null(const Format* found) {
  return found == formats.end() ? nullptr : found;
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
    if (one.shows(matter)) names.emplace_back(one.name);
  }
  return names;
}

}  // namespace retort
