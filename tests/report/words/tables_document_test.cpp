#include "knowledge/price_tables.hpp"
#include "report/render/render.hpp"
#include "report/words/documents.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {
namespace tables_document_test {

using testing::shipped_knowledge;

std::string shown(const Document& document) { return render_text(document, {.width = 4000}); }

bool has(const std::string& text, const std::string& part) {
  INFO(part);
  return text.find(part) != std::string::npos;
}

TEST_CASE("every question is told with its prompt, hint, reason and answers") {
  const std::string text = shown(questions_document(shipped_knowledge()));
  for (const Question& question : shipped_knowledge().questions) {
    CHECK(has(text, question.id + "\n  " + question.prompt + "\n"));
    CHECK(has(text, question.hint));
    CHECK(has(text, question.why));
    if (question.row) {
      CHECK(has(text, "one of \"retort prices " + std::string(to_string(table_of(*question.row)))));
      continue;
    }
    for (const Choice& value : question.values) {
      CHECK(has(text, value.id));
      CHECK(has(text, value.label));
    }
  }
  CHECK(has(text, "0 to 1,000,000,000 pages"));
}

TEST_CASE("every factor is compared over every approach") {
  const Knowledge& knowledge = shipped_knowledge();
  const std::string text = shown({comparison_table(titles_of(knowledge), compare(knowledge))});
  CHECK(knowledge.comparison.size() == 8);
  for (const Factor& factor : knowledge.comparison) {
    CHECK(has(text, factor.title));
    CHECK(factor.cells.size() == 5);
    for (const auto& [approach, cell] : factor.cells) CHECK(has(text, cell.text));
  }
}

TEST_CASE("the whole guide is told") {
  const Knowledge& knowledge = shipped_knowledge();
  const std::string text = shown(guide_document(knowledge, ""));
  CHECK(has(text, knowledge.guide.title));
  for (const GuideTopic& topic : knowledge.guide.topics) {
    CHECK(has(text, topic.title));
    for (const GuideItem& item : topic.items) CHECK(has(text, item.text));
  }
  for (const Faq& faq : knowledge.guide.faq) CHECK(has(text, faq.answer));
  for (const Course& course : knowledge.guide.courses) CHECK(has(text, course.title));
  for (const FlowchartLine& line : knowledge.flowchart) CHECK(has(text, line.asks));
}

TEST_CASE("each topic that is offered leads to a part of the guide that the others lack") {
  const Knowledge& knowledge = shipped_knowledge();
  const std::vector<std::string> topics = guide_topics(knowledge);
  CHECK(topics.size() == knowledge.guide.topics.size() + knowledge.guide.faq.size() +
                             knowledge.guide.courses.size() + 1);
  const std::string whole = shown(guide_document(knowledge, ""));
  for (const std::string& topic : topics) {
    const std::string part = shown(guide_document(knowledge, topic));
    CHECK(has(part, "(" + topic + ")"));
    CHECK(has(whole, part));
    CHECK(part.size() < whole.size() / 2);
  }
}

TEST_CASE("a topic that there is not leads nowhere") {
  CHECK(guide_document(shipped_knowledge(), "nonsense").empty());
  CHECK(guide_document(shipped_knowledge(), "when").empty());
}

TEST_CASE("an example of the guide shows its answers and what the guide advises") {
  CHECK(has(shown(guide_document(shipped_knowledge(), "when_rag")),
            "knowledge_change = weekly -> RAG\n"));
}

TEST_CASE("every formula is listed, and shown with its inputs, reason and source") {
  const Knowledge& knowledge = shipped_knowledge();
  const std::string list = shown(formulas_document(knowledge));
  for (const Formula& formula : knowledge.formulas) {
    CHECK(has(list, formula.topic + "\n"));
    CHECK(has(list, formula.result.title + " (" + formula.result.unit + ")"));
    const std::string text = shown(formula_document(knowledge, formula));
    CHECK(has(text, formula.text));
    CHECK(has(text, formula.because + " [" + to_text(knowledge.cite(formula.source)) + "]"));
    for (const FormulaInput& input : formula.inputs) {
      CHECK(has(text, input.title + " (" + input.unit + ")"));
      CHECK(has(text, range_text(input)));
    }
  }
}

TEST_CASE("a result leads, with its unit, and defaults are told apart from what was given") {
  const Knowledge& knowledge = shipped_knowledge();
  const auto formula = std::ranges::find(knowledge.formulas, "tokens_of_pages", &Formula::id);
  REQUIRE(formula != knowledge.formulas.end());
  const std::string text = shown(evaluated_document(
      knowledge, *formula,
      evaluate_formula(*formula, {{.value = 3000, .is_given = true}, {.value = 500}})));
  CHECK(text.starts_with("Tokens of so many pages: 1,500,000 tokens\n"));
  CHECK(has(text, "3,000 pages\n"));
  CHECK(has(text, "500 tokens (default)\n"));
}

}  // namespace tables_document_test
}  // namespace
}  // namespace retort
