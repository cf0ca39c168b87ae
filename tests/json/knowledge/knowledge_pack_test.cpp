#include "json/knowledge/knowledge_pack.hpp"

#include "json/advice/advice_json.hpp"
#include "json/prices/prices_json.hpp"
#include "json/tables/formulas_json.hpp"
#include "json/tables/tables_json.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::shipped_knowledge;

TEST_CASE("unpacked knowledge packs into the same bytes again") {
  const std::string bytes = pack(shipped_knowledge());
  CHECK(bytes.size() > 100'000);
  CHECK(pack(unpack(bytes)) == bytes);
}

TEST_CASE("unpacked knowledge says what the knowledge said that was packed") {
  const Knowledge& before = shipped_knowledge();
  const Knowledge after = unpack(pack(before));
  CHECK(questions_json(after) == questions_json(before));
  CHECK(guide_json(after, "") == guide_json(before, ""));
  CHECK(comparison_json(after) == comparison_json(before));
  CHECK(formulas_json(after, after.formulas) == formulas_json(before, before.formulas));
  CHECK(prices_json(after.catalogue, {}) == prices_json(before.catalogue, {}));
  const Evaluator evaluator(after);
  testing::Random random(8);
  for (int i = 0; i < 20; ++i) {
    const Answers answers = testing::answers_of(before, testing::random_answers(before, random));
    const Decision decision = decide(evaluator, evaluator.cells(answers));
    const Report report = build_report(evaluator, answers, decision, HitPolicy::collect);
    CHECK(advice_json(report, JsonLayout::compact) ==
          advice_json(testing::report_on(answers), JsonLayout::compact));
  }
}

TEST_CASE("what is packed is kept whatever its value") {
  Knowledge knowledge = shipped_knowledge();
  knowledge.prior = {-1000, 1000};
  knowledge.name = std::string("a\0b", 3);
  knowledge.questions.front().min = Decimal{std::numeric_limits<std::int64_t>::min()};
  knowledge.questions.front().max = Decimal{std::numeric_limits<std::int64_t>::max()};
  knowledge.formulas.front().inputs.front().min = -0.1;
  const Knowledge after = unpack(pack(knowledge));
  CHECK(after.prior == knowledge.prior);
  CHECK(after.name == knowledge.name);
  CHECK(after.questions.front().min == knowledge.questions.front().min);
  CHECK(after.questions.front().max == knowledge.questions.front().max);
  CHECK(after.formulas.front().inputs.front().min == -0.1);
}

}  // namespace
}  // namespace retort
