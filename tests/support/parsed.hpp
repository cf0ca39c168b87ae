#pragma once
// The words of a command line, parsed for a command of the tests.

#include "cli/args/answer_options.hpp"
#include "cli/args/parse.hpp"
#include "support/shipped.hpp"

#include <memory>
#include <string>
#include <vector>

namespace retort::testing {

enum class Fruit : std::uint8_t { apple, pear };

}  // namespace retort::testing

template <>
inline constexpr auto retort::enum_names<retort::testing::Fruit> =
    std::to_array<retort::EnumName<retort::testing::Fruit>>({
        {retort::testing::Fruit::apple, "apple"},
        {retort::testing::Fruit::pear, "pear"},
    });

namespace retort::testing {

struct TriedOptions {
  AnswerOptions answers;
  std::string place;
  std::vector<std::string> files;
  Fruit fruit = Fruit::apple;
  bool is_quick = false;
};

/// What `parsed_words` filled last.
inline std::shared_ptr<TriedOptions>& tried() {
  static std::shared_ptr<TriedOptions> options;
  return options;
}

inline Action bind_tried(Binder& binder) {
  tried() = std::make_shared<TriedOptions>();
  binder.text("place", {"PLACE"}, tried()->place, "Somewhere");
  binder.text("-o,--output", {"FILE", Fill::file}, tried()->files, "Files");
  binder.choice("--fruit", "FRUIT", tried()->fruit, "apple or pear");
  binder.flag("--quick", tried()->is_quick, "Soon");
  add_price_options(binder);
  add_answer_options(binder, tried()->answers);
  return {};
}

inline Action bind_nothing(Binder& /*binder*/) { return {}; }

inline Action bind_general(Binder& binder) {
  add_general_options(binder);
  return {};
}

struct ParsedWords {
  std::string command;
  Settings settings;
  TriedOptions options;
  std::vector<Problem> problems;
  std::string help;
};

/// With the commands "advise", which takes everything, "box" and "box open".
inline ParsedWords parsed_words(const std::vector<std::string>& words) {
  static const Command program{"", "About the program", bind_general};
  static const Command advise{"advise", "About advise", bind_tried};
  static const Command box{"box", "About boxes"};
  static const Command box_open{"box open", "About opening", bind_nothing};
  static const std::array commands{&program, &advise, &box, &box_open};
  tried() = std::make_shared<TriedOptions>();
  ParsedWords result;
  const Parsed parsed = parse(words, commands, shipped_knowledge(), result.settings);
  if (parsed.command != nullptr) result.command = std::string(parsed.command->name);
  result.options = *tried();
  result.problems = parsed.problems;
  result.help = parsed.help;
  return result;
}

}  // namespace retort::testing
