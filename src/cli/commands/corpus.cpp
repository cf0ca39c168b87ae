#include "cli/commands/corpus.hpp"

#include "cli/commands/corpus_walk.hpp"
#include "cli/io/progress_line.hpp"
#include "costs/workload.hpp"
#include "decide/decision.hpp"
#include "report/render/escape.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

constexpr std::uint64_t files_between_signs = 1000;
constexpr std::uint64_t bytes_between_signs = std::uint64_t{64} << 20U;

std::string whole(std::uint64_t number) { return grouped_text(std::to_string(number)); }

/// Signs of life on a long walk; nothing on a short one.
class WalkProgress {
 public:
  explicit WalkProgress(const Console& console) : line_(console) {}

  void show(const CorpusCount& so_far) {
    const std::uint64_t signs =
        so_far.files / files_between_signs + so_far.text.bytes / bytes_between_signs;
    if (signs == signs_) return;
    signs_ = signs;
    line_.write(
        fmt::format("{} files, {} MB", whole(so_far.files), whole(so_far.text.bytes / 1'000'000)));
  }

  void clear() { line_.clear(); }

 private:
  ProgressLine line_;
  std::uint64_t signs_ = 0;
};

CorpusCount watched_walk(const Session& session, const std::string& path) {
  WalkProgress line(session.console);
  const WalkWatcher watcher{
      .unreadable =
          [&](const std::string& what, std::string_view reason) {
            line.clear();
            session.console.err.write(
                terminal_text(fmt::format("retort: warning: {}: not read: {}", what, reason)) +
                "\n");
          },
      .progress = [&](const CorpusCount& so_far) { line.show(so_far); }};
  CorpusCount count = walk_corpus(path, watcher);
  line.clear();
  session.console.err.flush();
  return count;
}

Decimal tokens_per_page(const Session& session, const Answers& answers) {
  const Decision decision = decide(session.evaluator, session.evaluator.cells(answers));
  const Workload priced = workload(session.evaluator, answers, decision.conditions);
  // The reader has seen to it that every quantity has a default.
  return priced[Role::tokens_per_page].value().range.typical;
}

bool is_folder(const Session& session, const RawAnswer& raw) {
  const Question* question = question_for(session.knowledge(), Role::corpus_pages);
  return question != nullptr && raw.key == question->id && raw.origin == Origin::flag &&
         raw.text.starts_with(folder_mark);
}

std::string summary(const CorpusEstimate& found) {
  return fmt::format("{}: {}, about {}, {} of {}", found.path,
                     counted(whole(found.count.files), "files"),
                     counted(whole(found.tokens), "tokens"), counted(whole(found.pages), "pages"),
                     grouped(found.tokens_per_page));
}

/// What the other answers are, as far as they make sense; their problems are reported elsewhere.
Answers other_answers(const Session& session, const RawAnswers& raw) {
  RawAnswers others = raw;
  std::erase_if(others.answers, [&](const RawAnswer& one) { return is_folder(session, one); });
  std::vector<Problem> ignored;
  return resolve(session.knowledge().questions, others, ignored);
}

}  // namespace

CorpusEstimate estimate_corpus(const Session& session, const std::string& path,
                               const Answers& answers) {
  CorpusEstimate estimate{.path = path, .count = watched_walk(session, path)};
  estimate.tokens = estimated_tokens(estimate.count.text);
  estimate.tokens_per_page = tokens_per_page(session, answers);
  estimate.pages = pages_of(estimate.tokens, estimate.tokens_per_page);
  return estimate;
}

void count_folders(const Session& session, RawAnswers& raw) {
  const Answers others = other_answers(session, raw);
  for (RawAnswer& answer : raw.answers) {
    if (!is_folder(session, answer)) continue;
    const CorpusEstimate found = estimate_corpus(session, answer.text.substr(1), others);
    answer.text = std::to_string(found.pages);
    session.console.err.write(terminal_text("retort: " + summary(found)) + "\n");
  }
}

}  // namespace retort
