#pragma once
// An answers object, read into raw answers.

#include "json_value.hpp"
#include "retort/answers.hpp"
#include "retort/problem.hpp"

#include <string_view>
#include <vector>

namespace retort {

/// Reads one flat JSON object. Values are not checked against the question table here.
/// Appends to `problems` what is wrong with the text itself; `place` names it in messages.
RawAnswers read_answers(std::string_view text, std::string_view place,
                        std::vector<Problem>& problems);

/// The members of an object as raw answers. `pointer` is the object's own place in the text.
RawAnswers raw_answers(const JsonValue& object, std::string_view place, std::string_view pointer,
                       std::vector<Problem>& problems);

}  // namespace retort
