#include "cli/args/help_text.hpp"

#include "base/exit_code.hpp"
#include "cli/args/option.hpp"
#include "knowledge/price_tables.hpp"
#include "report/render/render.hpp"
#include "report/words/document.hpp"

#include <fmt/format.h>

#include <array>

namespace retort {
namespace {

constexpr std::string_view examples =
    "Examples:\n"
    "  retort                                     ask me, one question at a time\n"
    "  retort advise{}\n"
    "  retort advise --answers answers.json --format markdown -o advice.md\n"
    "  jq '.project' survey.json | retort advise --answers - --format json\n"
    "  retort advise --answers answers.json --expect rag,both   exit 1 unless the advice is one of "
    "these\n"
    "\n"
    "\"retort COMMAND --help\" tells more; \"retort questions\" lists what can be answered.";

constexpr std::array meanings{
    ExitMeaning{exit_code::success, "advice given"},
    ExitMeaning{exit_code::gate_failed, "a gate not met"},
    ExitMeaning{exit_code::bad_input, "bad usage or answers"},
    ExitMeaning{exit_code::bad_files, "cannot read or write,\nor bad knowledge"},
    ExitMeaning{exit_code::our_bug, "a bug in retort"},
    ExitMeaning{exit_code::interrupted, "interrupted"},
};

std::string exit_codes() {
  std::vector<std::string> codes;
  for (const ExitMeaning& one : meanings) {
    codes.push_back(fmt::format("{} {}", one.code, one.means));
  }
  return fmt::format("Exit codes: {}.", fmt::join(codes, ", "));
}

}  // namespace

std::span<const ExitMeaning> exit_meanings() { return meanings; }

std::string program_examples(const Knowledge& knowledge) {
  constexpr std::size_t answers = 2;
  std::string flags;
  std::size_t shown = 0;
  for (const Question& question : knowledge.questions) {
    if (question.kind != QuestionKind::choice || shown == answers) continue;
    flags += fmt::format(" -a {}={}", question.id, question.values.back().id);
    ++shown;
  }
  return fmt::format(fmt::runtime(examples), flags);
}

std::string program_footer(const Knowledge& knowledge) {
  return fmt::format("{}\n\n{}", program_examples(knowledge), exit_codes());
}

std::string answers_help(const Knowledge& knowledge) {
  List list;
  for (const Question& question : knowledge.questions) {
    std::vector<std::string> values;
    if (question.row) {
      values.push_back(
          fmt::format("a row of \"retort prices {}\"", to_string(table_of(*question.row))));
    } else {
      for (const Choice& value : question.values) values.push_back(value.id);
    }
    if (question.kind == QuestionKind::number) {
      values.push_back(question.unit.empty() ? "a number" : "a number of " + question.unit);
    }
    if (question.role == Role::corpus_pages) values.emplace_back("@DIR to count them");
    list.items.push_back({flag_of(question), {fmt::format("{}", fmt::join(values, ", "))}});
  }
  const std::string heading = fmt::format(
      "Answers (each also as -a ID=VALUE, and each may be \"{}\"; a number may be 10,000, "
      "10k or 1.5M, a time 200ms or 0.2s, a share 12%):",
      unknown_answer);
  return fmt::format("{}\nAlso --knowledge DIR and --color WHEN: see \"retort --help\".\n{}",
                     render_text({Heading{heading}, std::move(list)}, {}), exit_codes());
}

std::string short_help(const Knowledge& knowledge) {
  return fmt::format("{}\n\n{}\n", program_description, program_examples(knowledge));
}

}  // namespace retort
