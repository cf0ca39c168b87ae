#include "json/batch/batch_json.hpp"

#include "json/text/json_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace retort {
namespace {

/// The part of a line whose length is bounded, written without looking for room at each step.
// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): the text is filled as it grows
class ShortText {
 public:
  void put(std::string_view text) {
    std::memcpy(end_, text.data(), text.size());  // std::copy goes byte by byte
    end_ += text.size();
  }
  void put(std::int64_t number) {
    const fmt::format_int digits(number);
    put({digits.data(), digits.size()});
  }
  void put(Money amount) { end_ = write_text(amount, end_); }

  void put_approach(const std::optional<Approach>& approach, std::string_view otherwise) {
    if (!approach) {
      put(otherwise);
      return;
    }
    put("\"");
    put(to_string(*approach));
    put("\"");
  }

  [[nodiscard]] std::string_view text() const {
    return {text_.data(), static_cast<std::size_t>(end_ - text_.data())};
  }

 private:
  std::array<char, 512>
      text_;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled as it grows
  char* end_ = text_.data();
};

void put_certainty(ShortText& line, const Certainty& certainty) {
  line.put(R"(,"strength":")");
  line.put(to_string(certainty.strength));
  line.put(R"(","robustness":)");
  line.put(to_text(certainty.robustness));
}

void put_monthly(ShortText& line, const std::optional<MoneyRange>& monthly) {
  line.put(R"(,"monthly_usd":)");
  if (!monthly) {
    line.put("null");
    return;
  }
  line.put(R"({"low":)");
  line.put(monthly->low);
  line.put(R"(,"typical":)");
  line.put(monthly->typical);
  line.put(R"(,"high":)");
  line.put(monthly->high);
  line.put("}");
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
  ShortText line;
  line.put(R"(,"approach":)");
  line.put_approach(decision.choice, "null");
  if (advice.certainty) put_certainty(line, *advice.certainty);
  line.put(R"(,"scores":{"knowledge":)");
  line.put(decision.scores.knowledge);
  line.put(R"(,"behaviour":)");
  line.put(decision.scores.behaviour);
  line.put(R"(},"flowchart":)");
  line.put_approach(decision.flowchart.under(advice.policy), R"("none")");
  put_monthly(line, advice.monthly);
  line.put("}\n");
  append_name(out, place);
  out += line.text();
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
