#include "cli/shell/complete.hpp"

#include "cli/args/answer_options.hpp"
#include "cli/commands/commands.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <set>

namespace retort {
namespace {
namespace complete_test {

using More = Completions::More;
using testing::shipped_knowledge;
using Words = std::vector<std::string>;

Completions offers_after(const Words& words) {
  return complete(words, all_commands(), shipped_knowledge());
}

Words texts_of(const Completions& offers) {
  Words texts;
  for (const OfferedWord& word : offers.words) texts.push_back(word.text);
  return texts;
}

Words offered_after(const Words& words) { return texts_of(offers_after(words)); }

TEST_CASE("commands are offered where one is missing") {
  Words names;
  for (const Command* const command : all_commands()) {
    const std::string name(command->name);
    if (!name.empty() && name.find(' ') == std::string::npos) names.push_back(name);
  }
  CHECK(offered_after({""}) == names);
  CHECK(offered_after({"--color", "never", "ad"}) == Words{"advise"});
  CHECK(offered_after({"knowledge", ""}) == Words{"check", "export"});
  CHECK(offered_after({"knowledge", "export", "check"}).empty());
  CHECK(offers_after({"ad"}).words.front().about == "Advise on one set of answers");
}

TEST_CASE("flags are those of the command and of the program, each once unless it repeats") {
  CHECK(offered_after({"advise", "--know"}) ==
        Words{"--knowledge", "--knowledge-change", "--knowledge-bases"});
  CHECK(offered_after({"questions", "--"}) ==
        Words{"--help", "--version", "--knowledge", "--policy", "--color", "--format", "--output"});
  CHECK(offered_after({"questions", "--format", "json", "--f"}).empty());
  CHECK(offered_after({"questions", "-o", "a", "--o"}) == Words{"--output"});
  CHECK(offered_after({"questions", "--lookup", ""}).empty());
  CHECK(offered_after({"batch", "-"}).size() == 14);
}

TEST_CASE("a flag that waits for its value gets one, apart or behind an equals sign") {
  CHECK(offered_after({"advise", "--knowledge-change", "we"}) == Words{"weekly"});
  CHECK(offered_after({"advise", "--knowledge-change=we"}) == Words{"--knowledge-change=weekly"});
  CHECK(offered_after({"ask", "--order", "guide", "--format", "h"}) == Words{"html"});
  CHECK(offered_after({"compare", "--format", ""}) == Words{"text", "markdown", "json"});
  CHECK(offered_after({"advise", "--max-monthly", ""}).empty());
  CHECK(offered_after({"advise", "--explain=y"}).empty());
}

TEST_CASE("an answer comes in two steps") {
  CHECK(offered_after({"advise", "-a", "knowledge_"}) ==
        Words{"knowledge_change=", "knowledge_bases="});
  CHECK(offers_after({"advise", "-a", "knowledge_"}).more == More::goes_on);
  CHECK(offered_after({"advise", "-a", "lookup=y"}) == Words{"lookup=yes"});
  CHECK(offered_after({"advise", "--answer=lookup=y"}) == Words{"--answer=lookup=yes"});
  CHECK(offered_after({"advise", "-alookup=y"}) == Words{"-alookup=yes"});
  CHECK(offers_after({"advise", "-a", "lookup=y"}).more == More::none);
  CHECK(offered_after({"advise", "-a", "no_question="}).empty());
}

TEST_CASE("exactly the values of every question are offered, with what they mean") {
  for (const Question& question : shipped_knowledge().questions) {
    Words values;
    for (const OfferedWord& word : values_offered(question)) values.push_back(word.text);
    CHECK(offered_after({"costs", flag_of(question), ""}) == values);
    for (std::string& value : values) value.insert(0, question.id + "=");
    CHECK(offered_after({"advise", "-a", question.id + "="}) == values);
  }
  CHECK(offers_after({"advise", "--knowledge-change", "we"}).words.front().about ==
        "About every week");
}

TEST_CASE("places are filled one after the other") {
  CHECK(offered_after({"guide", "when_"}) == Words{"when_rag", "when_fine_tune"});
  CHECK(offered_after({"guide", "when_rag", ""}).empty());
  CHECK(offered_after({"formula", "gpu_h"}) == Words{"gpu_hours", "gpu_hours_per_month"});
  CHECK(offered_after({"prices", "--search", "advise", "sto"}) == Words{"stores"});
  CHECK(offered_after({"presets", "tex"}) == Words{"text_to_sql"});
  CHECK(offered_after({"completions", ""}) == Words{"bash", "zsh", "fish"});
  CHECK(offered_after({"advise", "--expect", "rag,b"}) == Words{"rag,both"});
  CHECK(offers_after({"advise", "--expect", "rag,b"}).more == More::goes_on);
}

TEST_CASE("files and directories are the shell's own business") {
  for (const Words& words : {Words{"advise", "--answers", ""}, Words{"advise", "--answers=a"},
                             Words{"eval", ""}, Words{"diff", "a", ""}, Words{"batch", "x"}}) {
    CHECK(offers_after(words).more == More::files);
    CHECK(offered_after(words).empty());
  }
  for (const Words& words : {Words{"--knowledge", ""}, Words{"knowledge", "check", "d"},
                             Words{"advise", "--adr-dir", ""}}) {
    CHECK(offers_after(words).more == More::directories);
  }
}

TEST_CASE("whatever takes a value that can be foreseen offers some") {
  const std::set<std::string> unforeseeable{"TEXT",        "USD", "DATE",   "X",
                                            "NAME=NUMBER", "N",   "PERCENT"};
  Settings settings;
  std::size_t values = 0;
  for (const BoundCommand& bound : bind_all(all_commands(), shipped_knowledge(), settings)) {
    for (const Option& option : bound.binder.options()) {
      if (!option.takes_value() || option.question) continue;
      INFO(bound.command->name << " " << option.names.front());
      const bool is_open = option.value.fill == Fill::words && !option.value.words;
      CHECK(is_open == unforeseeable.contains(option.value.name));
      ++values;
    }
  }
  CHECK(values > 60);
}

TEST_CASE("a flag of one name takes the same everywhere") {
  Settings settings;
  const std::vector<BoundCommand> all = bind_all(all_commands(), shipped_knowledge(), settings);
  std::vector<const Option*> flags;
  for (const BoundCommand& bound : all) {
    for (const Option& option : bound.binder.options()) {
      if (option.is_place()) continue;
      const auto known = std::ranges::find_if(
          flags, [&](const Option* one) { return one->names.back() == option.names.back(); });
      if (known == flags.end()) {
        flags.push_back(&option);
      } else {
        CHECK((*known)->names == option.names);
        CHECK((*known)->value.name == option.value.name);
        CHECK((*known)->question == option.question);
      }
    }
  }
}

}  // namespace complete_test
}  // namespace
}  // namespace retort
