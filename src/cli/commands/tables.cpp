// The commands that print what retort knows.

#include "base/exit_code.hpp"
#include "base/suggestion.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/knowledge_files.hpp"
#include "json/advice/advice_json.hpp"
#include "json/tables/tables_json.hpp"
#include "prove/proofs.hpp"
#include "report/render/escape.hpp"
#include "report/words/documents.hpp"

#include <fmt/format.h>

namespace retort {

int run_questions(const Session& session) {
  const Knowledge& knowledge = session.knowledge();
  deliver(session, session.line.format == Format::json
                       ? questions_json(knowledge)
                       : rendered(session, questions_document(knowledge)));
  return exit_code::success;
}

int run_compare(const Session& session) {
  const Knowledge& knowledge = session.knowledge();
  deliver(session,
          session.line.format == Format::json
              ? comparison_json(knowledge)
              : rendered(session, comparison_document(titles_of(knowledge), compare(knowledge))));
  return exit_code::success;
}

int run_guide(const Session& session) {
  const Knowledge& knowledge = session.knowledge();
  const std::string& topic = session.line.topic;
  const Document document = guide_document(knowledge, topic);
  if (document.empty()) {
    const std::vector<std::string> topics = guide_topics(knowledge);
    std::string remedy = did_you_mean(topic, topics);
    if (remedy.empty()) remedy = fmt::format("topics: {}", fmt::join(topics, ", "));
    throw InputError(exit_code::bad_input, {{.code = ProblemCode::usage,
                                             .place = "guide",
                                             .path = {},
                                             .expected = "a topic of the guide",
                                             .got = in_quotes(topic),
                                             .remedy = std::move(remedy)}});
  }
  deliver(session, session.line.format == Format::json ? guide_json(knowledge, topic)
                                                       : rendered(session, document));
  return exit_code::success;
}

int run_knowledge_check(const Session& session) {
  const Knowledge knowledge = load_knowledge(session.line.directory, session.line.policies);
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
  deliver(session, text);
  return has_fault ? exit_code::bad_files : exit_code::success;
}

int run_knowledge_export(const Session& session) {
  std::string listing;
  for (const std::string& path : export_knowledge(session.line.directory))
    listing += terminal_text(path) + "\n";
  deliver(session, listing);
  return exit_code::success;
}

}  // namespace retort
