// Advice that is not what the knowledge itself says elsewhere: flowchart, guide and presets.

#include "decide/decision.hpp"
#include "explain/cell_text.hpp"
#include "prove/proof_parts.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>
#include <utility>

namespace retort {
namespace {

/// Under `first`, a later line that says something else goes unheard.
void note_overlap(const Evaluator& evaluator, Findings& findings, std::size_t first,
                  std::size_t second, const Cells& cells) {
  const Knowledge& knowledge = evaluator.knowledge();
  if (knowledge.hit_policy != HitPolicy::first) return;
  const FlowchartLine& heard = knowledge.flowchart[first];
  const FlowchartLine& unheard = knowledge.flowchart[second];
  if (heard.says == unheard.says) return;
  add_note(findings, "flowchart line " + unheard.id,
           fmt::format("goes unheard behind {}, which says {}", heard.id, to_string(heard.says)),
           answers_text(evaluator, cells));
}

void check_flowchart(const Evaluator& evaluator, Findings& findings) {
  const ConditionRange range = evaluator.flowchart();
  bool has_gap = false;
  std::set<std::pair<std::size_t, std::size_t>> overlaps;
  const bool complete = for_each_pattern(evaluator, range, [&](const Cells& cells) {
    const ConditionStates states = evaluator.evaluate(cells);
    std::optional<std::size_t> first;
    bool is_undecided = false;
    for (std::size_t i = range.begin; i < range.end; ++i) {
      is_undecided = is_undecided || (states.is_possible(i) && !states.is_true(i));
      if (!states.is_true(i)) continue;
      const std::size_t line = i - range.begin;
      const bool is_overlap = first && overlaps.emplace(*first, line).second;
      if (is_overlap) note_overlap(evaluator, findings, *first, line, cells);
      if (!first) first = line;
    }
    if (!first && !is_undecided && !has_gap) {
      has_gap = true;
      add_note(findings, "flowchart", "says nothing for some answers",
               answers_text(evaluator, cells));
    }
    return true;
  });
  if (!complete) note_too_many(findings, "flowchart");
}

void check_flowchart_invariant(const Evaluator& evaluator, Findings& findings) {
  const ConditionRange range = evaluator.flowchart();
  const bool complete = for_each_pattern(evaluator, range, [&](const Cells& cells) {
    const Decision decision = decide(evaluator, cells);
    const Approach united = decision.flowchart.collect.value_or(Approach::prompting);
    const bool agrees = decision.choice && retrieves(*decision.choice) == retrieves(united) &&
                        trains(*decision.choice) == trains(united);
    if (agrees) return true;
    add_fault(
        findings, "advice",
        fmt::format("is {} where the flowchart's lines together say {}",
                    decision.choice ? to_string(*decision.choice) : "none", to_string(united)),
        answers_text(evaluator, cells));
    return false;
  });
  if (!complete) note_too_many(findings, "flowchart");
}

Cells example_cells(const Evaluator& evaluator, const std::vector<Example>& examples) {
  const Knowledge& knowledge = evaluator.knowledge();
  Answers answers;
  answers.by_question.resize(knowledge.questions.size());
  for (const Example& example : examples) {
    std::vector<Problem> problems;
    const RawAnswer raw{.key = {}, .text = example.value, .place = {}, .path = {}};
    answers.by_question[example.question] =
        check_answer(knowledge.questions[example.question], raw, problems);
  }
  return evaluator.cells(answers);
}

void check_guide_examples(const Evaluator& evaluator, Findings& findings) {
  for (const GuideTopic& topic : evaluator.knowledge().guide.topics) {
    for (const GuideItem& item : topic.items) {
      if (!item.says) continue;
      const Cells cells = example_cells(evaluator, item.example);
      const std::optional<Approach> advised = decide(evaluator, cells).choice;
      if (advised == item.says) continue;
      add_fault(findings, "guide topic " + topic.id,
                fmt::format("says {} for an example that is advised {}", to_string(*item.says),
                            advised ? to_string(*advised) : "none"),
                answers_text(evaluator, cells));
    }
  }
}

void check_presets(const Evaluator& evaluator, Findings& findings) {
  for (const Preset& preset : evaluator.knowledge().presets) {
    const Cells cells = example_cells(evaluator, preset.answers);
    const std::optional<Approach> advised = decide(evaluator, cells).choice;
    if (advised && preset.expected.contains(*advised)) continue;
    add_fault(findings, "preset " + preset.id,
              fmt::format("is advised {}, which it does not expect",
                          advised ? to_string(*advised) : "none"),
              answers_text(evaluator, cells));
  }
}

}  // namespace

void prove_advice(const Evaluator& evaluator, Findings& findings) {
  check_flowchart(evaluator, findings);
  check_flowchart_invariant(evaluator, findings);
  check_guide_examples(evaluator, findings);
  check_presets(evaluator, findings);
}

}  // namespace retort
