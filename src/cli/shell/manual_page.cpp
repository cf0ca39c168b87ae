#include "cli/shell/manual_page.hpp"

#include "advice/report.hpp"
#include "base/calendar.hpp"
#include "cli/args/help_text.hpp"
#include "json/knowledge/knowledge_json.hpp"
#include "knowledge/price_tables.hpp"
#include "report/render/roff.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

/// The version where it is a day, else the day of the prices.
std::string date_of(const Knowledge& knowledge) {
  std::string day = knowledge.version;
  std::ranges::replace(day, '.', '-');
  return exact_day_number(day) ? day : knowledge.catalogue.as_of;
}

std::string bold(std::string_view literal) { return "\\fB" + roff_literal(literal) + "\\fR"; }
std::string slanted(std::string_view name) { return "\\fI" + roff_literal(name) + "\\fR"; }

std::string section(std::string_view title) { return fmt::format(".SH {}\n", title); }

/// A line of its own. Line breaks in the text are none in the page.
std::string line(std::string_view prose) {
  std::string flowing(prose);
  std::ranges::replace(flowing, '\n', ' ');
  return roff_text(flowing) + "\n";
}

std::string entry(const std::string& tag, const std::string& body) {
  return ".TP\n" + tag + "\n" + body;
}

using Commands = std::vector<BoundCommand>;

/// Does it do something itself?
bool is_callable(const BoundCommand& bound) {
  return bound.command->bind != nullptr && !bound.command->name.empty();
}

std::string place_text(const Option& place) {
  std::string text = slanted(place.value.name);
  if (place.repeats) text += " ...";
  return place.is_required ? text : "[" + text + "]";
}

/// "retort guide [TOPIC]"
std::string call_of(const BoundCommand& bound) {
  std::string text = bold(fmt::format("retort {}", bound.command->name));
  for (const Option& option : bound.binder.options()) {
    if (option.is_place()) text += " " + place_text(option);
  }
  return text;
}

std::string synopsis_section(const Commands& commands) {
  std::string text = section("SYNOPSIS") + bold("retort") + "\n";
  for (const BoundCommand& bound : commands) {
    if (is_callable(bound)) text += ".br\n" + call_of(bound) + " [" + slanted("FLAG") + " ...]\n";
  }
  return text;
}

std::string description_section() {
  return section("DESCRIPTION") + line(program_description) + ".PP\nAlone, and in a terminal, " +
         bold("retort") +
         " asks one question at a time and stops when no answer left can change the advice.\n"
         ".PP\nThe advice is the same for the same answers, knowledge and prices: nothing is "
         "looked up\nand nothing is sent. The result goes to standard output, everything else to "
         "standard error.\n";
}

std::string commands_section(const Commands& commands) {
  std::string text = section("COMMANDS");
  for (const BoundCommand& bound : commands) {
    if (is_callable(bound))
      text += entry(call_of(bound), line(fmt::format("{}.", bound.command->about)));
  }
  return text;
}

std::string flag_tag(const Option& flag) {
  std::string tag;
  for (const std::string& name : flag.names) tag += (tag.empty() ? "" : ", ") + bold(name);
  return flag.takes_value() ? tag + " " + slanted(flag.value.name) : tag;
}

/// One flag and the commands that have it.
struct HeldFlag {
  const Option* flag;
  std::vector<std::string> holders;
};

/// Every flag once, without those of questions. The same name means the same everywhere.
std::vector<HeldFlag> held_flags(const Commands& commands) {
  std::vector<HeldFlag> held;
  for (const BoundCommand& bound : commands) {
    for (const Option& option : bound.binder.options()) {
      if (option.is_place() || option.question) continue;
      auto known = std::ranges::find_if(
          held, [&](const HeldFlag& one) { return one.flag->names == option.names; });
      if (known == held.end()) known = held.insert(held.end(), {&option, {}});
      known->holders.push_back(bold(bound.command->name));
    }
  }
  return held;
}

std::string options_section(const Commands& commands) {
  std::string text = section("OPTIONS");
  for (const auto& [flag, holders] : held_flags(commands)) {
    text += entry(flag_tag(*flag), line(flag->about + "."));
    // Those of the program hold everywhere.
    const bool is_general = holders.front() == bold("");
    if (!is_general) text += fmt::format("With {}.\n", fmt::join(holders, ", "));
  }
  return text;
}

std::string range_text(const Range& range) {
  if (range.low == range.high) return grouped(range.typical);
  return fmt::format("{} ({} to {})", grouped(range.typical), grouped(range.low),
                     grouped(range.high));
}

template <typename Defaults, typename Role>
const auto* default_for(const Defaults& defaults, Role role) {
  const auto found = std::ranges::find_if(
      defaults, [role](const auto& entry) { return entry.role == role && !entry.when; });
  return found == defaults.end() ? nullptr : &*found;
}

