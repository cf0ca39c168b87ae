#pragma once
// The quick way through a record that is plainly good, straight into answers and their cells.
//
// It knows declared values of known keys, plain numbers, texts without escapes, and anything that a
// record holds for somebody else. The rest, good or bad, it leaves to the strict reader: so there
// is one reader that rejects and one that words the reason.

#include "decide/evaluator.hpp"
#include "json/batch/foreign_members.hpp"
#include "json/batch/record_cursor.hpp"
#include "json/batch/word_table.hpp"
#include "knowledge/answers.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace retort {

class FastAnswers {
 public:
  /// The evaluator must outlive it.
  explicit FastAnswers(const Evaluator& evaluator);

  /// How many bytes behind a record must be readable; the first of them must be a line feed.
  static constexpr std::size_t padding = 16;

  /// What the strict reader would give, until the next call; null where it has to be asked.
  const Answers* read(std::string_view record);

  /// Of those answers.
  [[nodiscard]] const Cells& cells() const { return cells_; }
  /// The questions that the record answers, in its order.
  [[nodiscard]] std::span<const std::size_t> answered() const { return answered_; }

 private:
  void forget();
  bool read_object(RecordCursor& at);
  bool read_member(RecordCursor& at);
  bool read_answer(RecordCursor& at, std::size_t question);
  bool read_number(RecordCursor& at, std::size_t question);
  bool read_id(RecordCursor& at);
  Answer* first_answer_to(std::size_t question);

  const Evaluator& evaluator_;
  std::span<const Question> questions_;
  WordTable keys_;
  WordTable values_;  ///< of every question, each in the question's own space
  Answers answers_;
  Cells cells_;
  std::vector<std::size_t> answered_;
  ForeignMembers foreign_;
};

}  // namespace retort
