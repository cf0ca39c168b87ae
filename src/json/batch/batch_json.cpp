#include "json/batch/batch_json.hpp"

#include "json/text/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace retort {
namespace {

void append_number(std::string& out, std::int64_t number) {
  const fmt::format_int digits(number);
  out.append(digits.data(), digits.size());
}

void append_amount(std::string& out, Money amount) {
  std::array<char, longest_money> text;  // NOLINT(*-member-init): filled as far as it is read
  out.append(text.data(), write_text(amount, text.data()));
}

void append_approach(std::string& out, const std::optional<Approach>& approach,
                     std::string_view otherwise) {
  if (!approach) {
    out += otherwise;
    return;
  }
  out += '"';
  out += to_string(*approach);
  out += '"';
}

void append_certainty(std::string& out, const Certainty& certainty) {
  out += R"(,"strength":")";
  out += to_string(certainty.strength);
  out += R"(","robustness":)";
  out += to_text(certainty.robustness);
}

void append_monthly(std::string& out, const std::optional<MoneyRange>& monthly) {
  out += R"(,"monthly_usd":)";
  if (!monthly) {
    out += "null";
    return;
  }
  out += R"({"low":)";
  append_amount(out, monthly->low);
  out += R"(,"typical":)";
  append_amount(out, monthly->typical);
  out += R"(,"high":)";
  append_amount(out, monthly->high);
  out += '}';
}

void append_name(std::string& out, const RecordPlace& place) {
  if (!place.id) {
    out += R"({"line":)";
    out += std::to_string(place.line);
    return;
  }
  out += R"({"id":)";
  if (place.id->is_number) {
    out += place.id->text;
  } else {
    append_quoted(out, place.id->text);
  }
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
  const Decision& decision = advice.decision;
  append_name(out, place);
  out += R"(,"approach":)";
  append_approach(out, decision.choice, "null");
  if (advice.certainty) append_certainty(out, *advice.certainty);
  out += R"(,"scores":{"knowledge":)";
  append_number(out, decision.scores.knowledge);
  out += R"(,"behaviour":)";
  append_number(out, decision.scores.behaviour);
  out += R"(},"flowchart":)";
  append_approach(out, decision.flowchart.under(advice.policy), R"("none")");
  append_monthly(out, advice.monthly);
  out += "}\n";
}

void write_rejected(std::span<const Problem> problems, std::size_t line, std::string& out) {
  JsonWriter json(JsonLayout::compact, std::move(out));
  json.begin_object();
  json.key("line").integer(static_cast<std::int64_t>(line));
  json.key("error").begin_object();
  write_problem(json, problems.front());
  if (problems.size() > 1) write_others(json, problems.subspan(1));
  json.end_object();
  json.end_object();
  out = json.take();
  out += '\n';
}

}  // namespace retort
