#include "cli/args/answer_options.hpp"

#include <algorithm>

namespace retort {
namespace {

RawAnswer flag_answer(std::string key, std::string text, std::string place) {
  return {.key = std::move(key),
          .kind = RawAnswer::Kind::any_text,
          .text = std::move(text),
          .origin = Origin::flag,
          .place = std::move(place),
          .path = {}};
}

/// Empty answers are told by the answers themselves.
Option answer_option(std::string about, ValueKind value) {
  return {
      .about = std::move(about), .value = std::move(value), .repeats = true, .may_be_empty = true};
}

void add_question_flag(Binder& binder, std::size_t index, AnswerOptions& options) {
  const Question& question = binder.knowledge().questions[index];
  const std::string flag = flag_of(question);
  Option option =
      answer_option(question.prompt, {"VALUE", Fill::words, [index](const Knowledge& knowledge) {
                                        return values_offered(knowledge.questions[index]);
                                      }});
  option.question = index;
  option.take = [&options, id = question.id, flag](const std::string& word, std::vector<Problem>&) {
    options.answers.push_back(flag_answer(id, word, flag));
  };
  binder.add(flag, std::move(option));
}

}  // namespace

std::optional<std::pair<std::string, std::string>> pair_in(const std::string& word) {
  const std::size_t equals = word.find('=');
  if (equals == std::string::npos || equals == 0) return std::nullopt;
  return std::pair(word.substr(0, equals), word.substr(equals + 1));
}

std::vector<OfferedWord> values_offered(const Question& question) {
  std::vector<OfferedWord> words;
  for (const Choice& value : question.values) {
    words.push_back({value.id, value.label == value.id ? std::string{} : value.label});
  }
  words.push_back({std::string(unknown_answer)});
  return words;
}

ValueKind preset_value() {
  return {"PRESET", Fill::words, [](const Knowledge& knowledge) {
            std::vector<OfferedWord> words;
            for (const Preset& one : knowledge.presets) words.push_back({one.id, one.title});
            return words;
          }};
}

void add_hit_policy_option(Binder& binder, std::optional<HitPolicy>& policy) {
  binder.choice("--hit-policy", "POLICY", policy,
                "How the guide's flowchart is read: collect or first");
}

void add_answer_options(Binder& binder, AnswerOptions& options) {
  Option answer = answer_option("One answer; may be given many times", {"ID=VALUE", Fill::answer});
  answer.take = [&options](const std::string& word, std::vector<Problem>& problems) {
    if (const auto pair = pair_in(word)) {
      options.answers.push_back(flag_answer(pair->first, pair->second, "-a " + pair->first));
    } else {
      problems.push_back(usage("-a", "ID=VALUE", in_quotes(word), ""));
    }
  };
  binder.add("-a,--answer", std::move(answer));
  binder.text("--preset", preset_value(), options.preset,
              "Start from a usual case; what you answer yourself wins");
  binder.text("--answers", {"FILE", Fill::file}, options.file,
              "A JSON object of answers; - reads standard input");
  add_hit_policy_option(binder, options.hit_policy);
  const std::vector<std::string> taken = binder.taken();
  for (std::size_t i = 0; i < binder.knowledge().questions.size(); ++i) {
    // A question whose flag means something else already is answered with -a.
    const std::string flag = flag_of(binder.knowledge().questions[i]);
    if (std::ranges::find(taken, flag) == taken.end()) add_question_flag(binder, i, options);
  }
}

}  // namespace retort
