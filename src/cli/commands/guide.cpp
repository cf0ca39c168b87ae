#include "base/suggestion.hpp"
#include "cli/commands/commands.hpp"
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

Problem unknown_topic(const Knowledge& knowledge, const std::string& topic) {
  const std::vector<std::string> topics = guide_topics(knowledge);
  std::string remedy = did_you_mean(topic, topics);
  if (remedy.empty()) remedy = fmt::format("topics: {}", fmt::join(topics, ", "));
  return usage("guide", "a topic of the guide", in_quotes(topic), std::move(remedy));
}

int run_guide(const Session& session, const GuideOptions& options) {
  const Knowledge& knowledge = session.knowledge();
  const Document document = guide_document(knowledge, options.topic);
  if (document.empty()) reject_any({unknown_topic(knowledge, options.topic)});
  show(session, options.outputs,
       {.document = [&] { return document; },
        .json = [&] { return guide_json(knowledge, options.topic); }});
  return exit_code::success;
}

}  // namespace

const Command guide_command{"guide", "When to use what, the FAQ and the courses",
                            bind_options<GuideOptions, add_guide_options, run_guide>};

}  // namespace retort
