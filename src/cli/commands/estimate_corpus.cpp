#include "cli/commands/corpus.hpp"
#include "cli/commands/outputs.hpp"
#include "json/tables/corpus_json.hpp"
#include "report/words/documents.hpp"

namespace retort {
namespace {

struct CorpusOptions {
  std::string directory;
  Outputs outputs;
};

void add_corpus_options(Binder& binder, CorpusOptions& options) {
  binder.text("directory", {"DIR", Fill::directory}, options.directory, "The folder");
  binder.require();
  add_table_output(binder, options.outputs);
}

int run_estimate_corpus(const Session& session, const CorpusOptions& options) {
  const Knowledge& knowledge = session.knowledge();
  const Answers nothing{
      .id = {}, .by_question = std::vector<std::optional<Answer>>(knowledge.questions.size())};
  const CorpusEstimate found = estimate_corpus(session, options.directory, nothing);
  show(session, options.outputs,
       {.document = [&] { return corpus_document(knowledge, found); },
        .json = [&] { return corpus_json(found); }});
  return found.count.unreadable == 0 ? exit_code::success : exit_code::bad_files;
}

}  // namespace

extern const Command estimate_corpus_command{
    "estimate-corpus", "How many pages and tokens of text a folder holds",
    bind_options<CorpusOptions, add_corpus_options, run_estimate_corpus>};

}  // namespace retort
