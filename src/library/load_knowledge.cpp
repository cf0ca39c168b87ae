#include "library/load_knowledge.hpp"

#include "base/calendar.hpp"
#include "base/exit_code.hpp"
#include "json/knowledge/built_formulas.hpp"
#include "json/knowledge/embedded_knowledge.hpp"
#include "json/knowledge/knowledge_json.hpp"
#include "json/knowledge/knowledge_pack.hpp"
#include "json/knowledge/packed_knowledge.hpp"
#include "json/prices/merge_prices.hpp"
#include "json/text/strict_json.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace retort {
namespace {

namespace fs = std::filesystem;

/// The data files of a directory, in the order of their names; sub-directories are not looked into.
std::vector<fs::path> data_files(const std::string& directory) {
  std::error_code error;
  std::vector<fs::path> paths;
  fs::directory_iterator entries(directory, error);
  if (error) {
    throw InputError(exit_code::bad_files, {{.code = ProblemCode::unreadable,
                                             .place = directory,
                                             .expected = "a directory of data files",
                                             .got = error.message()}});
  }
  for (const fs::directory_entry& entry : entries) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

std::vector<KnowledgeFile> files_of(const std::string& directory, ReadFile read_file) {
  std::vector<KnowledgeFile> files;
  for (const fs::path& path : data_files(directory)) {
    files.push_back({.name = path.filename().string(),
                     .place = path.string(),
                     .text = read_file(path.string(), json_limits::file_bytes)});
  }
  return files;
}

std::vector<KnowledgeFile> built_in_files() {
  std::vector<KnowledgeFile> files;
  for (const EmbeddedFile& file : embedded_knowledge()) {
    files.push_back({.name = std::string(file.name),
                     .place = "built-in " + std::string(file.name),
                     .text = std::string(file.text)});
  }
  return files;
}

/// A command line has checked it before; other callers have not.
void check_day(const std::optional<std::string>& day) {
  if (!day || exact_day_number(*day)) return;
  throw InputError(exit_code::bad_input, {{.code = ProblemCode::unknown_value,
                                           .place = "as_of",
                                           .expected = "a day as YYYY-MM-DD",
                                           .got = in_quotes(*day)}});
}

Knowledge read_files(const KnowledgeChoice& choice, ReadFile read_file) {
  const std::vector<KnowledgeFile> files =
      choice.directory ? files_of(*choice.directory, read_file) : built_in_files();
  std::vector<KnowledgeFile> policies;
  for (const std::string& path : choice.policies) {
    policies.push_back(
        {.name = path, .place = path, .text = read_file(path, json_limits::file_bytes)});
  }
  std::vector<Problem> problems;
  std::optional<Knowledge> knowledge = read_knowledge(files, policies, problems);
  if (!knowledge) throw InputError(exit_code::bad_files, std::move(problems));
  return std::move(*knowledge);
}

}  // namespace

Knowledge load_knowledge(const KnowledgeChoice& choice, ReadFile read_file) {
  const bool is_built_in = !choice.directory && choice.policies.empty();
  Knowledge knowledge = is_built_in ? unpack(packed_knowledge()) : read_files(choice, read_file);
  for (std::size_t i = 0; i < bill_formula_count; ++i) {
    Program& program = knowledge.bill_formulas.programs.at(i);
    const BuiltFormula& built = built_formulas()[i];
    if (std::ranges::equal(program.instructions, built.instructions)) program.built = built.program;
  }
  return knowledge;
}

PricedKnowledge with_prices(Knowledge knowledge, const KnowledgeChoice& choice,
                            ReadFile read_file) {
  check_day(choice.as_of);
  Catalogue& catalogue = knowledge.catalogue;
  std::vector<std::string> warnings;
  // Before as well as after: the day decides which prices of a file hold, and a newer file moves
  // it.
  if (choice.as_of) catalogue.today = *choice.as_of;
  if (choice.prices) {
    std::vector<Problem> problems;
    const std::string text = read_file(*choice.prices, json_limits::prices_bytes);
    merge_prices(text, *choice.prices, catalogue, problems, warnings);
    if (!problems.empty()) throw InputError(exit_code::bad_files, std::move(problems));
    offer_rows(knowledge);
  }
  if (choice.as_of) catalogue.today = *choice.as_of;
  return {std::move(knowledge), std::move(warnings)};
}

}  // namespace retort
