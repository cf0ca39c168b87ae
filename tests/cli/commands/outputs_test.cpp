// All JSON that the program prints, and every file that it reads, is what `retort schema` says it
// is: with the small knowledge and with the shipped one.

#include "cli/commands/commands.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/json_schema.hpp"
#include "support/lines.hpp"
#include "support/program.hpp"
#include "support/small_knowledge.hpp"

#include <set>

namespace retort {
namespace {
namespace outputs_test {

using testing::SchemaValidator;
using Words = std::vector<std::string>;

/// What a command prints that no more than its words decide. "FOLDER" stands for a folder in which
/// an advice, a record and cases lie.
struct Case {
  std::string_view schema;
  Words words;
  std::string input;
};

const Words answered{"-a", "gap=both",       "-a", "citations=required", "-a", "examples=30",
                     "-a", "latency_ms=150", "-a", "corpus_pages=3000"};

Words with_answers(Words words) {
  words.insert(words.end(), answered.begin(), answered.end());
  return words;
}

const std::string records =
    "{\"id\": \"one\", \"gap\": \"both\"}\n{}\n{\"id\": 7.5, \"citations\": \"required\"}\n"
    "{\"gapp\": 1}\n{\"a\": 1, \"b\": 1, \"c\": 1, \"d\": 1, \"e\": 1, \"f\": 1, \"g\": 1, "
    "\"h\": 1, \"i\": 1, \"j\": 1, \"k\": 1}\nnonsense\n";

const std::vector<Case>& cases() {
  static const std::vector<Case> all{
      {"advice", with_answers({"advise"}), {}},
      {"advice", {"advise"}, {}},
      {"advice", {"report", "FOLDER/advice.json"}, {}},
      {"record", with_answers({"record"}), {}},
      {"costs_output", with_answers({"costs", "--percentiles"}), {}},
      {"compare_output", {"compare"}, {}},
      {"diff_output", {"diff", "FOLDER/record.json", "FOLDER/advice.json"}, {}},
      {"diff_output", {"diff", "FOLDER/record.json", "FOLDER/answers.json"}, {}},
      {"check_output", {"check", "FOLDER/record.json"}, {}},
      {"questions_output", {"questions"}, {}},
      {"guide_output", {"guide"}, {}},
      {"guide_output", {"guide", "when_rag"}, {}},
      {"presets_output", {"presets"}, {}},
      {"price_file", {"prices"}, {}},
      {"price_file", {"prices", "models"}, {}},
      {"formulas_output", {"formula"}, {}},
      {"formulas_output", {"formula", "payback_months"}, {}},
      {"formula_output", {"formula", "tokens_of_pages", "pages=3"}, {}},
      {"formula_output",
       {"formula", "payback_months", "setup_usd=1000", "usd_per_month_before=50",
        "usd_per_month_after=60"},
       {}},
      {"estimate_corpus_output", {"estimate-corpus", "FOLDER"}, {}},
      {"eval_output", {"eval", "FOLDER/cases.json"}, {}},
      {"eval_output",
       {"eval", "FOLDER/cases.json", "--withhold-each", "--leave-one-source-out",
        "--count-questions"},
       {}},
      {"batch_output", {"batch"}, records},
      {"batch_output", {"batch", "--robustness"}, records},
      {"batch_full_output", {"batch", "--full"}, records},
  };
  return all;
}

class Knowing {
 public:
  explicit Knowing(Words knowledge) : knowledge_(std::move(knowledge)) {
    const std::string advice = out(with_answers({"advise", "--format", "json"}));
    write("advice.json", advice);
    write("record.json", out(with_answers({"record", "-o", "-"})));
    write("answers.json", R"({"gap": "knowledge"})");
    write("cases.json",
          R"({"cases": [{"id": "a", "title": "A", "answers": {"gap": "knowledge"},
              "outcome": {"winner": "both"}},
             {"id": "b", "title": "B", "answers": {"gap": "none"}, "source": {"url": "b"},
              "outcome": {"winner": "prompting", "acceptable": ["rag"]}}]})");
  }

