#include "cli/commands/knowledge_files.hpp"

#include "base/exit_code.hpp"
#include "cli/io/output.hpp"
#include "json/knowledge/data_schemas.hpp"
#include "json/knowledge/embedded_knowledge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace retort {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(ProblemCode code, const std::string& place, std::string expected,
                       std::string got) {
  throw InputError(exit_code::bad_files, {{.code = code,
                                           .place = place,
                                           .path = {},
                                           .expected = std::move(expected),
                                           .got = std::move(got),
                                           .remedy = {}}});
}

/// The text of a data file that names its schema, so that editors check and complete it.
std::string with_schema_line(std::string_view name, std::string_view text) {
  const std::size_t first_line = text.find('\n') + 1;
  return fmt::format("{}  \"$schema\": \"schema/{}\",\n{}", text.substr(0, first_line), name,
                     text.substr(first_line));
}

}  // namespace

std::vector<std::string> export_knowledge(const std::string& directory) {
  std::error_code error;
  fs::create_directories(directory, error);
  if (error) fail(ProblemCode::unwritable, directory, "to make the directory", error.message());
  const fs::path root(directory);
  std::vector<std::pair<std::string, std::string>> files;  // path and text
  for (const EmbeddedFile& file : embedded_knowledge()) {
    files.emplace_back((root / file.name).string(), file.text);
  }
  for (const NamedSchema& schema : data_schemas()) {
    const std::string name = schema.name + ".json";
    const auto file = std::ranges::find(files, (root / name).string(),
                                        &std::pair<std::string, std::string>::first);
    if (file != files.end()) file->second = with_schema_line(name, file->second);
    files.emplace_back((root / "schema" / name).string(), schema.write());
  }
  std::vector<std::string> paths;
  for (const auto& [path, text] : files) {
    if (fs::exists(path, error)) {
      fail(ProblemCode::unwritable, path, "a directory without data files",
           "one that has this file already");
    }
    paths.push_back(path);
  }
  fs::create_directories(root / "schema", error);
  for (const auto& [path, text] : files) write_file(path, text);
  return paths;
}

}  // namespace retort
