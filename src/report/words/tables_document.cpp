#include "base/typed_number.hpp"
#include "knowledge/price_tables.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

std::string range_of(const Question& question) {
  const std::string forms = typed_number_forms(question.unit, question.max);
  return fmt::format("{} to {}{}{}", grouped(question.min), grouped(question.max),
                     question.unit.empty() ? "" : " " + question.unit,
                     forms.empty() ? "" : ", " + forms);
}

void add_question(Document& document, const Question& question) {
  document.push_back(Heading{question.id});
  say(document, question.prompt);
  List list;
  if (question.row) {
    list.items.push_back(
        {"row", {fmt::format("one of \"retort prices {}\"", to_string(table_of(*question.row)))}});
  } else {
    for (const Choice& value : question.values) list.items.push_back({value.id, {value.label}});
  }
  if (question.kind == QuestionKind::number) {
    list.items.push_back({"number", {range_of(question)}});
  }
  list.items.push_back({"hint", {question.hint}});
  list.items.push_back({"why", {question.why}});
  document.push_back(std::move(list));
}

void add_topic(Document& document, const Knowledge& knowledge, const GuideTopic& topic) {
  document.push_back(Heading{fmt::format("{} ({})", topic.title, topic.id)});
  if (!topic.text.empty()) say(document, topic.text);
  List list{.items = {}, .form = List::Form::steps};
  for (const GuideItem& item : topic.items) {
    std::vector<std::string> answers;
    for (const Example& example : item.example) {
      answers.push_back(
          fmt::format("{} = {}", knowledge.questions[example.question].id, example.value));
    }
    const std::string note = item.says ? fmt::format("{} -> {}", fmt::join(answers, "; "),
                                                     knowledge.text(*item.says).title)
                                       : std::string{};
    list.items.push_back({"", {item.text, note}});
  }
  document.push_back(std::move(list));
}

void add_faq(Document& document, const Knowledge& knowledge, const Faq& faq) {
  document.push_back(Heading{fmt::format("{} ({})", faq.question, faq.id)});
  document.push_back(Paragraph{faq.answer, knowledge.cite(faq.source)});
}

void add_course(Document& document, const Course& course) {
  document.push_back(Heading{fmt::format("{} ({})", course.title, course.id)});
  say(document, fmt::format("Covers {}. {}", fmt::join(course.covers, ", "), course.because));
}

void add_flowchart(Document& document, const Knowledge& knowledge) {
  document.push_back(Heading{
      fmt::format("Flowchart, hit policy {} (flowchart)", to_string(knowledge.hit_policy))});
  List list{.items = {}, .form = List::Form::steps};
  for (const FlowchartLine& line : knowledge.flowchart) {
    list.items.push_back(
        {"",
         {.text = fmt::format("{} -> {}", line.asks, knowledge.text(line.says).title),
          .citations = knowledge.cite(line.source)}});
  }
  document.push_back(std::move(list));
}

constexpr std::string_view flowchart_topic = "flowchart";

}  // namespace

Table comparison_table(const ApproachTitles& titles, const std::vector<ComparedFactor>& factors) {
  Table table{.columns = {{"Factor"}}, .form = Table::Form::words};
  std::vector<Approach> compared;
  for (const Approach approach : all_approaches) {
    const auto has_cell = [approach](const ComparedFactor& factor) {
      return std::ranges::count(factor.cells, approach, &ComparedFactor::Entry::approach) > 0;
    };
    if (std::ranges::none_of(factors, has_cell)) continue;
    compared.push_back(approach);
    table.columns.push_back({titles[approach]});
  }
  for (const ComparedFactor& factor : factors) {
    std::vector<TextCell>& row = table.rows.emplace_back();
    row.push_back({factor.title});
    for (const Approach approach : compared) {
      const auto cell = std::ranges::find(factor.cells, approach, &ComparedFactor::Entry::approach);
      row.push_back(cell == factor.cells.end()
                        ? TextCell{}
                        : TextCell{.text = cell->text, .citations = cell->source});
    }
  }
  return table;
}

Document questions_document(const Knowledge& knowledge) {
  Document document;
  for (const Question& question : knowledge.questions) add_question(document, question);
  return document;
}

Document guide_document(const Knowledge& knowledge, std::string_view topic) {
  const Guide& guide = knowledge.guide;
  const auto wanted = [topic](std::string_view id) { return topic.empty() || id == topic; };
  Document document;
  if (topic.empty()) {
    document.push_back(Lead{fmt::format("{} ({}), retold", guide.title, guide.date)});
  }
  for (const GuideTopic& one : guide.topics) {
    if (wanted(one.id)) add_topic(document, knowledge, one);
  }
  if (wanted(flowchart_topic)) add_flowchart(document, knowledge);
  for (const Faq& one : guide.faq) {
    if (wanted(one.id)) add_faq(document, knowledge, one);
  }
  for (const Course& one : guide.courses) {
    if (wanted(one.id)) add_course(document, one);
  }
  return document;
}

std::vector<std::string> guide_topics(const Knowledge& knowledge) {
  const Guide& guide = knowledge.guide;
  std::vector<std::string> ids;
  for (const GuideTopic& one : guide.topics) ids.push_back(one.id);
  ids.emplace_back(flowchart_topic);
  for (const Faq& one : guide.faq) ids.push_back(one.id);
  for (const Course& one : guide.courses) ids.push_back(one.id);
  return ids;
}

}  // namespace retort