  [[nodiscard]] std::string out(Words words, std::string input = {}) const {
    words.insert(words.end(), knowledge_.begin(), knowledge_.end());
    testing::Outcome outcome = testing::run_program(words, {.input = std::move(input)});
    INFO(outcome.err);
    REQUIRE(outcome.status <= exit_code::bad_input);
    return outcome.out;
  }

  [[nodiscard]] SchemaValidator schema(std::string_view name) const {
    return SchemaValidator(out({"schema", std::string(name)}));
  }

  /// What is printed for a case.
  [[nodiscard]] std::string printed(const Case& one) const {
    Words words = one.words;
    for (std::string& word : words) {
      if (word.starts_with("FOLDER")) word.replace(0, 6, folder_.path().string());
    }
    if (words.front() == "record") {
      words.insert(words.end(), {"-o", "-"});
    } else if (words.front() != "batch") {
      words.insert(words.end(), {"--format", "json"});
    }
    return out(std::move(words), one.input);
  }

 private:
  void write(std::string_view name, const std::string& text) {
    testing::write_text(folder_.path() / name, text);
  }

  Words knowledge_;
  testing::TemporaryFolder folder_;
};

void check_outputs(const Knowing& program) {
  for (const Case& one : cases()) {
    INFO(fmt::format("{}", fmt::join(one.words, " ")));
    const SchemaValidator schema = program.schema(one.schema);
    const std::string printed = program.printed(one);
    CHECK_FALSE(printed.empty());
    const bool is_one = one.words.front() != "batch";
    for (const std::string& text : is_one ? Words{printed} : testing::lines_of(printed)) {
      CHECK(schema.faults(testing::tree_of(text)) == Words{});
    }
  }
}

TEST_CASE("what a command prints as JSON follows its schema") {
  check_outputs(Knowing({"--knowledge", testing::small_knowledge().string()}));
}

TEST_CASE("on the shipped knowledge, too, what is printed follows its schema") {
  check_outputs(Knowing({}));
}

TEST_CASE("every command that prints JSON is held to a schema") {
  std::set<std::string> held;
  for (const Case& one : cases()) held.insert(one.words.front());
  held.insert("ask");  // which needs a person, and ends in what "advise" prints
  for (const Command* command : all_commands()) {
    if (command->name.empty() || command->name.find(' ') != std::string_view::npos) continue;
    const std::string name(command->name);
    const std::string help = testing::run_program({name, "--help"}).out;
    const std::size_t format = help.find("--format FORMAT");
    if (format == std::string::npos) continue;
    INFO(name);
    CHECK(held.contains(name));
  }
}

TEST_CASE("every schema is followed: by an output, or by a file of the knowledge") {
  std::set<std::string> followed;
  for (const Case& one : cases()) followed.emplace(one.schema);
  const testing::TemporaryFolder folder;
  const Knowing program({});
  const std::filesystem::path exported = folder.path() / "exported";
  REQUIRE_NOTHROW(program.out({"knowledge", "export", exported.string()}));
  for (const auto& file : std::filesystem::directory_iterator(exported)) {
    if (!file.is_regular_file() || file.path().extension() != ".json") continue;
    const std::string name = file.path().stem().string();
    INFO(name);
    CHECK(program.schema(name).faults(testing::tree_of(testing::text_of(file))) == Words{});
    followed.insert(name);
  }
  const std::filesystem::path examples = testing::source_dir() / "data" / "examples";
  for (const auto& file : std::filesystem::directory_iterator(examples)) {
    INFO(file.path().string());
    CHECK(program.schema("answers").faults(testing::tree_of(testing::text_of(file))) == Words{});
    followed.insert("answers");
  }
  followed.insert("policy");  // of which the knowledge ships none: see data_schemas_test
  std::set<std::string> named;
  for (const std::string& line : testing::lines_of(program.out({"schema"}))) {
    named.insert(line.substr(0, line.find(' ')));
  }
  CHECK(named == followed);
}

}  // namespace outputs_test
}  // namespace
}  // namespace retort
