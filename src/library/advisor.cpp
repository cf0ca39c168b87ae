#include "retort/advisor.hpp"

#include "base/exit_code.hpp"
#include "json/knowledge/answers_json.hpp"
#include "library/full_report.hpp"
#include "library/knowledge_flags.hpp"
#include "library/load_knowledge.hpp"
#include "library/read_file.hpp"

#include <utility>

namespace retort {
namespace {

/// How problems call what was handed over.
constexpr std::string_view given = "answers";

RawAnswers raw_answers(const std::vector<NamedAnswer>& answers) {
  RawAnswers raw;
  for (const NamedAnswer& answer : answers) {
    raw.answers.push_back({.key = answer.question,
                           .text = answer.value,
                           .origin = Origin::answers_file,
                           .place = std::string(given),
                           .path = pointer_step(answer.question)});
  }
  return raw;
}

PricedKnowledge loaded_by(const KnowledgeChoice& choice) {
  return with_prices(load_knowledge(choice, read_whole_file), choice, read_whole_file);
}

}  // namespace

struct Advisor::Loaded {
  explicit Loaded(const KnowledgeChoice& choice)
      : priced(loaded_by(choice)), evaluator(priced.knowledge), words(deciding_words(choice)) {}

  PricedKnowledge priced;
  Evaluator evaluator;
  std::vector<std::string> words;

  [[nodiscard]] Advice advise(const RawAnswers& raw, std::vector<Problem> problems) const {
    const Answers answers = resolve(priced.knowledge.questions, raw, problems);
    if (!problems.empty()) throw InputError(exit_code::bad_input, std::move(problems));
    return advice_of({advise_on(evaluator, answers), words});
  }
};

Advisor::Advisor(const KnowledgeChoice& choice) : loaded_(std::make_unique<Loaded>(choice)) {}
Advisor::Advisor(Advisor&& other) noexcept = default;
Advisor& Advisor::operator=(Advisor&& other) noexcept = default;
Advisor::~Advisor() = default;

std::string Advisor::knowledge() const { return loaded_->priced.knowledge.identity(); }

const std::vector<std::string>& Advisor::warnings() const { return loaded_->priced.warnings; }

Advice Advisor::advise(const std::vector<NamedAnswer>& answers) const {
  return loaded_->advise(raw_answers(answers), {});
}

Advice Advisor::advise_json(std::string_view answers) const {
  std::vector<Problem> problems;
  const RawAnswers raw = read_answers(answers, given, problems);
  return loaded_->advise(raw, std::move(problems));
}

}  // namespace retort
