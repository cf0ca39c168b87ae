#pragma once
// Ties the options of a command to the members that hold them.

#include "cli/args/option.hpp"
#include "cli/args/settings.hpp"
#include "retort/enum_names.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace retort {

/// How a word is read.
template <typename Value>
struct Reading {
  std::function<std::optional<Value>(std::string_view word)> read;
  std::string expected;                 ///< completes "expected ..."
  std::vector<std::string> known = {};  ///< for "did you mean"
};

/// A target lives as long as what is bound to it. A target that is a vector may be given many
/// times.
class Binder {
 public:
  using Check = std::function<void(std::vector<Problem>& problems)>;

  /// `taken` are the flags that mean something already.
  Binder(std::string_view command, const Knowledge& knowledge, Settings& settings,
         std::vector<std::string> taken = {})
      : command_(command), knowledge_(&knowledge), settings_(&settings), taken_(std::move(taken)) {}

  /// `names` are like "-o,--output".
  void flag(std::string_view names, bool& target, std::string about);

  /// A flag with a value, or a place where `names` is a word without dashes.
  template <typename Target>
  void text(std::string_view names, const ValueKind& value, Target& target,
            const std::string& about);
  /// The same where only some words make sense.
  template <typename Target, typename Value>
  void read(std::string_view names, const ValueKind& value, Target& target,
            const Reading<Value>& reading, const std::string& about);
  /// The same for the names of an enumeration, or of an optional one.
  template <typename Target>
  void choice(std::string_view names, const std::string& value_name, Target& target,
              const std::string& about);

  /// Anything else, where `add` has the names in one text.
  void add(std::string_view names, Option option);
  /// The last that was added cannot be left out.
  void require() { options_.back().is_required = true; }
  /// What can be checked only once all words are taken.
  void afterwards(Check check) { checks_.push_back(std::move(check)); }

  [[nodiscard]] const std::vector<Option>& options() const { return options_; }
  [[nodiscard]] const std::vector<Check>& checks() const { return checks_; }
  [[nodiscard]] const Knowledge& knowledge() const { return *knowledge_; }
  [[nodiscard]] Settings& settings() const { return *settings_; }
  /// Every flag that means something here.
  [[nodiscard]] std::vector<std::string> taken() const;

 private:
  std::string_view command_;
  const Knowledge* knowledge_;
  Settings* settings_;
  std::vector<std::string> taken_;
  std::vector<Option> options_;
  std::vector<Check> checks_;
};

template <typename Target>
void Binder::text(std::string_view names, const ValueKind& value, Target& target,
                  const std::string& about) {
  constexpr bool repeats = std::is_same_v<Target, std::vector<std::string>>;
  const auto take = [&target](const std::string& word, std::vector<Problem>& /*problems*/) {
    if constexpr (repeats) {
      target.push_back(word);
    } else {
      target = word;
    }
  };
  add(names, {.about = about, .value = value, .repeats = repeats, .take = take});
}

template <typename Target, typename Value>
void Binder::read(std::string_view names, const ValueKind& value, Target& target,
                  const Reading<Value>& reading, const std::string& about) {
  // A word in a place has no flag to blame.
  const bool is_flag = names.starts_with('-');
  const std::string place(is_flag ? names.substr(names.rfind(',') + 1) : command_);
  const auto take = [&target, place, reading](const std::string& word,
                                              std::vector<Problem>& problems) {
    if (const std::optional<Value> found = reading.read(word)) {
      target = *found;
    } else {
      problems.push_back(unknown_word(place, reading.expected, word, reading.known));
    }
  };
  add(names, {.about = about, .value = value, .take = take});
}

template <NamedEnum Enum>
Enum enum_of(const std::optional<Enum>& target);
template <NamedEnum Enum>
Enum enum_of(const Enum& target);

template <typename Target>
void Binder::choice(std::string_view names, const std::string& value_name, Target& target,
                    const std::string& about) {
  using Enum = decltype(enum_of(target));
  const std::vector<std::string> known = enum_ids<Enum>();
  const auto words = [known](const Knowledge& /*knowledge*/) { return offered(known); };
  read(names, {.name = value_name, .words = words}, target,
       Reading<Enum>{from_name<Enum>, fmt::format("one of {}", fmt::join(known, ", ")), known},
       about);
}

}  // namespace retort
