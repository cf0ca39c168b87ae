#include "cli/commands/knowledge_files.hpp"

#include "base/exit_code.hpp"
#include "cli/io/input.hpp"
#include "cli/io/output.hpp"
#include "json/knowledge/data_schemas.hpp"
#include "json/knowledge/embedded_knowledge.hpp"
#include "json/knowledge/knowledge_json.hpp"
#include "json/knowledge/knowledge_pack.hpp"
#include "json/knowledge/packed_knowledge.hpp"
#include "json/text/strict_json.hpp"

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

Knowledge checked(const std::vector<KnowledgeFile>& files, std::span<const std::string> policies) {
  std::vector<KnowledgeFile> over;
  for (const std::string& path : policies) {
    over.push_back({.name = path, .place = path, .text = read_file(path, json_limits::file_bytes)});
  }
  std::vector<Problem> problems;
  std::optional<Knowledge> knowledge = read_knowledge(files, over, problems);
  if (!knowledge) throw InputError(exit_code::bad_files, std::move(problems));
  return std::move(*knowledge);
}

/// The data files of a directory, in the order of their names; sub-directories are not looked into.
std::vector<fs::path> data_files(const std::string& directory) {
  std::error_code error;
  std::vector<fs::path> paths;
  fs::directory_iterator entries(directory, error);
  if (error) fail(ProblemCode::unreadable, directory, "a directory of data files", error.message());
  for (const fs::directory_entry& entry : entries) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

Knowledge load_embedded_knowledge(std::span<const std::string> policies) {
  if (policies.empty()) return unpack(packed_knowledge());
  std::vector<KnowledgeFile> files;
  for (const EmbeddedFile& file : embedded_knowledge()) {
    files.push_back({.name = std::string(file.name),
                     .place = "built-in " + std::string(file.name),
                     .text = std::string(file.text)});
  }
  return checked(files, policies);
}

Knowledge load_knowledge(const std::string& directory, std::span<const std::string> policies) {
  std::vector<KnowledgeFile> files;
  for (const fs::path& path : data_files(directory)) {
    files.push_back({.name = path.filename().string(),
                     .place = path.string(),
                     .text = read_file(path.string(), json_limits::file_bytes)});
  }
  return checked(files, policies);
}

namespace {

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
