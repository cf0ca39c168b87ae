#include "report/words/document.hpp"

#include "report/render/render.hpp"
#include "report/words/documents.hpp"
#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <set>

namespace retort {
namespace {
namespace document_test {

std::string shown(const Document& document) { return render_text(document, {.width = 1000}); }

Item point(std::string text, Detail detail) { return {"", {std::move(text)}, detail}; }

TEST_CASE("a reader is shown the sections for as much as he wants, and those before") {
  const Document document{Heading{.text = "A"},
                          Paragraph{"one"},
                          Heading{.text = "B", .detail = Detail::full},
                          Paragraph{"two"},
                          Heading{.text = "C", .detail = Detail::page},
                          Paragraph{"three"},
                          Heading{},
                          Paragraph{"four"}};
  CHECK(shown(selected(document, Detail::brief)) == "A\n  one\n\n  four\n");
  CHECK(shown(selected(document, Detail::full)) == "A\n  one\n\nB\n  two\n\n  four\n");
  CHECK(selected(document, Detail::page).size() == document.size());
}

TEST_CASE("points that are left out are counted at the end of their section") {
  const Document document{Heading{"H"},
                          Subheading{"first"},
                          List{{point("a", Detail::brief), point("b", Detail::full)}},
                          Subheading{"second"},
                          List{{point("c", Detail::full)}},
                          Heading{"I"},
                          List{{point("d", Detail::brief)}}};
  CHECK(shown(selected(document, Detail::brief)) ==
        "H\n  first\n    a\n    And 2 more; --explain shows all.\n\nI\n  d\n");
  CHECK(shown(selected(document, Detail::full)) ==
        "H\n  first\n    a\n    b\n  second\n    c\n\nI\n  d\n");
}

TEST_CASE("a section ends before the next heading, titled or not") {
  const Document document{Heading{.text = "A", .id = "a"}, Paragraph{"one"},
                          Heading{.text = {}, .id = "b"}, Paragraph{"two"}};
  CHECK(shown(section(document, "a")) == "A\n  one\n");
  CHECK(section(document, "b").size() == 2);
  CHECK(section(document, "c").empty());
}

TEST_CASE("a row is told as a sentence, with its name as a label or in it") {
  Table table{.columns = {{"Line"}, {"Quantity", ": "}, {"Amount", " = "}},
              .rows = {{{.text = "Input",
                         .note = "sent",
                         .citations = {{"guide", "costs"}},
                         .dated = "as of 2026-05-01"},
                        {"3"},
                        {.text = "$5", .range = "4-6"}}},
              .form = Table::Form::sentences,
              .ending = " a month"};
  CHECK(shown(told(table)) ==
        "Input: 3 = $5 (4-6) a month\nsent [guide/costs; as of 2026-05-01]\n");
  table.form = Table::Form::entries;
  table.columns[1].before.clear();
  CHECK(shown(told(table)) ==
        "Input  3 = $5 (4-6) a month\n       sent [guide/costs; as of 2026-05-01]\n");
}

TEST_CASE("a factor is told approach by approach, without those that it says nothing about") {
  const Table table{.columns = {{"Factor"}, {"RAG"}, {"Tuning"}},
                    .rows = {{{"Speed"}, {"slow"}, {}}, {{"Style"}, {}, {"good"}}},
                    .form = Table::Form::words};
  CHECK(shown(told(table)) == "  Speed\n    RAG  slow\n  Style\n    Tuning  good\n");
}

TEST_CASE("every section of an advice is found by an id of its own") {
  testing::for_random_reports(
      [](const Report& report) {
        std::multiset<std::string> ids;
        for (const Block& block : advice_document(report)) {
          const auto* heading = std::get_if<Heading>(&block);
          if (heading == nullptr || heading->text.empty()) continue;
          CHECK_FALSE(heading->id.empty());
          CHECK(ids.count(heading->id) == 0);
          ids.insert(heading->id);
        }
        CHECK(ids.contains("costs"));
      },
      testing::some_reports);
}

}  // namespace document_test
}  // namespace
}  // namespace retort
