#pragma once
// Writes parts of the knowledge as JSON, by the lists that they are read by.

#include "json/members/member_writer.hpp"
#include "knowledge/knowledge.hpp"

namespace retort {

class KnowledgeWriter : public MemberWriter<KnowledgeWriter> {
 public:
  KnowledgeWriter(JsonWriter& json, const Knowledge& knowledge)
      : MemberWriter(json), knowledge_(knowledge) {}

  /// Texts and lists are told also where there is nothing in them.
  template <typename Part>
  static bool is_absent(const Part& part) {
    if constexpr (requires { part.has_value(); }) {
      return !part.has_value();
    } else {
      return false;
    }
  }
  static bool is_absent(const std::vector<Example>& answers) { return answers.empty(); }

  /// A formula's input is told with both of its bounds.
  void bounds(double min, bool is_above, double max) {
    value(is_above ? "above" : "min", min, as::quantity);
    value("max", max, as::quantity);
  }

  using MemberWriter::write;
  void write(double number, as::Quantity /*kind*/) {
    json().number(plain_text(number, typed_digits));
  }
  void write(std::size_t index, as::InputAbove /*kind*/) { json().text((*inputs_)[index].id); }
  void write(const std::vector<FormulaInput>& inputs, as::ByType kind) {
    inputs_ = &inputs;
    MemberWriter::write(inputs, kind);
  }
  void write(const Citations& citations, as::ByType /*kind*/) {
    json().text(to_text(knowledge_.cite(citations)));
  }
  /// As an answers file would say them.
  void write(const std::vector<Example>& answers, as::ByType /*kind*/) {
    json().begin_object();
    for (const Example& answer : answers) {
      const Question& question = knowledge_.questions[answer.question];
      const bool is_number = question.kind == QuestionKind::number;
      text_or_number(question.id, answer.value, is_number && answer.value != unknown_answer);
    }
    json().end_object();
  }
  template <NamedEnum Enum>
  void write(const Enum& role, as::CostRole /*kind*/) {
    json().text(to_string(role));
  }
  template <typename Find>
  void write(std::size_t index, const as::Reference<Find>& kind) {
    json().text(kind.rows(knowledge_)[index].id);
  }

 private:
  const Knowledge& knowledge_;
  const std::vector<FormulaInput>* inputs_ = nullptr;  ///< of the formula that is written
};

}  // namespace retort
