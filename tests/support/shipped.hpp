#pragma once
// The knowledge that ships with the program, and answers to its questions drawn at random.

#include "advice/report.hpp"
#include "decide/decision.hpp"
#include "decide/evaluator.hpp"
#include "json/knowledge/embedded_knowledge.hpp"
#include "json/knowledge/knowledge_json.hpp"
#include "knowledge/answers.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retort::testing {

inline std::vector<KnowledgeFile> shipped_files() {
  std::vector<KnowledgeFile> files;
  for (const EmbeddedFile& file : embedded_knowledge()) {
    files.push_back({.name = std::string(file.name),
                     .place = std::string(file.name),
                     .text = std::string(file.text)});
  }
  return files;
}

inline const Knowledge& shipped_knowledge() {
  static const Knowledge knowledge = [] {
    std::vector<Problem> problems;
    std::optional<Knowledge> read = read_knowledge(shipped_files(), problems);
    REQUIRE(read.has_value());
    return std::move(*read);
  }();
  return knowledge;
}

inline const Evaluator& shipped_evaluator() {
  static const Evaluator evaluator(shipped_knowledge());
  return evaluator;
}

/// The same numbers on every machine: the standard fixes the engine, but not the distributions.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}

  std::uint64_t below(std::uint64_t limit) { return engine_() % limit; }
  bool one_in(std::uint64_t times) { return below(times) == 0; }

 private:
  std::mt19937_64 engine_;
};

/// An answer as an answers file would say it.
struct Said {
  std::size_t question = 0;
  std::string value;

  [[nodiscard]] bool is_number(const Knowledge& knowledge) const {
    return value != unknown_answer && knowledge.questions[question].kind == QuestionKind::number;
  }
};

/// Any magnitude is as likely as any other.
inline std::string random_number(const Question& question, Random& random) {
  std::uint64_t magnitude = 1;
  for (std::uint64_t zeros = random.below(12); zeros > 0; --zeros) magnitude *= 10;
  std::int64_t micros = static_cast<std::int64_t>(random.below(magnitude)) * Decimal::one;
  if (!question.integer && random.one_in(3)) micros += Decimal::one / 4;
  return to_text(std::clamp(Decimal{micros}, question.min, question.max));
}

inline std::string random_value(const Question& question, Random& random) {
  if (random.one_in(8)) return std::string(unknown_answer);
  if (question.kind == QuestionKind::number) return random_number(question, random);
  return question.values[random.below(question.values.size())].id;
}

/// Now many questions are answered, now few.
inline std::vector<Said> random_answers(const Knowledge& knowledge, Random& random) {
  const std::uint64_t chance = 1 + random.below(4);
  std::vector<Said> said;
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    if (random.one_in(chance)) said.push_back({i, random_value(knowledge.questions[i], random)});
  }
  return said;
}

inline Answers answers_of(const Knowledge& knowledge, const std::vector<Said>& said) {
  RawAnswers raw;
  for (const Said& one : said) {
    raw.answers.push_back({.key = knowledge.questions[one.question].id, .text = one.value});
  }
  std::vector<Problem> problems;
  Answers answers = resolve(knowledge.questions, raw, problems);
  REQUIRE(problems.empty());
  return answers;
}

inline Report report_on(const Answers& answers, HitPolicy policy = HitPolicy::collect) {
  const Evaluator& evaluator = shipped_evaluator();
  return build_report(evaluator, answers, decide(evaluator, evaluator.cells(answers)), policy);
}

// Reports are slow to make without optimisation.
#ifdef NDEBUG
inline constexpr std::size_t many_reports = 100;
#else
inline constexpr std::size_t many_reports = 25;
#endif

/// Where every report is looked at for long, these are enough.
inline constexpr std::size_t some_reports = 12;

/// Calls `use` with the reports on many random sets of answers.
template <typename Use>
void for_random_reports(Use use, std::size_t reports = many_reports) {
  Random random(20261124);
  for (std::size_t i = 0; i < reports; ++i) {
    const std::vector<Said> said = random_answers(shipped_knowledge(), random);
    use(report_on(answers_of(shipped_knowledge(), said),
                  random.one_in(2) ? HitPolicy::collect : HitPolicy::first));
  }
}

}  // namespace retort::testing
