#pragma once
// What may be typed where the help names a value: the words, or the kind of thing.

#include "knowledge/knowledge.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// A word and what it means, in one line.
struct CompletionWord {
  std::string text;
  std::string about;  ///< may be empty
};

struct Completion {
  enum class Kind : std::uint8_t {
    words,   ///< one of them; without any, something that nobody can foresee
    list,    ///< some of them, with commas between
    answer,  ///< the id of a question, "=" and a value
    file,
    directory,
  };

  Kind kind = Kind::words;
  std::vector<CompletionWord> words;
};

/// `value_name` is what the help calls it, such as "FILE".
Completion completion_of(std::string_view value_name, const Knowledge& knowledge);

/// The values of a question, and that it may be unknown.
Completion completion_of(const Question& question);

}  // namespace retort
