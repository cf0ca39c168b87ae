#pragma once
// A flag, or a place for a word of its own: how it is called, and what becomes of what is typed.

#include "knowledge/knowledge.hpp"
#include "retort/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// A word that a shell may offer, and what it means in one line.
struct OfferedWord {
  std::string text;
  std::string about = {};  ///< may be empty
};

/// What fills the place of a value.
enum class Fill : std::uint8_t {
  words,   ///< one of them; without any, something that nobody can foresee
  list,    ///< some of them, with commas between
  answer,  ///< the id of a question, "=" and a value
  file,
  directory,
};

/// What is typed behind a flag or in a place.
struct ValueKind {
  std::string name;  ///< as the help calls it, such as "FILE"
  Fill fill = Fill::words;
  std::function<std::vector<OfferedWord>(const Knowledge& knowledge)> words = {};
};

struct Option {
  std::vector<std::string> names;  ///< such as "-o" and "--output"; a place has one, without dashes
  std::string about;
  ValueKind value = {};  ///< without a name: a flag that takes nothing
  bool is_required = false;
  bool repeats = false;
  bool may_be_empty = false;
  std::optional<std::size_t> question = {};  ///< the one that it answers
  bool* switched = nullptr;  ///< of a flag that takes nothing; null: it asks for help
  std::function<void(const std::string& word, std::vector<Problem>& problems)> take = {};

  [[nodiscard]] bool is_place() const { return names.front().front() != '-'; }
  [[nodiscard]] bool takes_value() const { return !value.name.empty(); }
};

/// A problem with the way the program was called.
Problem usage(std::string place, std::string expected, std::string got, std::string remedy);

/// The same for a word that none of `known` is; `otherwise` is the remedy where none is near.
Problem unknown_word(std::string place, std::string expected, std::string_view word,
                     const std::vector<std::string>& known, std::string otherwise = {});

/// The ids of the rows of a table.
template <typename Rows>
std::vector<std::string> ids_of(const Rows& rows) {
  std::vector<std::string> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

/// The texts as words that explain themselves.
std::vector<OfferedWord> offered(const std::vector<std::string>& texts);

/// The generated flag of a question: the id "some_thing" gives "--some-thing".
std::string flag_of(const Question& question);

}  // namespace retort
