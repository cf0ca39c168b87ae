#include "cli/shell/complete.hpp"

#include "cli/args/answer_options.hpp"

#include <algorithm>
#include <deque>

namespace retort {
namespace {

using More = Completions::More;

/// Those words that begin as `typed` does, behind what stays of the last word.
void add_matching(Completions& offers, const std::string& before, std::string_view typed,
                  const std::vector<OfferedWord>& words) {
  for (const OfferedWord& word : words) {
    if (word.text.starts_with(typed)) offers.words.push_back({before + word.text, word.about});
  }
}

/// "ID=VALUE", of which the "ID=" comes first.
Completions offered_answers(const std::string& before, const std::string& typed,
                            const Knowledge& knowledge) {
  Completions offers;
  const auto pair = pair_in(typed);
  for (const Question& question : knowledge.questions) {
    if (!pair) {
      offers.more = More::goes_on;
      add_matching(offers, before, typed, {{question.id + "=", question.prompt}});
    } else if (question.id == pair->first) {
      add_matching(offers, before + question.id + "=", pair->second, values_offered(question));
    }
  }
  return offers;
}

Completions offered_list(const std::string& before, std::string_view typed,
                         const std::vector<OfferedWord>& words) {
  Completions offers{.more = More::goes_on};
  const std::size_t last = typed.rfind(',') + 1;  // npos + 1 == 0
  add_matching(offers, before + std::string(typed.substr(0, last)), typed.substr(last), words);
  return offers;
}

/// What a value may be of which `typed` is the beginning.
Completions offered_values(const ValueKind& value, const std::string& before,
                           const std::string& typed, const Knowledge& knowledge) {
  const auto words = value.words ? value.words(knowledge) : std::vector<OfferedWord>();
  Completions offers;
  switch (value.fill) {
    case Fill::words:
      add_matching(offers, before, typed, words);
      break;
    case Fill::list:
      return offered_list(before, typed, words);
    case Fill::answer:
      return offered_answers(before, typed, knowledge);
    case Fill::file:
      offers.more = More::files;
      break;
    case Fill::directory:
      offers.more = More::directories;
      break;
  }
  return offers;
}

/// Where the words lead.
class Path {
 public:
  Path(CommandTable commands, const Knowledge& knowledge)
      : commands_(commands), knowledge_(knowledge) {
    levels_.push_back(bind_command(*commands.front(), knowledge, settings_, nullptr));
  }

  void follow(const std::string& word) {
    if (waiting_ != nullptr) {
      waiting_ = nullptr;
    } else if (is_flag(word)) {
      const Option* const flag = flag_named(word.substr(0, word.find('=')));
      if (flag == nullptr) return;
      used_.push_back(flag);
      if (flag->takes_value() && word.find('=') == std::string::npos) waiting_ = flag;
    } else if (const Command* below = command_below(word)) {
      levels_.push_back(bind_command(*below, knowledge_, settings_, &levels_.front()));
    } else {
      ++places_;
    }
  }

  [[nodiscard]] Completions offers(const std::string& typed) const {
    if (waiting_ != nullptr) return offered_values(waiting_->value, "", typed, knowledge_);
    if (!is_flag(typed) && typed != "-") return offered_here(typed);
    const std::size_t equals = typed.find('=');
    const bool is_long = typed.starts_with("--");
    if (is_long && equals == std::string::npos) return offered_flags(typed);
    if (!is_long && typed.size() <= 2) return offered_flags(typed);
    // The value in one word with its flag.
    const std::string before = typed.substr(0, is_long ? equals + 1 : 2);
    const Option* const flag = flag_named(is_long ? typed.substr(0, equals) : before);
    if (flag == nullptr || !flag->takes_value()) return {};
    return offered_values(flag->value, before, typed.substr(before.size()), knowledge_);
  }

 private:
  static bool is_flag(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

  [[nodiscard]] std::string_view name() const { return levels_.back().command->name; }

  [[nodiscard]] const Option* flag_named(const std::string& name) const {
    for (const BoundCommand& level : levels_) {
      for (const Option& option : level.binder.options()) {
        if (std::ranges::find(option.names, name) != option.names.end()) return &option;
      }
    }
    return nullptr;
  }

  [[nodiscard]] const Command* command_below(std::string_view word) const {
    const auto found = std::ranges::find_if(commands_, [&](const Command* one) {
      return is_right_below(*one, name()) && last_word(*one) == word;
    });
    return found == commands_.end() ? nullptr : *found;
  }

  [[nodiscard]] Completions offered_flags(const std::string& typed) const {
    Completions offers;
    for (const BoundCommand& level : levels_) {
      for (const Option& option : level.binder.options()) {
        const bool is_done = !option.repeats && std::ranges::find(used_, &option) != used_.end();
        if (option.is_place() || is_done) continue;
        for (const std::string& flag : option.names) {
          add_matching(offers, "", typed, {{flag, option.about}});
        }
      }
    }
    return offers;
  }

  /// A command, or what may stand in the next place.
  [[nodiscard]] Completions offered_here(const std::string& typed) const {
    Completions offers;
    for (const Command* const command : commands_) {
      if (!is_right_below(*command, name())) continue;
      add_matching(offers, "", typed,
                   {{std::string(last_word(*command)), std::string(command->about)}});
    }
    std::size_t before = places_;
    for (const Option& option : levels_.back().binder.options()) {
      if (!option.is_place()) continue;
      if (before == 0 || option.repeats) {
        return offered_values(option.value, "", typed, knowledge_);
      }
      --before;
    }
    return offers;
  }

  CommandTable commands_;
  const Knowledge& knowledge_;
  Settings settings_;
  std::deque<BoundCommand> levels_;  ///< the program first; addresses must stay
  std::vector<const Option*> used_;
  const Option* waiting_ = nullptr;  ///< for its value
  std::size_t places_ = 0;           ///< filled
};

}  // namespace

Completions complete(std::span<const std::string> words, CommandTable commands,
                     const Knowledge& knowledge) {
  Path path(commands, knowledge);
  for (const std::string& word : words.first(words.size() - 1)) path.follow(word);
  return path.offers(words.back());
}

}  // namespace retort
