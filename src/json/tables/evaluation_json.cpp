#include "json/tables/evaluation_json.hpp"

#include "json/members/member_writer.hpp"
#include "json/members/schema_writer.hpp"

#include <cmath>

namespace retort {
namespace {

/// Three places are all that such figures can carry.
Decimal in_thousandths(double share) {
  constexpr double thousandths = 1000.0;
  return {static_cast<std::int64_t>(std::llround(share * thousandths)) * (Decimal::one / 1000)};
}

using Bounds = std::array<Decimal, 2>;

Bounds bounds_of(const Interval& interval) {
  return {in_thousandths(interval.low), in_thousandths(interval.high)};
}

/// A case for which the advice is not even acceptable, in words.
struct ToldMiss {
  LabelledCase labelled;
  std::optional<Approach> said;
  std::vector<std::string> rules;
  std::vector<std::string> vetoes;
};

/// How often each approach was said of cases with one winner, and last that none is feasible.
struct SaidOfWinner {
  std::array<std::size_t, all_approaches.size() + 1> counts{};
};

struct ToldEvaluation {
  std::string knowledge;
  EvaluationReport report;
  std::vector<ToldMiss> misses;
};

template <typename Row>
std::vector<std::string> ids_at(const std::vector<std::size_t>& places,
                                const std::vector<Row>& rows) {
  std::vector<std::string> ids;
  for (const std::size_t place : places) ids.push_back(rows[place].id);
  return ids;
}

}  // namespace

template <typename Fields>
void each_field(Fields& fields, const Accuracy& accuracy) {
  fields.value("method", accuracy.method);
  fields.value("n", accuracy.cases);
  fields.value("acceptable", accuracy.acceptable);
  fields.value("acceptable_95", bounds_of(accuracy.acceptable_share));
  fields.value("strict", accuracy.strict);
  fields.value("strict_95", bounds_of(accuracy.strict_share));
}

template <typename Fields>
void each_field(Fields& fields, const StrengthTally& tally) {
  fields.value("n", tally.cases);
  fields.value("acceptable", tally.acceptable);
}

template <typename Fields>
void each_field(Fields& fields, const QuestionCounts& counts) {
  fields.value("adaptive", in_thousandths(counts.adaptive));
  fields.value("fixed", in_thousandths(counts.fixed));
}

template <typename Fields>
void each_field(Fields& fields, const ToldMiss& miss) {
  fields.value("id", miss.labelled.id);
  fields.value("title", miss.labelled.title);
  fields.value("winner", miss.labelled.winner);
  fields.value("said", miss.said, as::or_none);
  fields.value("rules", miss.rules);
  fields.value("vetoes", miss.vetoes);
}

template <typename Fields>
void each_field(Fields& fields, const SaidOfWinner& said) {
  for (const Approach approach : all_approaches) {
    fields.value(to_string(approach), said.counts.at(static_cast<std::size_t>(approach)));
  }
  fields.value("none", said.counts.back());
}

template <typename Fields>
void each_field(Fields& fields, const ToldEvaluation& told) {
  const Evaluation& evaluation = told.report.evaluation;
  fields.value("schema_version", 1, as::version);
  fields.value("knowledge", told.knowledge);
  fields.value("advice", evaluation.advice);
  fields.optional("leave_one_source_out", told.report.left_out);
  fields.value("baselines", evaluation.baselines);
  fields.optional("withheld", evaluation.withheld);
  fields.object("confusion", [&evaluation](auto& winners) {
    for (const Approach winner : all_approaches) {
      const auto& counts = evaluation.confusion.at(static_cast<std::size_t>(winner));
      winners.value(to_string(winner), SaidOfWinner{counts});
    }
  });
  fields.value("brier", in_thousandths(evaluation.brier));
  fields.value("ece", in_thousandths(evaluation.calibration_error));
  fields.object("by_strength", [&evaluation](auto& tallies) {
    for (const auto& [strength, name] : enum_names<Strength>) {
      tallies.value(name, evaluation.by_strength.at(static_cast<std::size_t>(strength)));
    }
  });
  fields.optional("mean_questions", told.report.questions);
  fields.value("misses", told.misses);
}

std::string evaluation_json(const Knowledge& knowledge, const std::vector<LabelledCase>& cases,
                            const EvaluationReport& report) {
  ToldEvaluation told{.knowledge = knowledge.identity(), .report = report, .misses = {}};
  for (const Miss& miss : report.evaluation.misses) {
    told.misses.push_back({.labelled = cases[miss.which],
                           .said = miss.said,
                           .rules = ids_at(miss.rules, knowledge.rules),
                           .vetoes = ids_at(miss.vetoes, knowledge.vetoes)});
  }
  return written<PlainWriter>(told);
}

NamedSchema evaluation_schema() {
  return schema_of<ToldEvaluation>("eval_output", "Accuracy and calibration on labeled cases");
}

}  // namespace retort
