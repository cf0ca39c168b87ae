#pragma once
// The answer to one record of a batch.

#include "cli/batch/batch_options.hpp"
#include "costs/input_table.hpp"
#include "decide/evaluator.hpp"
#include "json/batch/fast_answers.hpp"
#include "knowledge/answers.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace retort {

enum class Reception : std::uint8_t { accepted, rejected };

/// One for each thread: it keeps its memory from one record to the next.
class RecordAdvisor {
 public:
  RecordAdvisor(const Evaluator& evaluator, const InputTable& inputs, const BatchOptions& options);

  /// Appends one line to `out`, whatever the record is. `number` is its line in the input. Behind
  /// the record there are a line feed and more bytes, as FastAnswers needs them.
  Reception answer(std::string_view record, std::size_t number, std::string& out);

 private:
  struct Record {
    const Answers& answers;
    std::span<const std::size_t> answered;  ///< which questions
    const Cells& cells;
    std::size_t number = 0;
  };
  [[nodiscard]] bool answers_volume(const Record& record) const;
  void advise(const Record& record, std::string& out);

  const Evaluator& evaluator_;
  const BatchOptions& options_;
  HitPolicy policy_;
  FastAnswers fast_;
  const InputTable& inputs_;
};

}  // namespace retort
