#include "cli/args/binder.hpp"

#include "base/suggestion.hpp"

#include <algorithm>
#include <iterator>

namespace retort {

Problem usage(std::string place, std::string expected, std::string got, std::string remedy) {
  return {.code = ProblemCode::usage,
          .place = std::move(place),
          .path = {},
          .expected = std::move(expected),
          .got = std::move(got),
          .remedy = std::move(remedy)};
}

Problem unknown_word(std::string place, std::string expected, std::string_view word,
                     const std::vector<std::string>& known, std::string otherwise) {
  std::string remedy = did_you_mean(word, known);
  return usage(std::move(place), std::move(expected), in_quotes(word),
               remedy.empty() ? std::move(otherwise) : std::move(remedy));
}

std::vector<OfferedWord> offered(const std::vector<std::string>& texts) {
  std::vector<OfferedWord> words;
  for (const std::string& text : texts) words.push_back({text});
  return words;
}

std::string flag_of(const Question& question) {
  std::string flag = "--" + question.id;
  std::ranges::replace(flag, '_', '-');
  return flag;
}

void Binder::flag(std::string_view names, bool& target, std::string about) {
  add(names, {.about = std::move(about), .switched = &target});
}

void Binder::add(std::string_view names, Option option) {
  while (!names.empty()) {
    option.names.emplace_back(names.substr(0, names.find(',')));
    names.remove_prefix(std::min(names.size(), option.names.back().size() + 1));
  }
  options_.push_back(std::move(option));
}

std::vector<std::string> Binder::taken() const {
  std::vector<std::string> flags = taken_;
  for (const Option& option : options_) std::ranges::copy(option.names, std::back_inserter(flags));
  return flags;
}

}  // namespace retort