/// What is assumed where nobody answers; empty where nothing is.
std::string assumed(const Knowledge& knowledge, const Question& question) {
  if (question.role) {
    const QuantityDefault* found = default_for(knowledge.costs.quantities, *question.role);
    if (found != nullptr) return "Without an answer: " + range_text(found->range) + ".";
  }
  if (question.row) {
    const RowDefault* found = default_for(knowledge.costs.rows, *question.row);
    if (found != nullptr) {
      return "Without an answer: " + question.values[found->row].id + ".";
    }
  }
  return {};
}

constexpr std::string_view folder_note =
    " As a flag also @DIR: the pages of text in that folder, as \"retort estimate-corpus\" counts "
    "them.";

std::string values_of(const Question& question) {
  if (question.row) {
    return line(
        fmt::format("A row that \"retort prices {}\" lists.", to_string(table_of(*question.row))));
  }
  if (question.kind == QuestionKind::number) {
    return line(fmt::format("{} from {} to {}{}.{}",
                            question.integer ? "A whole number" : "A number", grouped(question.min),
                            grouped(question.max),
                            question.unit.empty() ? "" : ", in " + question.unit,
                            question.role == Role::corpus_pages ? folder_note : ""));
  }
  std::string text = ".RS\n";
  for (const Choice& value : question.values) {
    text += entry(bold(value.id), line(value.label + "."));
  }
  return text + ".RE\n";
}

std::string questions_section(const Knowledge& knowledge) {
  std::string text = section("QUESTIONS") + "Each is answered by a flag of its name, by " +
                     bold("-a") + " " + slanted("ID=VALUE") +
                     ", or by a key of an answers file; each may be " + bold(unknown_answer) +
                     ".\n";
  for (const Question& question : knowledge.questions) {
    text += entry(bold(question.id), line(question.prompt));
    if (const std::string note = assumed(knowledge, question); !note.empty()) text += line(note);
    text += values_of(question);
  }
  return text;
}

std::string answers_file_section() {
  return section("ANSWERS FILE") +
         line(
             "One flat JSON object whose keys are the ids of questions; every key is optional. "
             "A key \"id\" is echoed in the advice, and keys that begin with \"x-\" are ignored. "
             "\"retort schema answers\" prints the JSON Schema.") +
         line("A flag wins over the file, the file over what was asked, and that over a preset.");
}

std::string presets_section(const Knowledge& knowledge) {
  std::string text = section("PRESETS");
  for (const Preset& preset : knowledge.presets) {
    text += entry(bold(preset.id), line(preset.title + "."));
  }
  return text;
}

std::string exit_status_section() {
  std::string text = section("EXIT STATUS");
  for (const ExitMeaning& one : exit_meanings()) {
    text += entry(bold(std::to_string(one.code)), line(std::string(one.means) + "."));
  }
  return text;
}

std::string environment_section() {
  return section("ENVIRONMENT") +
         entry(bold("RETORT_KNOWLEDGE"), "Stands in for " + bold("--knowledge") + ".\n") +
         entry(bold("RETORT_PRICES"), "Stands in for " + bold("--prices") + ".\n") +
         entry(bold("CI"), line("Set to anything but 0 or false: nothing is asked.")) +
         entry(bold("NO_COLOR") + ", " + bold("CLICOLOR_FORCE") + ", " + bold("TERM"),
               line("Whether the text is coloured, unless --color says so.")) +
         ".PP\n" + line("An empty variable counts as none, and a flag wins.");
}

std::string files_section() {
  std::vector<std::string> names;
  for (const std::string_view name : knowledge_file_names()) names.push_back(bold(name));
  return section("FILES") +
         line(
             "The program reads no file that it was not given. A directory of knowledge holds, as "
             "\"retort knowledge export\" writes them:") +
         fmt::format("{}.\n", fmt::join(names, ", "));
}

std::string examples_section(const Knowledge& knowledge) {
  const std::string text = program_examples(knowledge);
  std::string lines;
  // The first line is a heading, and an empty one ends them.
  for (std::size_t at = text.find('\n') + 1; text[at] != '\n';) {
    const std::size_t end = text.find('\n', at);
    lines += roff_literal(std::string_view(text).substr(at, end - at)) + "\n";
    at = end + 1;
  }
  return section("EXAMPLES") + ".nf\n" + lines + ".fi\n";
}

}  // namespace

std::string manual_page(CommandTable commands, const Knowledge& knowledge) {
  Settings settings;
  const Commands bound = bind_all(commands, knowledge, settings);
  return fmt::format(".TH RETORT 1 {} \"retort {}\" \"User Commands\"\n", date_of(knowledge),
                     tool_version()) +
         section("NAME") + "retort \\- advises whether to prompt, retrieve, fine-tune, or both\n" +
         synopsis_section(bound) + description_section() + commands_section(bound) +
         options_section(bound) + questions_section(knowledge) + answers_file_section() +
         presets_section(knowledge) + exit_status_section() + environment_section() +
         files_section() + examples_section(knowledge);
}

}  // namespace retort
