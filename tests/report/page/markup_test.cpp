#include "report/page/markup.hpp"

#include "report/render/escape.hpp"
#include "support/catch.hpp"

namespace retort {
namespace {

TEST_CASE("texts and attribute values are escaped, tags are not") {
  Markup page;
  page.open("p", {{"title", "a \"b\" <c>"}}).text("1 < 2 & 3 > '2'").close();
  CHECK(page.str() ==
        "<p title=\"a &quot;b&quot; &lt;c&gt;\">1 &lt; 2 &amp; 3 &gt; &#39;2&#39;</p>");
}

TEST_CASE("elements close in the order that they were opened in, and begin lines of their own") {
  Markup page;
  page.open("ul").open("li").element("b", "x").text(" y").close().close();
  page.single("meta", {{"charset", "utf-8"}});
  CHECK(page.str() == "<ul>\n<li><b>x</b> y</li></ul>\n<meta charset=\"utf-8\">");
}

TEST_CASE("what was made apart is added as it is") {
  Markup part;
  part.element("b", "<");
  Markup page;
  page.open("p").add(part).verbatim("<br>").close();
  CHECK(page.str() == "<p><b>&lt;</b><br></p>");
}

TEST_CASE("for HTML as for a terminal, controls and broken UTF-8 are shown and not sent") {
  CHECK(html_text("a\x1b[1m\xff\xe2\x80\xae") == "a\\x1b[1m\\xff\\u202e");
}

}  // namespace
}  // namespace retort
