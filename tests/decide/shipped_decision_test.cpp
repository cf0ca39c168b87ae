// The invariants of the decision model (section 3) over the knowledge that ships.

#include "support/catch.hpp"
#include "support/completions.hpp"
#include "support/knowledge_parts.hpp"
#include "support/random_knowledge.hpp"
#include "support/same_decision.hpp"
#include "support/shipped.hpp"
#include "support/slow_decision.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace retort::testing {
namespace {

Decision decided(const Answers& answers) {
  return decide(shipped_evaluator(), shipped_evaluator().cells(answers));
}

Decision decided(const Flags& flags) { return decided(given(shipped_knowledge(), flags)); }

/// Calls `use` with random answers to the shipped questions.
template <typename Use>
void for_random_answers(std::size_t count, Use use) {
  Random random(1);
  for (std::size_t i = 0; i < count; ++i) {
    const Answers answers =
        answers_of(shipped_knowledge(), random_answers(shipped_knowledge(), random));
    INFO(to_line(shipped_knowledge(), answers));
    use(answers);
  }
}

Flags flags_of(const GuideItem& item) {
  Flags flags;
  for (const Example& example : item.example) {
    flags.emplace_back(shipped_knowledge().questions[example.question].id, example.value);
  }
  return flags;
}

TEST_CASE("shipped: two thousand sets of answers are decided as the description says") {
  for_random_answers(2000, [](const Answers& answers) {
    const std::string differs =
        difference(decided(answers), decide_slowly(shipped_knowledge(), answers));
    if (!differs.empty()) FAIL(differs);
  });
}

TEST_CASE("shipped: answers on, below and above every bound are decided as the description says") {
  Random random(2);
  for (int i = 0; i < 1000; ++i) {
    const Answers answers = random_answers(engine_draw(random), shipped_knowledge());
    const std::string differs =
        difference(decided(answers), decide_slowly(shipped_knowledge(), answers));
    INFO(to_line(shipped_knowledge(), answers));
    if (!differs.empty()) FAIL(differs);
  }
}

TEST_CASE("shipped: every example of the guide alone gives what the guide says") {
  std::size_t tried = 0;
  for (const GuideTopic& topic : shipped_knowledge().guide.topics) {
    for (const GuideItem& item : topic.items) {
      if (!item.says) continue;
      INFO(topic.id << ": " << item.text);
      const Decision decision = decided(flags_of(item));
      CHECK(decision.choice == item.says);
      for (const std::size_t rule : item.rules) CHECK(decision.conditions.is_true(rule));
      ++tried;
    }
  }
  CHECK(tried >= 11);
}

TEST_CASE("shipped: any reason to retrieve together with style gives both") {
  for (const GuideTopic& topic : shipped_knowledge().guide.topics) {
    for (const GuideItem& item : topic.items) {
      if (item.says != Approach::rag) continue;
      INFO(item.text);
      Flags flags = flags_of(item);
      flags.emplace_back("style", "primary");
      CHECK(decided(flags).choice == Approach::both);
    }
  }
}

TEST_CASE("shipped: an answer that only adds points on one axis never removes what meets it") {
  for_random_answers(150, [](const Answers& answers) {
    const Decision before = decided(answers);
    for (std::size_t i = 0; i < shipped_knowledge().questions.size(); ++i) {
      if (known_answer(answers, i) != nullptr) continue;
      for (const Answer& answer : telling_answers(shipped_knowledge(), i)) {
        Answers more = answers;
        more.by_question[i] = answer;
        const std::string breach = monotone_breach(before, decided(more));
        if (!breach.empty()) FAIL(shipped_knowledge().questions[i].id << ": " << breach);
      }
    }
  });
}

TEST_CASE("shipped: the order in which answers come never matters") {
  Random random(3);
  for (int i = 0; i < 300; ++i) {
    std::vector<Said> said = random_answers(shipped_knowledge(), random);
    const Decision before = decided(answers_of(shipped_knowledge(), said));
    for (std::size_t left = said.size(); left > 1; --left) {
      std::swap(said[left - 1], said[random.below(left)]);
    }
    CHECK(difference(before, decided(answers_of(shipped_knowledge(), said))) == "");
  }
}

/// The questions that the decision reads.
std::set<std::size_t> questions_read() {
  std::set<std::size_t> read;
  for_each_condition(shipped_knowledge(),
                     [&read](const Condition& condition) { collect_questions(condition, read); });
  for (const DerivedRow& row : shipped_knowledge().derived) read.insert(row.question);
  return read;
}

TEST_CASE("shipped: a question without points changes nothing") {
  const std::set<std::size_t> read = questions_read();
  for_random_answers(100, [&read](const Answers& answers) {
    const Decision before = decided(answers);
    for (std::size_t i = 0; i < shipped_knowledge().questions.size(); ++i) {
      if (read.contains(i)) continue;
      for (const Answer& answer : telling_answers(shipped_knowledge(), i)) {
        Answers more = answers;
        more.by_question[i] = answer;
        CHECK(difference(before, decided(more)) == "");
      }
    }
  });
}

TEST_CASE("shipped: saying unknown is the same as saying nothing, and not the same as no") {
  for_random_answers(300, [](const Answers& answers) {
    Answers silent = answers;
    for (std::optional<Answer>& answer : silent.by_question) {
      if (answer && !answer->known) answer.reset();
    }
    CHECK(difference(decided(answers), decided(silent)) == "");
  });
  CHECK(decided(Flags{{"lookup", "no"}}).scores != decided(Flags{{"lookup", "unknown"}}).scores);
}

TEST_CASE("shipped: what is chosen is never vetoed, nor is the runner-up") {
  for_random_answers(1000, [](const Answers& answers) {
    const Decision decision = decided(answers);
    if (decision.choice) CHECK_FALSE(decision.forbidden.contains(*decision.choice));
    if (decision.runner_up) CHECK_FALSE(decision.forbidden.contains(*decision.runner_up));
    CHECK(decision.choice != decision.runner_up);
  });
}

TEST_CASE("shipped: a veto on a loser changes nothing but what is forbidden") {
  for (const Approach loser : all_approaches) {
    Knowledge stricter = shipped_knowledge();
    stricter.vetoes.push_back({.id = "new", .when = all_of({}), .forbids = set_of({loser})});
    const Evaluator evaluator(stricter);
    for_random_answers(200, [&](const Answers& answers) {
      const Decision before = decided(answers);
      if (before.choice == loser) return;
      const Decision after = decide(evaluator, evaluator.cells(answers));
      CHECK(after.choice == before.choice);
      CHECK(after.scores == before.scores);
      CHECK(after.forbidden.contains(loser));
    });
  }
}

TEST_CASE("shipped: no answers at all advise a prompt and forbid nothing") {
  const Decision decision = decided(Flags{});
  CHECK(decision.choice == Approach::prompting);
  CHECK(decision.forbidden.empty());
  CHECK(decision.derived_rows == 0);
}

TEST_CASE("shipped: too few examples forbid training, and only when they were counted") {
  CHECK(decided(Flags{{"style", "primary"}}).choice == Approach::fine_tune);
  CHECK(decided(Flags{{"style", "primary"}, {"examples", "unknown"}}).choice ==
        Approach::fine_tune);
  const Decision decision = decided(Flags{{"style", "primary"}, {"examples", "0"}});
  CHECK_FALSE(trains(decision.choice.value()));
  CHECK(decision.choice_without_vetoes == Approach::fine_tune);
}

TEST_CASE("shipped: RAG becomes long context only where something says that it fits") {
  CHECK(decided(Flags{{"lookup", "yes"}, {"gap", "knowledge"}}).choice == Approach::rag);
  CHECK(decided(Flags{{"lookup", "yes"}, {"gap", "knowledge"}, {"fits_in_prompt", "yes"}}).choice ==
        Approach::long_context);
}

TEST_CASE("shipped: whether the material fits follows from its pages, unless it was said") {
  const auto fits_in_prompt = [](const Flags& flags) {
    const Knowledge& knowledge = shipped_knowledge();
    const auto asked = std::ranges::find(knowledge.questions, "fits_in_prompt", &Question::id);
    const auto index = static_cast<std::size_t>(asked - knowledge.questions.begin());
    const CellId cell = decided(flags).cells.at[index];
    return cell == unanswered ? "-" : asked->values[cell - 1U].id;
  };
  CHECK(fits_in_prompt({{"corpus_pages", "300"}}) == "yes");
  CHECK(fits_in_prompt({{"corpus_pages", "301"}}) == "-");
  CHECK(fits_in_prompt({{"corpus_pages", "2000"}}) == "-");
  CHECK(fits_in_prompt({{"corpus_pages", "2001"}}) == "no");
  CHECK(fits_in_prompt({{"corpus_pages", "300"}, {"fits_in_prompt", "no"}}) == "no");
  CHECK(fits_in_prompt({{"corpus_pages", "300"}, {"fits_in_prompt", "unknown"}}) == "yes");
}

}  // namespace
}  // namespace retort::testing
