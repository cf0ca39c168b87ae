#include "cli/args/repeat.hpp"

#include "cli/args/output_choice.hpp"
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

void add_option(Words& words, std::string_view flag, const std::optional<std::string>& value) {
  if (!value) return;
  if (value->starts_with('-') && *value != "-") {
    words.push_back(fmt::format("{}={}", flag, *value));
  } else {
    words.emplace_back(flag);
    words.push_back(*value);
  }
}

/// What decides the result, besides the answers.
void add_settings(Words& words, const CommandLine& line) {
  std::ranges::move(deciding_settings(line), std::back_inserter(words));
  if (line.hit_policy) add_option(words, "--hit-policy", std::string(to_string(*line.hit_policy)));
  const bool has_format = line.outputs.empty() && line.format != Format::text;
  if (has_format) add_option(words, "--format", name_of(line.format));
  if (line.explain) words.emplace_back("--explain");
  for (const OutputTarget& target : line.outputs) {
    add_option(words, "-o", fmt::format("{}:{}", name_of(target.format), target.path));
  }
  add_option(words, "--adr-dir", line.adr_folder);
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

std::vector<std::string> deciding_settings(const CommandLine& line) {
  Words words;
  add_option(words, "--knowledge", line.knowledge);
  for (const std::string& policy : line.policies) add_option(words, "--policy", policy);
  add_option(words, "--prices", line.prices);
  add_option(words, "--as-of", line.as_of);
  return words;
}

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

std::vector<std::string> advise_again(const CommandLine& line, const Knowledge& knowledge,
                                      const Answers& answers) {
  Words words{"retort", "advise"};
  add_answers(words, knowledge, answers);
  add_settings(words, line);
  return words;
}

std::vector<std::string> advise_on_saved(const CommandLine& line) {
  Words words{"retort", "advise"};
  add_option(words, "--answers", line.save);
  add_settings(words, line);
  return words;
}

std::vector<std::string> ask_on(const CommandLine& line, const Knowledge& knowledge,
                                const Answers& answers) {
  Words words{"retort", "ask"};
  add_answers(words, knowledge, answers);
  add_settings(words, line);
  if (line.order == Order::guide) add_option(words, "--order", std::string("guide"));
  if (line.accessible) words.emplace_back("--accessible");
  add_option(words, "--save", line.save);
  return words;
}

}  // namespace retort
