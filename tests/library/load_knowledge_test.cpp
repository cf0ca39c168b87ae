#include "library/load_knowledge.hpp"

#include "base/exit_code.hpp"
#include "json/knowledge/embedded_knowledge.hpp"
#include "json/knowledge/knowledge_pack.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <bit>
#include <cmath>
#include <map>

namespace retort {
namespace {

using testing::shipped_knowledge;

/// What the files of a test hold.
std::map<std::string, std::string>& files() {
  static std::map<std::string, std::string> all;
  return all;
}

std::string read_from_test(const std::string& path, std::size_t /*most*/) {
  return files().at(path);
}

std::string must_not_read(const std::string& path, std::size_t /*most*/) {
  FAIL("read " << path);
  return {};
}

PricedKnowledge priced_by(const std::string& prices, const KnowledgeChoice& choice) {
  files() = {{"prices.json", prices}};
  return with_prices(shipped_knowledge(), choice, read_from_test);
}

const Question& question_of_models(const Knowledge& knowledge) {
  return *std::ranges::find(knowledge.questions, std::optional(RowRole::model), &Question::row);
}

TEST_CASE("the knowledge that the program starts with is what its data files say") {
  CHECK(pack(load_knowledge({}, must_not_read)) == pack(shipped_knowledge()));
}

TEST_CASE("the formulas of bills as the build compiled them give what their texts give") {
  const Knowledge knowledge = load_knowledge({}, must_not_read);
  testing::Random random(11);
  for (std::size_t i = 0; i < bill_formula_count; ++i) {
    const Program& program = knowledge.bill_formulas.programs.at(i);
    REQUIRE(program.built != nullptr);
    for (int round = 0; round < 1000; ++round) {
      std::vector<double> values(given_to(static_cast<BillFormula>(i)).size());
      for (double& value : values) {
        value = std::exp2(static_cast<double>(random.below(1'000'000)) / 20'000.0 - 20.0);
      }
      INFO(to_string(static_cast<BillFormula>(i)));
      CHECK(std::bit_cast<std::uint64_t>(program.built(values.data())) ==
            std::bit_cast<std::uint64_t>(interpret(program, values)));
    }
  }
}

TEST_CASE("a formula of other knowledge is the built-in one where it says the same") {
  const std::string data = RETORT_SOURCE_DIR "/data";
  for (const EmbeddedFile& file : embedded_knowledge()) {
    files()[data + "/" + std::string(file.name)] = file.text;
  }
  std::string& formulas = files()[data + "/formulas.json"];
  const std::string written = "\"stored_gb * 30\"";
  formulas.replace(formulas.find(written), written.size(), "\"stored_gb * 31\"");
  const Knowledge knowledge = load_knowledge({.directory = data}, read_from_test);
  for (std::size_t i = 0; i < bill_formula_count; ++i) {
    const bool is_other = static_cast<BillFormula>(i) == BillFormula::stored_gb_days;
    CHECK((knowledge.bill_formulas.programs.at(i).built == nullptr) == is_other);
  }
  CHECK(knowledge.bill_formulas(BillFormula::stored_gb_days, 2.0) == 62.0);
}

TEST_CASE("a policy is put over the built-in files") {
  files() = {{"mine.json", R"({"schema_version": 1, "name": "mine", "version": "3"})"}};
  const Knowledge knowledge = load_knowledge({.policies = {"mine.json"}}, read_from_test);
  CHECK(knowledge.policies == std::vector<std::string>{"mine 3"});
  CHECK(knowledge.rules.size() == shipped_knowledge().rules.size());
}

TEST_CASE("a model of one's own prices can be chosen by an answer") {
  const auto [knowledge, warnings] =
      priced_by(R"({"models": [{"id": "gpt-6.1-terra", "output_usd_per_million_tokens": "50"}]})",
                {.prices = "prices.json"});
  CHECK(warnings.empty());
  CHECK(pack(knowledge) != pack(shipped_knowledge()));
  const PricedKnowledge foreign = priced_by(
      R"({"house-model": {"litellm_provider": "house", "mode": "chat", "max_input_tokens": 1000,
          "input_cost_per_token": 1e-6, "output_cost_per_token": 2e-6}, "broken": {"mode": "chat"}})",
      {.prices = "prices.json"});
  CHECK(std::ranges::count(question_of_models(foreign.knowledge).values, "house-model",
                           &Choice::id) == 1);
}

TEST_CASE("the day that is priced for is the chosen one, whatever the file says") {
  CHECK(priced_by("{\"models\": []}", {.prices = "prices.json", .as_of = "2031-02-03"})
            .knowledge.catalogue.today == "2031-02-03");
  CHECK(with_prices(shipped_knowledge(), {}, must_not_read).knowledge.catalogue.today ==
        shipped_knowledge().catalogue.today);
}

TEST_CASE("what is wrong with a price file is said with its place") {
  try {
    priced_by("{\"models\": [{}]}", {.prices = "prices.json"});
    FAIL("accepted");
  } catch (const InputError& error) {
    CHECK(error.exit_code() == exit_code::bad_files);
    CHECK(error.problems().front().place == "prices.json");
  }
}

}  // namespace
}  // namespace retort
