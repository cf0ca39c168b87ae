#include "cli/commands/outputs.hpp"
#include "json/tables/tables_json.hpp"
#include "report/words/documents.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

struct GuideOptions {
  std::string topic;  ///< may be empty
  Outputs outputs;
};

void add_guide_options(Binder& binder, GuideOptions& options) {
  binder.text("topic",
              {"TOPIC", Fill::words,
               [](const Knowledge& knowledge) { return offered(guide_topics(knowledge)); }},
              options.topic, "One topic only");
  add_table_output(binder, options.outputs);
}

int run_guide(const Session& session, const GuideOptions& options) {
  const Knowledge& knowledge = session.knowledge();
  if (guide_document(knowledge, options.topic).empty()) {
    const std::vector<std::string> topics = guide_topics(knowledge);
    reject_any({unknown_word("guide", "a topic of the guide", options.topic, topics,
                             fmt::format("topics: {}", fmt::join(topics, ", ")))});
  }
  show(session, options.outputs,
       {.document = [&] { return guide_document(knowledge, options.topic); },
        .json = [&] { return guide_json(knowledge, options.topic); }});
  return exit_code::success;
}

}  // namespace

extern const Command guide_command{"guide", "When to use what, the FAQ and the courses",
                                   bind_options<GuideOptions, add_guide_options, run_guide>};

}  // namespace retort
