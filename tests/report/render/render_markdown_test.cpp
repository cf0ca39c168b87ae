#include "report/render/render.hpp"
#include "support/catch.hpp"

namespace retort {
namespace {

TEST_CASE("a document becomes headings, paragraphs, lists and a table") {
  const Document document{
      Lead{"Use RAG."},
      Paragraph{"Because."},
      Heading{"Why"},
      Subheading{"Facts"},
      List{{{"K+7", {"Only facts.", "[guide/a]"}}, {"", {"No label."}}}},
      Table{.columns = {{""}, {"Set-up"}}, .rows = {{{"RAG"}, {"$1"}}, {{"Both"}, {"$2"}}}}};
  CHECK(render_markdown(document) ==
        "# Use RAG.\n\n"
        "Because.\n\n"
        "## Why\n\n"
        "### Facts\n\n"
        "- **K+7** Only facts. <sub>\\[guide/a\\]</sub>\n"
        "- No label.\n\n"
        "|  | Set-up |\n|---|---:|\n| RAG | $1 |\n| Both | $2 |\n");
}

TEST_CASE("nothing comes of an empty document in Markdown") { CHECK(render_markdown({}).empty()); }

TEST_CASE("a paragraph is one line, however long") {
  const std::string text(500, 'x');
  CHECK(render_markdown({Paragraph{text + " " + text}}) == text + " " + text + "\n");
}

TEST_CASE("text from outside cannot become markup, another line, cell or item") {
  const std::string evil = "*a* <b> | `c` [d](e)\n- f\n# g";
  const std::string shown = "\\*a\\* \\<b\\> \\| \\`c\\` \\[d\\](e)\\\\x0a- f\\\\x0a\\# g";
  const Document document{Lead{evil},
                          Heading{evil},
                          Subheading{evil},
                          Paragraph{evil},
                          List{{{evil, {evil, evil}}}},
                          Table{.columns = {{evil}, {evil}}, .rows = {{{evil}, {evil}}}}};
  CHECK(render_markdown(document) == "# " + shown + "\n\n## " + shown + "\n\n### " + shown +
                                         "\n\n" + shown + "\n\n- **" + shown + "** " + shown +
                                         " <sub>" + shown + "</sub>\n\n| " + shown + " | " + shown +
                                         " |\n|---|---:|\n| " + shown + " | " + shown + " |\n");
}

TEST_CASE("a paragraph or an item that begins like a list is none in Markdown") {
  for (const char* text : {"- a", "+ a", "1. a", "---", "    a"}) {
    INFO(text);
    CHECK(render_markdown({Paragraph{text}}) != std::string(text) + "\n");
    CHECK(render_markdown({List{{{"", {text}}}}}) != "- " + std::string(text) + "\n");
  }
}

}  // namespace
}  // namespace retort
