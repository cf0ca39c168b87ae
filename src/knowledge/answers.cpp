#include "knowledge/answers.hpp"

#include "base/suggestion.hpp"
#include "base/typed_number.hpp"
#include "knowledge/price_tables.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace retort {
namespace {

Problem at(const RawAnswer& raw, ProblemCode code) {
  return {.code = code, .place = raw.place, .path = raw.path};
}

std::vector<std::string> value_ids(const Question& question) {
  std::vector<std::string> ids;
  for (const Choice& value : question.values) ids.push_back(value.id);
  ids.emplace_back(unknown_answer);
  return ids;
}

std::string one_of(const std::vector<std::string>& ids) {
  std::string text = "one of ";
  for (const std::string& id : ids) text += (&id == &ids.front() ? "" : ", ") + id;
  return text;
}

std::string expected_of(const Question& question, const std::vector<std::string>& ids) {
  if (question.kind != QuestionKind::row) return one_of(ids);
  return fmt::format("one of the {} rows of the price table {}", question.values.size(),
                     to_string(table_of(*question.row)));
}

std::string describe_range(const Question& question) {
  return fmt::format("{} from {} to {}{}{}", question.integer ? "a whole number" : "a number",
                     to_text(question.min), to_text(question.max), question.unit.empty() ? "" : " ",
                     question.unit);
}

std::string describe_got(const RawAnswer& raw) {
  switch (raw.kind) {
    case RawAnswer::Kind::any_text:
    case RawAnswer::Kind::text:
      return in_quotes(raw.text);
    case RawAnswer::Kind::number:
      return raw.text.size() > 40 ? "a number of " + std::to_string(raw.text.size()) + " characters"
                                  : raw.text;
    case RawAnswer::Kind::boolean:
    case RawAnswer::Kind::other:
      return raw.text;
  }
  return raw.text;
}

std::optional<Answer> check_choice(const Question& question, const RawAnswer& raw,
                                   std::vector<Problem>& problems) {
  const bool has_type = raw.kind != RawAnswer::Kind::other && raw.kind != RawAnswer::Kind::number;
  if (has_type) {
    if (const std::optional<std::size_t> value = find_value(question, raw.text)) {
      return Answer{.known = true, .value = *value, .origin = raw.origin};
    }
  }
  const std::vector<std::string> ids = value_ids(question);
  Problem problem = at(raw, has_type ? ProblemCode::unknown_value : ProblemCode::wrong_type);
  problem.expected = expected_of(question, ids);
  problem.got = describe_got(raw);
  if (has_type) {
    problem.remedy = did_you_mean(raw.text, ids);
    if (problem.remedy.empty() && question.row) {
      problem.remedy =
          fmt::format("\"retort prices {}\" lists them", to_string(table_of(*question.row)));
    }
  } else if (raw.kind == RawAnswer::Kind::other) {
    problem.remedy = fmt::format("leave the key out or say \"{}\"", unknown_answer);
  }
  problems.push_back(std::move(problem));
  return std::nullopt;
}

Problem number_problem(const Question& question, const RawAnswer& raw, ProblemCode code) {
  Problem problem = at(raw, code);
  problem.expected = describe_range(question);
  problem.got = describe_got(raw);
  return problem;
}

Problem quoted_number_problem(const Question& question, const RawAnswer& raw) {
  Problem problem = number_problem(question, raw, ProblemCode::wrong_type);
  const auto parsed = parse_typed_number(raw.text, question.unit);
  const auto* number = raw.kind == RawAnswer::Kind::text ? std::get_if<Decimal>(&parsed) : nullptr;
  problem.remedy = number != nullptr ? fmt::format("write {}, without quotes", to_text(*number))
                                     : fmt::format("or say \"{}\"", unknown_answer);
  return problem;
}

Problem unreadable_number(const Question& question, const RawAnswer& raw, DecimalError error) {
  const bool malformed = error == DecimalError::malformed;
  Problem problem = number_problem(question, raw,
                                   malformed ? ProblemCode::wrong_type : ProblemCode::out_of_range);
  if (malformed) {
    problem.remedy = typed_number_remedy(raw.text, question.unit);
    if (problem.remedy.empty()) problem.remedy = fmt::format("or say \"{}\"", unknown_answer);
  }
  if (error == DecimalError::too_precise) problem.remedy = "use at most six decimal places";
  return problem;
}

/// "1.500" is one and a half, whatever its writer may have meant.
std::string remedy_for_fraction(const Question& question, const RawAnswer& raw, Decimal number) {
  const std::size_t point = raw.text.find('.');
  const bool may_part_thousands =
      question.integer && !number.is_whole() && raw.text.size() - point == 4;
  return may_part_thousands ? "a point is a decimal point; a comma parts thousands" : "";
}

std::optional<Answer> check_number(const Question& question, const RawAnswer& raw,
                                   std::vector<Problem>& problems) {
  if (raw.kind != RawAnswer::Kind::any_text && raw.kind != RawAnswer::Kind::number) {
    problems.push_back(quoted_number_problem(question, raw));
    return std::nullopt;
  }
  // A person may write "10k"; a JSON number is what it is.
  const auto parsed = raw.kind == RawAnswer::Kind::any_text
                          ? parse_typed_number(raw.text, question.unit)
                          : parse_decimal(raw.text);
  if (const auto* error = std::get_if<DecimalError>(&parsed)) {
    problems.push_back(unreadable_number(question, raw, *error));
    return std::nullopt;
  }
  const Decimal number = std::get<Decimal>(parsed);
  const bool fits =
      number >= question.min && number <= question.max && (!question.integer || number.is_whole());
  if (!fits) {
    problems.push_back(number_problem(question, raw, ProblemCode::out_of_range));
    problems.back().remedy = remedy_for_fraction(question, raw, number);
    return std::nullopt;
  }
  return Answer{.known = true, .number = number, .origin = raw.origin};
}

Problem unknown_question(std::span<const Question> questions, const RawAnswer& raw) {
  std::vector<std::string> ids;
  for (const Question& question : questions) ids.push_back(question.id);
  Problem problem = at(raw, ProblemCode::unknown_key);
  problem.expected = "a question id";
  problem.got = in_quotes(raw.key);
  problem.remedy = did_you_mean(raw.key, ids);
  if (problem.remedy.empty()) {
    problem.remedy = fmt::format("keys of your own begin with \"{}\"", ignored_prefix);
  }
  return problem;
}

bool same(const Answer& left, const Answer& right) {
  return left.known == right.known && left.value == right.value && left.number == right.number;
}

/// What each origin says of one question, by origin.
using AnswersByOrigin = std::array<std::optional<Answer>, origin_count>;

/// Two different answers of one origin are a problem, whatever comes between.
void add_answer(AnswersByOrigin& by_origin, const Answer& answer, const RawAnswer& raw,
                std::vector<Problem>& problems) {
  std::optional<Answer>& slot = by_origin.at(static_cast<std::size_t>(answer.origin));
  if (slot && !same(*slot, answer)) {
    Problem problem = at(raw, ProblemCode::duplicate_key);
    problem.expected = fmt::format("one answer for {}", raw.key);
    problem.got = "two different ones";
    problems.push_back(std::move(problem));
  }
  if (!slot) slot = answer;
}

std::optional<Answer> strongest(const AnswersByOrigin& by_origin) {
  for (std::size_t i = by_origin.size(); i > 0; --i) {
    if (by_origin.at(i - 1)) return by_origin.at(i - 1);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Answer> check_answer(const Question& question, const RawAnswer& raw,
                                   std::vector<Problem>& problems) {
  const bool is_text = raw.kind == RawAnswer::Kind::any_text || raw.kind == RawAnswer::Kind::text;
  if (is_text && raw.text == unknown_answer) return Answer{.known = false, .origin = raw.origin};
  return question.kind == QuestionKind::number ? check_number(question, raw, problems)
                                               : check_choice(question, raw, problems);
}

Answers resolve(std::span<const Question> questions, const RawAnswers& raw,
                std::vector<Problem>& problems) {
  std::vector<AnswersByOrigin> given(questions.size());
  for (const RawAnswer& one : raw.answers) {
    if (one.key.starts_with(ignored_prefix)) continue;
    const auto found = std::ranges::find(questions, one.key, &Question::id);
    if (found == questions.end()) {
      problems.push_back(unknown_question(questions, one));
      continue;
    }
    const auto index = static_cast<std::size_t>(found - questions.begin());
    if (const std::optional<Answer> answer = check_answer(*found, one, problems)) {
      add_answer(given[index], *answer, one, problems);
    }
  }
  Answers answers{.id = raw.id, .by_question = {}};
  std::ranges::transform(given, std::back_inserter(answers.by_question), strongest);
  return answers;
}

std::string to_text(const Question& question, const Answer& answer) {
  if (!answer.known) return std::string(unknown_answer);
  return question.kind == QuestionKind::number ? to_text(answer.number)
                                               : question.values[answer.value].id;
}

}  // namespace retort
