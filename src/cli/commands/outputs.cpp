#include "cli/commands/outputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>

namespace retort {
namespace {

using Problems = std::vector<Problem>;

constexpr std::size_t widest_text = 100;  // longer lines are hard to read

/// The words of `--format` and of every `-o`.
struct TypedOutputs {
  std::string format;  ///< empty: none
  std::vector<std::string> files;
};

std::string one_of_formats(Matter matter) {
  return fmt::format("one of {}", fmt::join(format_names(matter), ", "));
}

/// Null where none was asked for.
const Format* asked_format(const std::string& name, Matter matter, Problems& problems) {
  if (name.empty()) return nullptr;
  const Format* const format = format_named(name);
  if (format != nullptr && format->shows(matter)) return format;
  problems.push_back(unknown_word("--format", one_of_formats(matter), name, format_names(matter)));
  return &text_format();
}

/// "FORMAT:FILE" taken apart; a colon behind anything else belongs to the file.
OutputTarget target_of(const std::string& typed, const Format* asked) {
  const std::size_t colon = typed.find(':');
  if (colon != std::string::npos && colon + 1 < typed.size()) {
    const Format* const format = format_named(std::string_view(typed).substr(0, colon));
    if (format != nullptr) return {format, typed.substr(colon + 1)};
  }
  const Format* const format = asked != nullptr ? asked : format_of_file(typed);
  return {format != nullptr ? format : &text_format(), typed};
}

void check_paths(const std::vector<std::string>& paths, Problems& problems) {
  for (auto path = paths.begin(); path != paths.end(); ++path) {
    if (std::find(paths.begin(), path, *path) != path) {
      problems.push_back(usage("-o " + *path, "each file once", "it twice", ""));
    }
  }
}

void expect_one(std::size_t files, Problems& problems) {
  if (files > 1) problems.push_back(usage("-o", "one file", fmt::format("{}", files), ""));
}

Outputs chosen(const TypedOutputs& typed, Matter matter, Problems& problems) {
  const Format* const format = asked_format(typed.format, matter, problems);
  Outputs outputs;
  std::vector<std::string> paths;
  for (const std::string& file : typed.files) {
    outputs.targets.push_back(target_of(file, format));
    const OutputTarget& target = outputs.targets.back();
    paths.push_back(target.path);
    if (target.format->shows(matter)) continue;
    problems.push_back(
        usage("-o " + target.path, one_of_formats(matter), std::string(target.format->name()), ""));
  }
  check_paths(paths, problems);
  if (matter != Matter::advice) expect_one(paths.size(), problems);
  if (format != nullptr) outputs.format = format;
  return outputs;
}

/// The same words for every command, so that shells and the manual page tell the flag once.
void add_files(Binder& binder, std::vector<std::string>& files) {
  binder.text("-o,--output", {"FILE", Fill::file}, files,
              "Write to this file; its suffix or FORMAT: in front tells the format");
}

bool wants_color(const Session& session, bool goes_to_file) {
  const Console& console = session.console;
  switch (session.settings.color) {
    case ColorChoice::always:
      return true;
    case ColorChoice::never:
      return false;
    case ColorChoice::automatic:
      break;
  }
  if (goes_to_file || !console.environment.no_color.empty()) return false;
  const std::string& force = console.environment.clicolor_force;
  if (!force.empty() && force != "0") return true;
  return console.out_is_terminal && console.environment.term != "dumb";
}

TextStyle style_for(const Session& session, const Outputs& outputs) {
  const bool goes_to_file = !outputs.targets.empty();
  TextStyle style{.color = wants_color(session, goes_to_file)};
  if (session.console.out_is_terminal && !goes_to_file) {
    style.width = std::min(session.console.columns, widest_text);
  }
  return style;
}

}  // namespace

void add_output_options(Binder& binder, Outputs& outputs, Matter matter) {
  const auto typed = std::make_shared<TypedOutputs>();
  const std::vector<std::string> names = format_names(matter);
  binder.text(
      "--format",
      {"FORMAT", Fill::words, [names](const Knowledge& /*knowledge*/) { return offered(names); }},
      typed->format, fmt::format("One of {}", fmt::join(names, ", ")));
  add_files(binder, typed->files);
  binder.afterwards([typed, &outputs, matter](Problems& problems) {
    outputs = chosen(*typed, matter, problems);
  });
}

void add_table_output(Binder& binder, Outputs& outputs) {
  add_output_options(binder, outputs, Matter::table);
}

void add_output_file(Binder& binder, std::optional<std::string>& path) {
  const auto files = std::make_shared<std::vector<std::string>>();
  add_files(binder, *files);
  binder.afterwards([files, &path](Problems& problems) {
    check_paths(*files, problems);
    expect_one(files->size(), problems);
    if (!files->empty()) path = files->front();
  });
}

Delivery rendered(const Session& session, const Outputs& outputs, const Content& content) {
  std::vector<OutputTarget> targets = outputs.targets;
  if (targets.empty()) targets.push_back({outputs.format, std::string(standard_stream)});
  const TextStyle style = style_for(session, outputs);
  Delivery delivery;
  for (const OutputTarget& target : targets) {
    std::string bytes = written(content, target.format->format, style);
    if (target.format->beside != nullptr) {
      std::ranges::move(target.format->beside(session, content),
                        std::back_inserter(delivery.files));
    }
    if (target.path == standard_stream) {
      delivery.printed += bytes;
    } else {
      delivery.files.push_back({target.path, std::move(bytes), FileToWrite::Mode::replace});
    }
  }
  return delivery;
}

void deliver(const Session& session, const Delivery& delivery) {
  write_files(delivery.files);
  session.console.out.write(delivery.printed);
  session.console.out.flush();
}

void show(const Session& session, const Outputs& outputs, const Content& content) {
  deliver(session, rendered(session, outputs, content));
}

void print(const Session& session, std::string_view text, const std::optional<std::string>& path) {
  if (path && *path != standard_stream) return write_file(*path, text);
  session.console.out.write(text);
  session.console.out.flush();
}

}  // namespace retort
