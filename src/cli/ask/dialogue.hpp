#pragma once
// The questionnaire answered key by key: what each key does, and what is chosen and typed so far.

#include "cli/ask/interview.hpp"
#include "cli/ask/key.hpp"
#include "cli/ask/menu.hpp"
#include "cli/ask/text_field.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace retort {

/// How an answer is given.
enum class Entry : std::uint8_t {
  list,
  long_list,  ///< typing filters it
  number,     ///< the first row of the menu is the field
};

class Dialogue {
 public:
  enum class State : std::uint8_t { open, confirmed, left };

  /// The interview must outlive it.
  explicit Dialogue(Interview& interview);

  void press(const Key& key);

  [[nodiscard]] State state() const { return state_; }
  [[nodiscard]] const Interview& interview() const { return *interview_; }
  [[nodiscard]] Entry entry() const { return entry_; }
  [[nodiscard]] const Menu& menu() const { return menu_; }
  [[nodiscard]] const TextField& field() const { return field_; }
  [[nodiscard]] bool shows_help() const { return shows_help_; }
  /// Why the last key did not do what was meant; may be empty.
  [[nodiscard]] const std::string& note() const { return note_; }
  /// The row that Enter takes at once.
  [[nodiscard]] std::size_t default_label() const { return default_label_; }
  /// Is it the field that keys go to?
  [[nodiscard]] bool is_typing() const { return entry_ == Entry::number && menu_.chosen() == 0; }
  /// The question being answered; nullptr for an offer or the review.
  [[nodiscard]] const Question* question() const;

 private:
  void open(const std::optional<Answer>& remembered);
  void open_question(const Question& question, const std::optional<Answer>& remembered);
  void press_in_number(const Key& key);
  void press_in_long_list(const Key& key);
  void press_in_list(const Key& key);
  void press_letter(char letter);
  void move(const Key& key);
  void submit();
  void submit_answer(const Question& question);
  void submit_review();
  void go_back();
  void stop_asking();

  Interview* interview_;
  State state_ = State::open;
  Entry entry_ = Entry::list;
  Menu menu_;
  std::size_t default_label_ = 0;
  TextField field_;
  bool shows_help_ = false;
  std::string note_;
};

}  // namespace retort
