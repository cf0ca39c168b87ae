#include "retort/advisor.hpp"

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

const Advisor& shipped_advisor() {
  static const Advisor advisor;
  return advisor;
}

/// The problems of what is refused.
template <typename Refused>
std::vector<Problem> problems_of(Refused refused, int exit_code) {
  try {
    refused();
  } catch (const InputError& error) {
    CHECK(error.exit_code() == exit_code);
    return error.problems();
  }
  FAIL("accepted");
  return {};
}

TEST_CASE("an advice says what the report says") {
  std::size_t without_costs = 0;
  testing::Random random(20261129);
  for (std::size_t i = 0; i < testing::some_reports; ++i) {
    const std::vector<testing::Said> said =
        testing::random_answers(testing::shipped_knowledge(), random);
    std::vector<NamedAnswer> answers;
    for (const testing::Said& one : said) {
      answers.push_back({testing::shipped_knowledge().questions[one.question].id, one.value});
    }
    const Report report =
        testing::report_on(testing::answers_of(testing::shipped_knowledge(), said));
    const Advice advice = shipped_advisor().advise(answers);
    CHECK(advice.approach == report.recommendation.approach);
    CHECK(advice.verdict == report.recommendation.verdict);
    CHECK(advice.strength == report.recommendation.certainty.strength);
    CHECK(advice.robustness == report.recommendation.certainty.robustness);
    REQUIRE(advice.reasons.size() == report.reasons.size());
    for (std::size_t at = 0; at < report.reasons.size(); ++at) {
      CHECK(advice.reasons[at].rule == report.reasons[at].rule);
      CHECK(advice.reasons[at].knowledge == report.reasons[at].points.knowledge);
      CHECK(advice.reasons[at].behaviour == report.reasons[at].points.behaviour);
    }
    for (const ReportedEstimate& estimate : report.costs.estimates) {
      const ApproachCost* const cost = advice.cost_of(estimate.totals.approach);
      CHECK((cost == nullptr) == estimate.obstacle.has_value());
      if (cost == nullptr) {
        ++without_costs;
        continue;
      }
      CHECK(cost->setup == estimate.totals.setup);
      CHECK(cost->monthly == estimate.totals.monthly);
      CHECK(cost->per_query == estimate.totals.per_query);
      CHECK(cost->horizon == estimate.totals.horizon);
    }
  }
  CHECK(without_costs > 0);
}

TEST_CASE("answers as values and as JSON come to the same") {
  const Advice values = shipped_advisor().advise({{"gap", "both"}, {"examples", "2000"}});
  const Advice json = shipped_advisor().advise_json(R"({"gap": "both", "examples": 2000})");
  for (const ReportFormat format : enum_values<ReportFormat>) {
    INFO(to_string(format));
    CHECK_FALSE(written(values, format).empty());
    CHECK(written(values, format) == written(json, format));
  }
}

TEST_CASE("an advice outlives its advisor, and its copies say the same") {
  std::optional<Advisor> advisor(std::in_place);
  const Advice advice = advisor->advise({{"gap", "none"}});
  const std::string before = written(advice, ReportFormat::text);
  const Advice copy = advice;
  advisor.reset();
  CHECK(written(copy, ReportFormat::text) == before);
}

TEST_CASE("an advice that nobody gave has no report") {
  CHECK(written(Advice{}, ReportFormat::html).empty());
}

TEST_CASE("every problem of the answers is told, with its place in them") {
  const auto problems = problems_of(
      [] {
        return shipped_advisor().advise({{"gap", "bohth"}, {"no/such", "1"}});
      },
      2);
  REQUIRE(problems.size() == 2);
  CHECK(in_one_line(problems[0]).starts_with("answers: /gap: expected one of "));
  CHECK(problems[1].path == "/no~1such");
  CHECK(problems_of([] { return shipped_advisor().advise_json("[]"); }, 2).size() == 1);
}

TEST_CASE("two different answers to one question are refused") {
  const auto problems = problems_of(
      [] {
        return shipped_advisor().advise({{"gap", "none"}, {"gap", "both"}});
      },
      2);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == ProblemCode::duplicate_key);
}

TEST_CASE("files that cannot be read, and a day that is none, are refused with their names") {
  const testing::TemporaryFolder folder;
  const std::string path = folder.path().string();
  const auto place = [](const KnowledgeChoice& choice, int exit_code) {
    return problems_of([&] { return Advisor(choice).knowledge(); }, exit_code).front().place;
  };
  CHECK(place({.directory = path + "/none"}, 3) == path + "/none");
  CHECK(place({.policies = {path + "/none.json"}}, 3) == path + "/none.json");
  CHECK(place({.prices = path}, 3) == path);
  CHECK(place({.as_of = "2027-02-30"}, 2) == "as_of");
}

TEST_CASE("a file longer than may be read is refused as such") {
  const testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "long.json").string();
  testing::write_text(path, std::string((std::size_t{4} << 20U) + 5, ' '));
  const auto problems = problems_of([&] { return Advisor({.policies = {path}}).knowledge(); }, 3);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == ProblemCode::too_large);
}

TEST_CASE("rows of a foreign price file that are passed over are warned of") {
  const testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "litellm.json").string();
  testing::write_text(path, R"({"a": {"litellm_provider": "house", "mode": "chat"}})");
  CHECK(Advisor({.prices = path}).warnings().size() == 1);
  CHECK(shipped_advisor().warnings().empty());
}

}  // namespace
}  // namespace retort
