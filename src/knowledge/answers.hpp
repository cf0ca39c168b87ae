#pragma once
// What a person said: as it was typed, and as it was understood.

#include "knowledge/question.hpp"
#include "retort/decimal.hpp"
#include "retort/enum_names.hpp"
#include "retort/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Where an answer came from; a later one in this list wins over an earlier one.
enum class Origin : std::uint8_t { preset, questionnaire, answers_file, flag };

template <>
inline constexpr auto enum_names<Origin> = std::to_array<EnumName<Origin>>({
    {Origin::preset, "preset"},
    {Origin::questionnaire, "questionnaire"},
    {Origin::answers_file, "answers_file"},
    {Origin::flag, "flag"},
});

inline constexpr std::size_t origin_count = count_of<Origin>;

/// An answer before it is checked.
struct RawAnswer {
  enum class Kind : std::uint8_t {
    any_text,  ///< from a command line or a prompt, where everything is text
    text,      ///< a JSON string
    number,    ///< a JSON number, as it was written
    boolean,   ///< "true" or "false"
    other,     ///< null, an array or an object; `text` names it
  };

  std::string key;
  Kind kind = Kind::any_text;
  std::string text;
  Origin origin = Origin::flag;
  std::string place;  ///< for messages: a file, or the flag as typed
  std::string path;   ///< JSON pointer, or empty
};

/// The name of a record, echoed as it came.
struct RecordId {
  std::string text;
  bool is_number = false;
};

struct RawAnswers {
  std::optional<RecordId> id;
  std::vector<RawAnswer> answers;
};

struct Answer {
  bool known = false;     ///< false: "unknown" was said explicitly
  std::size_t value = 0;  ///< choice: index into Question::values
  Decimal number;         ///< number
  Origin origin = Origin::flag;
};

struct Answers {
  std::optional<RecordId> id;
  std::vector<std::optional<Answer>> by_question;  ///< as long as the question table
};

/// Checks one answer. On failure appends to `problems` and returns nothing.
std::optional<Answer> check_answer(const Question& question, const RawAnswer& raw,
                                   std::vector<Problem>& problems);

/// Checks all, lets the stronger origin win, and collects every problem.
Answers resolve(std::span<const Question> questions, const RawAnswers& raw,
                std::vector<Problem>& problems);

/// "weekly", "200" or "unknown": what an answers file would say.
std::string to_text(const Question& question, const Answer& answer);

}  // namespace retort
