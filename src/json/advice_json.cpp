#include "advice_json.hpp"

#include "advice_parts.hpp"

namespace retort {
namespace {

void write(JsonWriter& json, const std::optional<Approach>& approach, std::string_view fallback) {
  json.text(approach ? to_string(*approach) : fallback);
}

void write(JsonWriter& json, const Points& points) {
  json.begin_object();
  json.key("knowledge").integer(points.knowledge);
  json.key("behaviour").integer(points.behaviour);
  json.end_object();
}

void write(JsonWriter& json, const ReportedAnswer& answer) {
  json.begin_object();
  json.key("value");
  if (answer.is_number) {
    json.number(answer.value);
  } else {
    json.text(answer.value);
  }
  json.key("origin").text(answer.origin);
  if (!answer.because.empty()) {
    json.key("because").text(answer.because);
    json.key("source").text(answer.source);
  }
  json.end_object();
}

void write_certainty(JsonWriter& json, const Certainty& certainty) {
  json.key("strength").text(to_string(certainty.strength));
  json.key("robustness").decimal(certainty.robustness);
  json.key("completeness").decimal(certainty.completeness);
  json.key("possible").begin_array();
  for (const Approach approach : all_approaches) {
    if (certainty.possible.approaches.contains(approach)) json.text(to_string(approach));
  }
  json.end_array();
}

void write(JsonWriter& json, const Recommendation& recommendation) {
  json.begin_object();
  json.key("approach");
  write_approach_or_null(json, recommendation.approach);
  write_certainty(json, recommendation.certainty);
  json.key("scores");
  write(json, recommendation.scores);
  json.key("prior");
  write(json, recommendation.prior);
  json.key("premium").integer(recommendation.premium);
  json.key("runner_up");
  write_approach_or_null(json, recommendation.runner_up);
  if (recommendation.without_vetoes) {
    json.key("without_vetoes").text(to_string(*recommendation.without_vetoes));
  }
  if (recommendation.approach) {
    json.key("verdict").text(recommendation.verdict);
    json.key("summary").text(recommendation.summary);
    json.key("start").text(recommendation.start);
  } else {
    json.key("conflict").texts(recommendation.conflict);
  }
  if (!recommendation.delivery.empty()) {
    json.key("delivery").text(recommendation.delivery);
    json.key("delivery_source").text(recommendation.delivery_source);
  }
  json.end_object();
}

void write(JsonWriter& json, const ReportedFlowchart& flowchart) {
  json.begin_object();
  json.key("says");
  write(json, flowchart.says, "none");
  json.key("hit_policy").text(to_string(flowchart.policy));
  json.key("under_collect");
  write(json, flowchart.says_collect, "none");
  json.key("under_first");
  write(json, flowchart.says_first, "none");
  json.key("steps").begin_array();
  for (const FlowchartStep& step : flowchart.steps) {
    json.begin_object();
    json.key("line").text(step.id);
    json.key("asks").text(step.asks);
    json.key("answer").text(to_string(step.answer));
    json.key("says").text(to_string(step.says));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write(JsonWriter& json, const Reason& reason) {
  json.begin_object();
  json.key("rule").text(reason.rule);
  if (reason.is_limit) json.key("limit").boolean(true);
  json.key("knowledge").integer(reason.points.knowledge);
  json.key("behaviour").integer(reason.points.behaviour);
  json.key("because").text(reason.because);
  json.key("source").text(reason.source);
  json.key("answers").texts(reason.answers);
  json.end_object();
}

void write_approaches(JsonWriter& json, std::string_view key,
                      const std::vector<Approach>& approaches) {
  json.key(key).begin_array();
  for (const Approach approach : approaches) json.text(to_string(approach));
  json.end_array();
}

void write(JsonWriter& json, const ReportedVeto& veto) {
  json.begin_object();
  json.key("rule").text(veto.id);
  json.key("possible").boolean(veto.possible);
  write_approaches(json, "forbids", veto.forbids);
  json.key("because").text(veto.because);
  json.key("instead").text(veto.instead);
  json.key("source").text(veto.source);
  json.key(veto.possible ? "unanswered" : "answers").texts(veto.answers);
  json.end_object();
}

void write(JsonWriter& json, const ReportedTension& tension) {
  json.begin_object();
  json.key("rule").text(tension.id);
  json.key("because").text(tension.because);
  json.key("advice").text(tension.advice);
  json.key("source").text(tension.source);
  json.key("answers").texts(tension.answers);
  json.end_object();
}

void write(JsonWriter& json, const ReportedContradiction& contradiction) {
  json.begin_object();
  json.key("rule").text(contradiction.id);
  json.key("because").text(contradiction.because);
  json.key("ask").text(contradiction.ask);
  json.key("source").text(contradiction.source);
  json.key("answers").texts(contradiction.answers);
  json.end_object();
}

void write(JsonWriter& json, const ReportedPrecedent& precedent) {
  json.begin_object();
  json.key("case").text(precedent.id);
  json.key("story").text(precedent.story);
  json.key("winner").text(to_string(precedent.winner));
  write_approaches(json, "acceptable", precedent.acceptable);
  json.key("agrees").boolean(precedent.agrees);
  json.key("likeness").decimal(precedent.likeness);
  json.key("compared").integer(static_cast<std::int64_t>(precedent.compared));
  json.key("numbers").text(precedent.numbers);
  json.key("strength").text(precedent.strength);
  json.key("caveat").text(precedent.caveat);
  json.key("citation").text(precedent.citation);
  json.key("url").text(precedent.url);
  json.end_object();
}

void write(JsonWriter& json, const ReportedStep& step) {
  json.begin_object();
  json.key("step").text(step.id);
  json.key("phase").text(step.phase);
  json.key("do").text(step.action);
  json.key("because").text(step.because);
  json.key("source").text(step.source);
  json.end_object();
}

void write(JsonWriter& json, const MissingAnswer& missing) {
  json.begin_object();
  json.key("question").text(missing.question);
  json.key("prompt").text(missing.prompt);
  json.key("decides_veto").boolean(missing.decides_veto);
  json.end_object();
}

void write(JsonWriter& json, const ReportedChange& change) {
  json.begin_object();
  json.key("question").text(change.question);
  json.key("to").texts(change.to);
  json.end_object();
}

void write(JsonWriter& json, const ReportedFlip& flip) {
  json.begin_object();
  json.key("changes").begin_array();
  for (const ReportedChange& change : flip.changes) write(json, change);
  json.end_array();
  json.key("becomes");
  write_approach_or_null(json, flip.becomes);
  json.end_object();
}

void write(JsonWriter& json, const NextQuestion& next) {
  json.begin_object();
  json.key("question").text(next.question);
  json.key("prompt").text(next.prompt);
  json.key("why").text(next.why);
  json.key("at_most_left").integer(static_cast<std::int64_t>(next.at_most_left));
  json.end_object();
}

void write(JsonWriter& json, const ComparedFactor& factor) {
  json.begin_object();
  json.key("factor").text(factor.id);
  json.key("title").text(factor.title);
  json.key("matters").boolean(factor.matters);
  json.key("cells").begin_object();
  for (const ComparedFactor::Entry& entry : factor.cells) {
    json.key(to_string(entry.approach)).begin_object();
    json.key("text").text(entry.text);
    json.key("source").text(entry.source);
    json.end_object();
  }
  json.end_object();
  json.end_object();
}

void write(JsonWriter& json, const ReportedCourse& course) {
  json.begin_object();
  json.key("course").text(course.id);
  json.key("title").text(course.title);
  json.key("covers").texts(course.covers);
  json.key("because").text(course.because);
  json.end_object();
}

void write_tool(JsonWriter& json, const Report& report) {
  json.key("tool").begin_object();
  json.key("name").text(report.tool_name);
  json.key("version").text(report.tool_version);
  json.key("knowledge").text(report.knowledge);
  json.key("prices_as_of").text(report.costs.as_of);
  json.end_object();
}

void write_id(JsonWriter& json, const std::optional<RecordId>& id) {
  if (!id) return;
  json.key(id_key);
  if (id->is_number) {
    json.number(id->text);
  } else {
    json.text(id->text);
  }
}

void write_answers(JsonWriter& json, const std::vector<ReportedAnswer>& answers) {
  json.key("answers").begin_object();
  for (const ReportedAnswer& answer : answers) {
    json.key(answer.question);
    write(json, answer);
  }
  json.end_object();
}

std::string finished(JsonWriter& json) {
  std::string text = json.take();
  text += '\n';
  return text;
}

}  // namespace

std::string advice_json(const Report& report, JsonLayout layout) {
  JsonWriter json(layout);
  const auto each = [&json](const auto& item) { write(json, item); };
  json.begin_object();
  json.key("schema_version").integer(report_schema_version);
  write_tool(json, report);
  write_id(json, report.id);
  write_answers(json, report.answers);
  json.key("recommendation");
  write(json, report.recommendation);
  json.key("flowchart");
  write(json, report.flowchart);
  json.key("reasons").list(report.reasons, each);
  json.key("vetoes").list(report.vetoes, each);
  json.key("tensions").list(report.tensions, each);
  json.key("contradictions").list(report.contradictions, each);
  json.key("missing").list(report.missing, each);
  json.key("next_question");
  if (report.next) {
    write(json, *report.next);
  } else {
    json.null();
  }
  json.key("what_would_change").list(report.flips, each);
  json.key("stable_up_to").integer(static_cast<std::int64_t>(report.stable_up_to));
  json.key("precedents").list(report.precedents, each);
  json.key("plan").list(report.plan, each);
  write_costs(json, report.costs);
  json.key("comparison").list(report.comparison, each);
  write_assumptions(json, report.costs);
  json.key("courses").list(report.courses, each);
  json.end_object();
  return finished(json);
}

std::string costs_json(const Report& report) {
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(report_schema_version);
  write_tool(json, report);
  write_answers(json, report.answers);
  write_costs(json, report.costs);
  write_assumptions(json, report.costs);
  json.end_object();
  return finished(json);
}

std::string comparison_json(const Knowledge& knowledge) {
  JsonWriter json(JsonLayout::indented);
  const auto each = [&json](const auto& item) { write(json, item); };
  json.begin_object();
  json.key("schema_version").integer(report_schema_version);
  json.key("comparison").list(compare(knowledge), each);
  json.end_object();
  return finished(json);
}

}  // namespace retort
