// What to check first, which kind, and what the headline makes of it.

#include "advice/report.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace retort::testing {
namespace {
namespace first_checks_test {

using Said = std::vector<std::pair<std::string, std::string>>;

Answers said(const Said& flags) {
  RawAnswers raw;
  for (const auto& [key, value] : flags) raw.answers.push_back({.key = key, .text = value});
  std::vector<Problem> problems;
  Answers answers = resolve(shipped_knowledge().questions, raw, problems);
  REQUIRE(problems.empty());
  return answers;
}

bool names(const Report& report, const std::string& check) {
  return std::ranges::find(report.recommendation.first, check, &ReportedCheck::id) !=
         report.recommendation.first.end();
}

/// The reports on all published cases and public questions.
const std::vector<Report>& published_reports() {
  static const std::vector<Report> reports = [] {
    std::vector<Report> made;
    for (const Precedent& precedent : shipped_knowledge().precedents) {
      made.push_back(report_on({.id = {}, .by_question = precedent.answers}));
    }
    return made;
  }();
  return reports;
}

TEST_CASE("first checks: what people reported in the end is named") {
  struct Reported {
    Said answers;
    std::string check;
  };
  const std::vector<Reported> reports{
      {{{"task", "question_answering"}, {"material", "records"}, {"lookup", "yes"}}, "compute"},
      {{{"symptom", "wrong_counts"}}, "compute"},
      {{{"task", "question_answering"},
        {"material", "shared"},
        {"lookup", "yes"},
        {"accuracy", "normal"}},
       "compute_tables"},
      {{{"task", "classification"},
        {"examples", "40000"},
        {"pace", "tight"},
        {"prompting", "close"},
        {"lookup", "no"},
        {"material", "with_request"}},
       "classifier_realtime"},
      {{{"task", "classification"},
        {"lookup", "no"},
        {"material", "with_request"},
        {"examples", "480"},
        {"base_model", "small"},
        {"model_access", "open_weights"}},
       "classifier"},
      {{{"task", "classification"},
        {"privacy", "on_premises"},
        {"base_model", "small"},
        {"model_access", "open_weights"},
        {"material", "with_request"},
        {"lookup", "no"}},
       "rules"},
      {{{"task", "classification"},
        {"examples", "10000"},
        {"lookup", "no"},
        {"material", "with_request"}},
       "boosting"},
      {{{"task", "extraction"},
        {"reasoning", "yes"},
        {"material", "with_request"},
        {"accuracy", "critical"},
        {"queries_per_month", "1000"}},
       "nothing_yet"},
      {{{"task", "classification"},
        {"prompting", "enough"},
        {"cost_priority", "per_query"},
        {"lookup", "no"},
        {"material", "with_request"}},
       "cascade"},
      {{{"task", "extraction"},
        {"style", "primary"},
        {"gap", "behaviour"},
        {"prompting", "far"},
        {"base_model", "small"},
        {"model_access", "open_weights"}},
       "constrained"},
      {{{"symptom", "breaks_format"}}, "constrained"},
      {{{"gap", "behaviour"},
        {"prompting", "far"},
        {"base_model", "small"},
        {"examples", "0"},
        {"privacy", "on_premises"},
        {"team", "none"}},
       "stronger_model"},
      {{{"task", "extraction"},
        {"examples", "24"},
        {"model_access", "closed_api"},
        {"prompting", "close"},
        {"lookup", "no"},
        {"material", "with_request"}},
       "prompt_optimizer"},
      {{{"task", "question_answering"},
        {"lookup", "yes"},
        {"material", "shared"},
        {"cost_priority", "per_query"},
        {"queries_per_month", "1500000"}},
       "cache"},
      {{{"task", "question_answering"},
        {"lookup", "yes"},
        {"material", "shared"},
        {"corpus_pages", "80"},
        {"knowledge_change", "daily"},
        {"base_model", "frontier"}},
       "agent_files"},
      {{{"task", "chat"},
        {"lookup", "yes"},
        {"material", "shared"},
        {"corpus_pages", "1500"},
        {"knowledge_change", "realtime"},
        {"tenants", "many"}},
       "tools"},
      {{{"task", "question_answering"},
        {"lookup", "yes"},
        {"material", "shared"},
        {"accuracy", "critical"},
        {"fits_in_prompt", "no"},
        {"citations", "helpful"}},
       "graph"},
      {{{"task", "classification"},
        {"lookup", "yes"},
        {"material", "shared"},
        {"examples", "0"},
        {"cost_priority", "per_query"}},
       "embeddings"},
      {{{"symptom", "misses_passages"}}, "better_search"},
      {{{"task", "question_answering"},
        {"lookup", "yes"},
        {"material", "shared"},
        {"prompting", "far"},
        {"gap", "both"},
        {"accuracy", "critical"},
        {"fits_in_prompt", "no"}},
       "better_search"},
  };
  for (const Reported& one : reports) {
    const Report report = report_on(said(one.answers));
    INFO(one.check << " where " << one.answers.front().first << " = "
                   << one.answers.front().second);
    CHECK(names(report, one.check));
  }
}

TEST_CASE("first checks: published cases do not drown in them", "[unsanitized]") {
  std::size_t instead = 0;
  for (const Report& report : published_reports()) {
    const std::vector<ReportedCheck>& first = report.recommendation.first;
    CHECK(first.size() <= 3);
    CHECK(std::ranges::is_sorted(first, std::ranges::less{}, &ReportedCheck::kind));
    if (!first.empty() && first.front().kind == CheckKind::instead) ++instead;
  }
  CHECK(instead * 10 <= published_reports().size());
}

TEST_CASE("first checks: one thing to try is told once, and one instead of the advice") {
  for_random_reports([](const Report& report) {
    const std::vector<ReportedCheck>& first = report.recommendation.first;
    for (std::size_t i = 0; i < first.size(); ++i) {
      CHECK(std::ranges::count(first, first[i].title, &ReportedCheck::title) == 1);
      if (i > 0) CHECK(first[i].kind != CheckKind::instead);
    }
  });
}

TEST_CASE("first checks: a cost is that of a month at the volume of the costs") {
  const Report report = report_on(said({{"task", "classification"},
                                        {"material", "with_request"},
                                        {"lookup", "no"},
                                        {"prompting", "enough"},
                                        {"cost_priority", "per_query"},
                                        {"queries_per_month", "1000000"}}));
  const auto& first = report.recommendation.first;
  const auto check = std::ranges::find(first, "decision_model", &ReportedCheck::id);
  REQUIRE(check != first.end());
  REQUIRE(check->monthly);
  CHECK(check->monthly->low == Money::dollars({48'000'000}));
  CHECK(check->monthly->typical == Money::dollars({50'000'000}));
  CHECK(check->monthly->high == Money::dollars({120'000'000}));
}

TEST_CASE("kinds: what the approach needs is told once a table, and nothing else",
          "[unsanitized]") {
  for (const Report& report : published_reports()) {
    REQUIRE(report.recommendation.approach);
    std::vector<std::string> wanted;
    for (const KindTable& table : shipped_knowledge().kind_tables) {
      if (table.recommended_for.contains(*report.recommendation.approach)) {
        wanted.push_back(table.id);
      }
    }
    std::vector<std::string> told;
    for (const ReportedKind& kind : report.recommendation.kinds) told.push_back(kind.table);
    CHECK(told == wanted);
  }
}

TEST_CASE("kinds: the shape of the examples decides the kind of training") {
  const auto training = [](const std::string& shape) {
    const Report report = report_on(said({{"gap", "behaviour"},
                                          {"prompting", "far"},
                                          {"lookup", "no"},
                                          {"model_access", "open_weights"},
                                          {"examples", "5000"},
                                          {"examples_kind", shape}}));
    const auto& kinds = report.recommendation.kinds;
    const auto found = std::ranges::find(kinds, "training", &ReportedKind::table);
    return found == kinds.end() ? std::string() : found->kind;
  };
  CHECK(training("preferences") == "dpo");
  CHECK(training("ratings") == "kto");
  CHECK(training("verifiable") == "rl");
}

TEST_CASE("headline: another way comes first, little known is said, and both comes in stages") {
  const Report other = report_on(said({{"material", "records"}, {"lookup", "yes"}}));
  CHECK(other.recommendation.headline == other.recommendation.first.front().headline);
  CHECK(other.recommendation.headline != other.recommendation.verdict);

  const Report early = report_on(said({{"lookup", "yes"}}));
  CHECK(early.recommendation.is_too_early);
  CHECK(early.recommendation.headline == "Too early to say; so far it points to RAG.");
  CHECK_FALSE(report_on(said({})).recommendation.headline.empty());
}

TEST_CASE("headline: none names a first step that the plan does not begin with", "[unsanitized]") {
  for (const Report& report : published_reports()) {
    const Recommendation& advised = report.recommendation;
    if (advised.approach != Approach::both) continue;
    double training = 0.0;
    for (const Approach approach : all_approaches) {
      if (trains(approach)) training += advised.certainty.shares.of(approach);
    }
    const std::string& staged = shipped_knowledge().text(Approach::both).staged;
    CHECK((advised.headline == staged) == (training < 0.9));
    // Both ways to say it begin with RAG, and so does the plan.
    REQUIRE_FALSE(report.plan.empty());
    CHECK(advised.headline.find("RAG") != std::string::npos);
  }
}

TEST_CASE("certainty: what may still turn out otherwise is never told as certain") {
  for_random_reports([](const Report& report) {
    const Certainty& certainty = report.recommendation.certainty;
    std::size_t possible = certainty.possible.none ? 1 : 0;
    for (const Approach approach : all_approaches) {
      if (certainty.possible.approaches.contains(approach)) ++possible;
    }
    if (possible > 1) CHECK(certainty.robustness < Decimal{Decimal::one});
  });
}

}  // namespace first_checks_test
}  // namespace
}  // namespace retort::testing
