#pragma once
// The question table: what may be asked, and which answers there are.

#include "knowledge/role.hpp"
#include "knowledge/source.hpp"
#include "retort/decimal.hpp"
#include "retort/enum_names.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// The answer that is accepted for every question and is not "no".
inline constexpr std::string_view unknown_answer = "unknown";
/// The key of an answers object that is echoed, not answered.
inline constexpr std::string_view id_key = "id";
/// Keys with this prefix are somebody else's and are ignored.
inline constexpr std::string_view ignored_prefix = "x-";

/// `row` chooses a row of the price catalogue; its values are the rows that there are.
enum class QuestionKind : std::uint8_t { choice, number, row };
template <>
inline constexpr auto enum_names<QuestionKind> = std::to_array<EnumName<QuestionKind>>({
    {QuestionKind::choice, "choice"},
    {QuestionKind::number, "number"},
    {QuestionKind::row, "row"},
});

enum class Section : std::uint8_t { decision, cost };

template <>
inline constexpr auto enum_names<Section> = std::to_array<EnumName<Section>>({
    {Section::decision, "decision"},
    {Section::cost, "cost"},
});

struct Choice {
  std::string id;
  std::string label;
  std::vector<std::string> aliases;  ///< other spellings accepted on input, such as "true"
  std::uint32_t prior = 1;           ///< how often it is the answer, in parts of the question's sum
};

/// A number that people answer, and how often.
struct PriorNumber {
  Decimal at;
  std::uint32_t weight = 1;
};

struct Question {
  std::string id;
  QuestionKind kind = QuestionKind::choice;
  Section section = Section::decision;
  std::string prompt;
  std::string hint;
  std::string why;
  bool asked = true;  ///< false: only those who know it answer, and the questionnaire is silent
  bool actionable = true;      ///< can the team change this fact?
  std::optional<Role> role;    ///< number
  std::optional<RowRole> row;  ///< row
  Citations source;

  bool ordered = false;        ///< choice: the values form a scale
  std::vector<Choice> values;  ///< choice, row

  std::string unit;                ///< number
  Decimal min;                     ///< number, inclusive
  Decimal max;                     ///< number, inclusive
  bool integer = true;             ///< number: decimals are rejected
  std::vector<PriorNumber> prior;  ///< number; empty: every cell alike
};

/// The position of the value with this id or alias.
std::optional<std::size_t> find_value(const Question& question, std::string_view text);

}  // namespace retort
