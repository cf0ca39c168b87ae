#include "cli/commands/repeat.hpp"

#include "library/knowledge_flags.hpp"
#include "report/render/escape.hpp"
#include "report/render/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace retort {
namespace {

using Words = std::vector<std::string>;

/// The words quoted; an option keeps its value beside it where there is room for both.
Words parts_of_command(const Words& words, std::size_t room) {
  Words parts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    parts.push_back(quoted_for_shell(words[i]));
    const bool may_have_value = words[i].starts_with('-') && i + 1 < words.size();
    if (!may_have_value || words[i + 1].starts_with('-')) continue;
    std::string pair = parts.back() + " " + quoted_for_shell(words[i + 1]);
    if (columns_of(pair) > room) continue;
    parts.back() = std::move(pair);
    ++i;
  }
  return parts;
}

/// What decides the result, besides the answers.
void add_settings(Words& words, const Repeatable& asked) {
  std::ranges::move(deciding_words(asked.settings.choice), std::back_inserter(words));
  const AskOptions& options = asked.options;
  const ReportOptions& report = options.report;
  if (options.answers.hit_policy) {
    append_option(words, "--hit-policy", std::string(to_string(*options.answers.hit_policy)));
  }
  const std::vector<OutputTarget>& targets = report.outputs.targets;
  const bool has_format = targets.empty() && report.outputs.format != &text_format();
  if (has_format) append_option(words, "--format", std::string(report.outputs.format->name()));
  if (report.explain) words.emplace_back("--explain");
  for (const OutputTarget& target : targets) {
    append_option(words, "-o", fmt::format("{}:{}", target.format->name(), target.path));
  }
  if (report.adr_folder) append_option(words, "--adr-dir", *report.adr_folder);
}

void add_answers(Words& words, const Knowledge& knowledge, const Answers& answers) {
  for (std::size_t i = 0; i < answers.by_question.size(); ++i) {
    if (!answers.by_question[i]) continue;
    const Question& question = knowledge.questions[i];
    words.emplace_back("-a");
    words.push_back(fmt::format("{}={}", question.id, to_text(question, *answers.by_question[i])));
  }
}

}  // namespace

std::string shell_command(const std::vector<std::string>& words, std::size_t columns) {
  constexpr std::string_view goes_on = " \\";
  const std::string margin(2, ' ');
  const std::size_t room = columns - std::min(columns, 2 * margin.size() + goes_on.size());
  std::string out = margin;
  std::size_t used = margin.size();
  for (const std::string& part : parts_of_command(words, room)) {
    const std::size_t width = columns_of(part);
    if (used == margin.size()) {
      out += part;
    } else if (used + 1 + width + goes_on.size() <= columns) {
      out += " " + part;
      ++used;
    } else {
      out += fmt::format("{}\n{}{}{}", goes_on, margin, margin, part);
      used = 2 * margin.size();
    }
    used += width;
  }
  return out + "\n";
}

Words advise_again(const Repeatable& asked, const Knowledge& knowledge, const Answers& answers) {
  Words words{"retort", "advise"};
  add_answers(words, knowledge, answers);
  add_settings(words, asked);
  return words;
}

Words advise_on_saved(const Repeatable& asked) {
  Words words{"retort", "advise"};
  if (asked.options.save) append_option(words, "--answers", *asked.options.save);
  add_settings(words, asked);
  return words;
}

Words ask_on(const Repeatable& asked, const Knowledge& knowledge, const Answers& answers) {
  const AskOptions& options = asked.options;
  Words words{"retort", "ask"};
  add_answers(words, knowledge, answers);
  add_settings(words, asked);
  if (options.order == Order::guide) append_option(words, "--order", "guide");
  if (options.accessible) words.emplace_back("--accessible");
  if (options.save) append_option(words, "--save", *options.save);
  return words;
}

}  // namespace retort
