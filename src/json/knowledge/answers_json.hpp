#pragma once
// An answers object, read into raw answers.

#include "json/text/json_value.hpp"
#include "json/text/node.hpp"
#include "knowledge/answers.hpp"
#include "retort/problem.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Reads one flat JSON object. Values are not checked against the question table here.
/// Appends to `problems` what is wrong with the text itself; `place` names it in messages.
RawAnswers read_answers(std::string_view text, std::string_view place,
                        std::vector<Problem>& problems);
/// The same of a text that was parsed already.
RawAnswers read_answers(const JsonValue& value, std::string_view place,
                        std::vector<Problem>& problems);

/// Reads one line of a stream: at most `json_limits::line_bytes`, and no byte order mark.
RawAnswers read_answers_line(std::string_view line, std::vector<Problem>& problems);

/// An object of answers that stands in another file, checked against the questions.
Answers read_answers_object(Node& node, std::span<const Question> questions);

/// One object that `read_answers` reads back, in the order of the question table.
std::string answers_json(std::span<const Question> questions, const Answers& answers);

}  // namespace retort
