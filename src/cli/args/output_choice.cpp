#include "cli/args/output_choice.hpp"

#include "base/suggestion.hpp"
#include "cli/args/typed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace retort {
namespace {

struct NamedFormat {
  std::string_view name;
  Format format;
};

constexpr std::array named_formats{
    NamedFormat{"text", Format::text},       NamedFormat{"markdown", Format::markdown},
    NamedFormat{"json", Format::json},       NamedFormat{"csv", Format::csv},
    NamedFormat{"html", Format::html},       NamedFormat{"adr", Format::adr},
    NamedFormat{"comment", Format::comment}, NamedFormat{"github", Format::github},
};

constexpr std::array formats_by_suffix{
    NamedFormat{".txt", Format::text},  NamedFormat{".md", Format::markdown},
    NamedFormat{".json", Format::json}, NamedFormat{".csv", Format::csv},
    NamedFormat{".html", Format::html}, NamedFormat{".htm", Format::html},
};

/// How many of `named_formats` a command can give; each can give those before as well.
std::size_t reach_of(Command command) {
  switch (command) {
    case Command::none:
    case Command::advise:
    case Command::ask:
    case Command::report:
      return named_formats.size();
    case Command::costs:
      return 4;
    case Command::questions:
    case Command::compare:
    case Command::check:
    case Command::diff:
    case Command::guide:
    case Command::presets:
    case Command::estimate_corpus:
    case Command::formula:
    case Command::prices:
    case Command::knowledge_check:
    case Command::knowledge_export:
    case Command::schema_answers:
    case Command::schema_advice:
    case Command::eval:
    case Command::help:
    case Command::version:
      return 3;
    case Command::batch:
    case Command::record:
    case Command::completions:
    case Command::man:
      return 1;
  }
  return 0;
}

std::optional<Format> format_named(std::string_view name) {
  const auto* const found = std::ranges::find(named_formats, name, &NamedFormat::name);
  if (found == named_formats.end()) return std::nullopt;
  return found->format;
}

/// "0007-use-rag.md": how decision records are named.
bool is_record_name(std::string_view path) {
  constexpr std::size_t digits = 4;
  const std::string_view name = path.substr(path.rfind('/') + 1);  // npos + 1 == 0
  return name.size() > digits && name[digits] == '-' && name.ends_with(".md") &&
         std::ranges::all_of(name.substr(0, digits), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Format> format_of_suffix(std::string_view path) {
  if (is_record_name(path)) return Format::adr;
  const auto* const found = std::ranges::find_if(
      formats_by_suffix, [path](const NamedFormat& one) { return path.ends_with(one.name); });
  if (found == formats_by_suffix.end()) return std::nullopt;
  return found->format;
}

/// "FORMAT:FILE" taken apart; a colon behind anything else belongs to the file.
OutputTarget target_of(const std::string& typed, const std::optional<Format>& asked) {
  const std::size_t colon = typed.find(':');
  if (colon != std::string::npos && colon + 1 < typed.size()) {
    if (const auto format = format_named(std::string_view(typed).substr(0, colon))) {
      return {*format, typed.substr(colon + 1)};
    }
  }
  return {asked ? *asked : format_of_suffix(typed).value_or(Format::text), typed};
}

bool gives(Command command, Format format) {
  const std::size_t reach = reach_of(command);
  for (std::size_t i = 0; i < reach; ++i) {
    if (named_formats.at(i).format == format) return true;
  }
  return false;
}

std::string one_of_formats(Command command) {
  return fmt::format("one of {}", fmt::join(formats_of(command), ", "));
}

std::optional<Format> asked_format(const std::string& name, CommandLine& line) {
  if (name.empty()) return std::nullopt;
  const std::optional<Format> format = format_named(name);
  if (format && gives(line.command, *format)) return format;
  line.problems.push_back(usage("--format", one_of_formats(line.command), in_quotes(name),
                                did_you_mean(name, formats_of(line.command))));
  return Format::text;
}

void check_targets(CommandLine& line) {
  for (std::size_t i = 0; i < line.outputs.size(); ++i) {
    const OutputTarget& target = line.outputs[i];
    if (!gives(line.command, target.format)) {
      line.problems.push_back(
          usage("-o " + target.path, one_of_formats(line.command), name_of(target.format), ""));
    }
    const auto before = line.outputs.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::find_if(line.outputs.begin(), before, [&target](const OutputTarget& one) {
          return one.path == target.path;
        }) != before) {
      line.problems.push_back(usage("-o " + target.path, "each file once", "it twice", ""));
    }
  }
  if (line.outputs.size() > 1 && reach_of(line.command) < named_formats.size()) {
    line.problems.push_back(usage("-o", "one file", fmt::format("{}", line.outputs.size()), ""));
  }
}

}  // namespace

std::string name_of(Format format) {
  const auto* const found = std::ranges::find(named_formats, format, &NamedFormat::format);
  return std::string(found->name);
}

std::vector<std::string> formats_of(Command command) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < reach_of(command); ++i) names.emplace_back(named_formats.at(i).name);
  return names;
}

void choose_outputs(const AskedOutputs& asked, CommandLine& line) {
  const std::optional<Format> format = asked_format(asked.format, line);
  line.format = format.value_or(Format::text);
  for (const std::string& typed : asked.files) {
    if (typed.empty()) continue;  // told with the other empty values
    const bool has_one_form = reach_of(line.command) == 1;
    line.outputs.push_back(has_one_form ? OutputTarget{Format::text, typed}
                                        : target_of(typed, format));
  }
  check_targets(line);
  if (line.outputs.empty()) return;
  line.format = line.outputs.front().format;
  line.output = line.outputs.front().path;
}

}  // namespace retort
