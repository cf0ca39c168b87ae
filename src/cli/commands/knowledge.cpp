// The data files: checked, and written out.

#include "cli/commands/knowledge_files.hpp"
#include "cli/commands/outputs.hpp"
#include "library/load_knowledge.hpp"
#include "prove/proofs.hpp"
#include "report/render/escape.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

struct DirectoryOption {
  std::string directory;
};

void add_directory(Binder& binder, DirectoryOption& option, const std::string& about) {
  binder.text("directory", {"DIR", Fill::directory}, option.directory, about);
  binder.require();
}

void add_checked(Binder& binder, DirectoryOption& option) {
  add_directory(binder, option, "Where the files are");
}

void add_written(Binder& binder, DirectoryOption& option) {
  add_directory(binder, option, "Where to write; made if it is not there");
}

int check_knowledge(const Session& session, const DirectoryOption& option) {
  const Knowledge knowledge = load_knowledge(
      {.directory = option.directory, .policies = session.settings.choice.policies}, read_file);
  const Evaluator evaluator(knowledge);
  std::string text;
  bool has_fault = false;
  for (const Finding& finding : prove(evaluator)) {
    const bool is_fault = finding.weight == Finding::Weight::fault;
    has_fault = has_fault || is_fault;
    text += fmt::format("{}: {} {}{}\n", is_fault ? "fault" : "note", finding.about, finding.what,
                        finding.witness.empty() ? "" : " (" + finding.witness + ")");
  }
  text += fmt::format("{} {}: {} questions, {} rules, {} vetoes, {} tensions, {} sources\n",
                      knowledge.identity(), has_fault ? "has faults" : "is sound",
                      knowledge.questions.size(), knowledge.rules.size(), knowledge.vetoes.size(),
                      knowledge.tensions.size(), knowledge.sources.size());
  print(session, text);
  return has_fault ? exit_code::bad_files : exit_code::success;
}

int write_knowledge(const Session& session, const DirectoryOption& option) {
  std::string listing;
  for (const std::string& path : export_knowledge(option.directory)) {
    listing += terminal_text(path) + "\n";
  }
  print(session, listing);
  return exit_code::success;
}

}  // namespace

extern const Command knowledge_command{"knowledge", "Check or write out the data files"};

extern const Command knowledge_check_command{
    "knowledge check", "Check a directory of data files",
    bind_options<DirectoryOption, add_checked, check_knowledge>};

extern const Command knowledge_export_command{
    "knowledge export", "Write the built-in data files, to change them",
    bind_options<DirectoryOption, add_written, write_knowledge>};

}  // namespace retort
