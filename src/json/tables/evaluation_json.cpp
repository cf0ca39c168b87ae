#include "json/tables/evaluation_json.hpp"

#include "json/text/json_writer.hpp"

#include <cmath>

namespace retort {
namespace {

/// Three places are all that such figures can carry.
void write_share(JsonWriter& json, double share) {
  constexpr double thousandths = 1000.0;
  json.decimal(
      {static_cast<std::int64_t>(std::llround(share * thousandths)) * (Decimal::one / 1000)});
}

void write_count(JsonWriter& json, std::size_t count) {
  json.integer(static_cast<std::int64_t>(count));
}

void write_interval(JsonWriter& json, const Interval& interval) {
  json.begin_array();
  write_share(json, interval.low);
  write_share(json, interval.high);
  json.end_array();
}

void write_accuracy(JsonWriter& json, const Accuracy& accuracy) {
  json.begin_object();
  json.key("method").text(accuracy.method);
  json.key("n");
  write_count(json, accuracy.cases);
  json.key("acceptable");
  write_count(json, accuracy.acceptable);
  json.key("acceptable_95");
  write_interval(json, accuracy.acceptable_share);
  json.key("strict");
  write_count(json, accuracy.strict);
  json.key("strict_95");
  write_interval(json, accuracy.strict_share);
  json.end_object();
}

void write_accuracies(JsonWriter& json, std::string_view key, const std::vector<Accuracy>& rows) {
  json.key(key).begin_array();
  for (const Accuracy& row : rows) write_accuracy(json, row);
  json.end_array();
}

void write_confusion(JsonWriter& json, const Evaluation& evaluation) {
  json.key("confusion").begin_object();
  for (const Approach winner : all_approaches) {
    const auto& row = evaluation.confusion.at(static_cast<std::size_t>(winner));
    json.key(to_string(winner)).begin_object();
    for (const Approach said : all_approaches) {
      json.key(to_string(said));
      write_count(json, row.at(static_cast<std::size_t>(said)));
    }
    json.key("none");
    write_count(json, row.back());
    json.end_object();
  }
  json.end_object();
}

void write_strengths(JsonWriter& json, const Evaluation& evaluation) {
  json.key("by_strength").begin_object();
  for (const Strength strength : {Strength::firm, Strength::leaning, Strength::open}) {
    const StrengthTally& tally = evaluation.by_strength.at(static_cast<std::size_t>(strength));
    json.key(to_string(strength)).begin_object();
    json.key("n");
    write_count(json, tally.cases);
    json.key("acceptable");
    write_count(json, tally.acceptable);
    json.end_object();
  }
  json.end_object();
}

void write_miss(JsonWriter& json, const Knowledge& knowledge, const LabelledCase& labelled,
                const Miss& miss) {
  json.begin_object();
  json.key("id").text(labelled.id);
  json.key("title").text(labelled.title);
  json.key("winner").text(to_string(labelled.winner));
  json.key("said").text(miss.said ? to_string(*miss.said) : "none");
  json.key("rules").begin_array();
  for (const std::size_t rule : miss.rules) json.text(knowledge.rules[rule].id);
  json.end_array();
  json.key("vetoes").begin_array();
  for (const std::size_t veto : miss.vetoes) json.text(knowledge.vetoes[veto].id);
  json.end_array();
  json.end_object();
}

}  // namespace

std::string evaluation_json(const Knowledge& knowledge, const std::vector<LabelledCase>& cases,
                            const EvaluationReport& report) {
  const Evaluation& evaluation = report.evaluation;
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(1);
  json.key("knowledge").text(knowledge.identity());
  json.key("advice");
  write_accuracy(json, evaluation.advice);
  if (report.left_out) {
    json.key("leave_one_source_out");
    write_accuracy(json, *report.left_out);
  }
  write_accuracies(json, "baselines", evaluation.baselines);
  if (!evaluation.withheld.empty()) write_accuracies(json, "withheld", evaluation.withheld);
  write_confusion(json, evaluation);
  json.key("brier");
  write_share(json, evaluation.brier);
  json.key("ece");
  write_share(json, evaluation.calibration_error);
  write_strengths(json, evaluation);
  if (report.questions) {
    json.key("mean_questions").begin_object();
    json.key("adaptive");
    write_share(json, report.questions->adaptive);
    json.key("fixed");
    write_share(json, report.questions->fixed);
    json.end_object();
  }
  json.key("misses").begin_array();
  for (const Miss& miss : evaluation.misses) write_miss(json, knowledge, cases[miss.which], miss);
  json.end_array();
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
