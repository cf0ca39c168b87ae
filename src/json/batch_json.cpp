#include "batch_json.hpp"

#include "advice_parts.hpp"
#include "json_writer.hpp"

#include <algorithm>

namespace retort {
namespace {

void finish(JsonWriter& json, std::string& out) {
  json.end_object();
  out = json.take();
  out += '\n';
}

void write_problem(JsonWriter& json, const Problem& problem) {
  json.key("code").text(to_string(problem.code));
  json.key("path").text(problem.path);
  json.key("message").text(message(problem));
}

/// One line for a record whatever is wrong with it: the first problems, and how many more there
/// are.
void write_others(JsonWriter& json, std::span<const Problem> others) {
  constexpr std::size_t most = 9;
  json.key("others").begin_array();
  for (const Problem& problem : others.first(std::min(most, others.size()))) {
    json.begin_object();
    write_problem(json, problem);
    json.end_object();
  }
  json.end_array();
  if (others.size() <= most) return;
  json.key("left_out").integer(static_cast<std::int64_t>(others.size() - most));
}

}  // namespace

void write_batch_advice(const BatchAdvice& advice, const RecordPlace& place, std::string& out) {
  JsonWriter json(JsonLayout::compact, std::move(out));
  json.begin_object();
  if (place.id) {
    write_id(json, place.id);
  } else {
    json.key("line").integer(static_cast<std::int64_t>(place.line));
  }
  json.key("approach");
  write_approach_or_null(json, advice.decision.choice);
  if (advice.certainty) {
    json.key("strength").text(to_string(advice.certainty->strength));
    json.key("robustness").decimal(advice.certainty->robustness);
  }
  json.key("scores");
  write_points(json, advice.decision.scores);
  json.key("flowchart");
  write_flowchart_says(json, advice.decision.flowchart.under(advice.policy));
  json.key("monthly_usd");
  if (advice.monthly) {
    write_money_range(json, *advice.monthly);
  } else {
    json.null();
  }
  finish(json, out);
}

void write_rejected(std::span<const Problem> problems, std::size_t line, std::string& out) {
  JsonWriter json(JsonLayout::compact, std::move(out));
  json.begin_object();
  json.key("line").integer(static_cast<std::int64_t>(line));
  json.key("error").begin_object();
  write_problem(json, problems.front());
  if (problems.size() > 1) write_others(json, problems.subspan(1));
  json.end_object();
  finish(json, out);
}

}  // namespace retort
