#pragma once
// What is wrong with something that came from outside: where, expected, got, remedy.

#include "retort/enum_names.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

enum class ProblemCode : std::uint8_t {
  syntax,         ///< not JSON, or not in UTF-8
  too_large,      ///< a file, line, nesting or text over its limit
  duplicate_key,  ///< a key twice in one object, or a question answered twice
  unknown_key,    ///< a name that nothing declares
  missing_key,    ///< a required name that is absent
  wrong_type,     ///< text for a number and the like
  unknown_value,  ///< not among the declared values
  out_of_range,   ///< a number outside its range, or too precise
  duplicate_id,   ///< an id twice in one table
  dangling_id,    ///< an id that refers to nothing
  empty_text,     ///< a text that must say something
  wrong_version,  ///< a schema version this program does not read
  contradiction,  ///< entries that cannot hold together
  usage,          ///< a command line that makes no sense
  unreadable,     ///< a file that cannot be opened or read
  unwritable,     ///< output that could not be written whole
};

template <>
inline constexpr auto enum_names<ProblemCode> = std::to_array<EnumName<ProblemCode>>({
    {ProblemCode::syntax, "syntax"},
    {ProblemCode::too_large, "too_large"},
    {ProblemCode::duplicate_key, "duplicate_key"},
    {ProblemCode::unknown_key, "unknown_key"},
    {ProblemCode::missing_key, "missing_key"},
    {ProblemCode::wrong_type, "wrong_type"},
    {ProblemCode::unknown_value, "unknown_value"},
    {ProblemCode::out_of_range, "out_of_range"},
    {ProblemCode::duplicate_id, "duplicate_id"},
    {ProblemCode::dangling_id, "dangling_id"},
    {ProblemCode::empty_text, "empty_text"},
    {ProblemCode::wrong_version, "wrong_version"},
    {ProblemCode::contradiction, "contradiction"},
    {ProblemCode::usage, "usage"},
    {ProblemCode::unreadable, "unreadable"},
    {ProblemCode::unwritable, "unwritable"},
});

/// One line of an error report. Texts may hold hostile bytes: escape before printing.
struct Problem {
  ProblemCode code = ProblemCode::usage;
  std::string place;     ///< a file, "standard input", or a flag
  std::string path;      ///< JSON pointer inside it, else empty
  std::string expected;  ///< completes "expected ..."; may be empty when got says it all
  std::string got;       ///< completes "got ..."
  std::string remedy;    ///< a hint such as "did you mean ...?"; may be empty
};

/// "expected A, got B; remedy" without the place.
std::string message(const Problem& problem);

/// "place: path: message" in one line, made harmless for a terminal or a log.
std::string in_one_line(const Problem& problem);

/// The text, or its beginning and its length in bytes where it is longer than `longest`.
std::string shortened(std::string_view text, std::size_t longest);

/// Outside text in quotes, cut to a length that fits an error line.
std::string in_quotes(std::string_view text);

/// Every problem found at once; `what()` says each in one line. Thrown at the edges only: `decide`
/// and `estimate` cannot fail.
class InputError : public std::runtime_error {
 public:
  InputError(int exit_code, std::vector<Problem> problems);

  /// What a program ends with that does no better: 2 for answers and usage, 3 for files.
  [[nodiscard]] int exit_code() const noexcept { return exit_code_; }
  [[nodiscard]] const std::vector<Problem>& problems() const noexcept { return problems_; }

 private:
  int exit_code_;
  std::vector<Problem> problems_;
};

}  // namespace retort
