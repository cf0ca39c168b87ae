#pragma once
// The conversation without any terminal: what to ask next, what was said, every step undone on
// request.

#include "decide/evaluator.hpp"
#include "explain/next_question.hpp"
#include "knowledge/answers.hpp"
#include "retort/enum_names.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace retort {

enum class Order : std::uint8_t {
  adaptive,  ///< the most telling question first
  guide,     ///< as in the question table
};

template <>
inline constexpr auto enum_names<Order> = std::to_array<EnumName<Order>>({
    {Order::adaptive, "adaptive"},
    {Order::guide, "guide"},
});

enum class Phase : std::uint8_t {
  advice,  ///< a question whose answer can still change the advice
  offer,   ///< are the questions wanted that only the costs need?
  costs,   ///< one of those
  edit,    ///< a question that was chosen in the review
  review,  ///< nothing left to ask, or nothing wanted
};

/// Of the questions of one part, those asked so far and the most that it can become.
struct Progress {
  std::size_t asked = 0;
  std::size_t at_most = 0;
};

/// Asks what can still change the advice, then, where wanted, what only the costs need. The advice
/// is the same as if every question had been asked. The evaluator must outlive it.
class Interview {
 public:
  Interview(const Evaluator& evaluator, Answers given, Order order);

  [[nodiscard]] const Evaluator& evaluator() const { return *evaluator_; }
  [[nodiscard]] const Knowledge& knowledge() const { return evaluator_->knowledge(); }
  [[nodiscard]] const Answers& answers() const { return steps_.back().answers; }

  [[nodiscard]] Phase phase() const;
  /// The question of a phase that has one, by its place in the table.
  [[nodiscard]] std::size_t question() const;
  /// Of the part that the phase belongs to.
  [[nodiscard]] Progress progress() const;

  /// Takes the text as the answer to the question, or says why not. "unknown" is an answer.
  std::optional<Problem> answer(std::string_view text);
  void want_costs() { choose_costs(true); }
  void decline_costs() { choose_costs(false); }
  /// Asks no more.
  void finish();
  /// Asks this question, whatever was said to it.
  void edit(std::size_t question);
  void start_over();
  /// Undoes the last of these; false where there is none.
  bool back();

 private:
  struct Step {
    Answers answers;
    QuestionSet asked;
    bool is_finished = false;
    std::optional<bool> wants_costs;
    std::optional<std::size_t> edited;
    /// The questions that can change the advice, the first to ask first.
    std::vector<std::size_t> open;
    std::vector<std::size_t> open_costs;
  };

  void choose_costs(bool wanted);
  void take(Step step);
  [[nodiscard]] std::size_t asked_in(Section section) const;

  const Evaluator* evaluator_;
  Order order_;
  std::vector<Step> steps_;  ///< never empty
};

/// What a single answer to an open question can do to the present choice.
struct Effect {
  std::vector<std::optional<Approach>> leads_to;  ///< other choices; nothing: none is left
  bool may_rule_out = false;                      ///< a veto on the present choice hangs on it
};

Effect effect_of(const Interview& interview, std::size_t question);

}  // namespace retort
