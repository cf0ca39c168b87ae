#include "report/page/html.hpp"

#include "report/page/sha256.hpp"
#include "report/render/escape.hpp"
#include "report/words/documents.hpp"
#include "support/catch.hpp"
#include "support/report_of.hpp"
#include "support/sha256.hpp"
#include "support/shipped.hpp"
#include "support/tags.hpp"

#include <algorithm>
#include <map>

namespace retort {
namespace {

using testing::Tag;

const std::vector<std::string> payloads{
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "\" onload=\"alert(1)",
    "</style><script>alert(1)</script>",
    "</title></head><body onload=alert(1)>",
    "</svg><script>alert(1)</script>",
    "</table></div></section></main>",
    "<!-- ",
    "--> <b>",
    "<![CDATA[ ]]>",
    "&lt;script&gt; &#60;b&#62; &",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "<svg/onload=alert(1)>",
    "<a href=//evil.example>x</a>",
    "{{7*7}} ${7*7} <%= 7 %>",
    "\x01\x1b[31m\x7f \xe2\x80\xae \xc2\x85",
    "a\nb\r\nc\td",
    "\xff\xc0\xaf broken",
    std::string(300, '<'),
};

std::string page_of(const Report& report) { return html_page(advice_document(report)); }

/// With a reason at least, so that all there is to draw is drawn.
const Report& sample_page_report() {
  static const Report report = [] {
    RawAnswers raw;
    raw.answers.push_back({.key = "lookup", .text = "yes"});
    std::vector<Problem> problems;
    return testing::report_on(resolve(testing::shipped_knowledge().questions, raw, problems));
  }();
  return report;
}

TEST_CASE("hostile text in every field stays text: the tags are those of harmless text") {
  const std::vector<Tag> harmless = testing::tags_of(page_of(testing::report_of("harmless")));
  REQUIRE(harmless.size() > 200);
  for (const std::string& payload : payloads) {
    INFO(payload.substr(0, 80));
    const std::string page = page_of(testing::report_of(payload));
    CHECK(testing::tags_of(page) == harmless);
    CHECK(testing::text_of_tags(page).find(terminal_text(payload)) != std::string::npos);
  }
}

TEST_CASE("an address becomes a link only where it is one, and stays in its quotes") {
  Report report = testing::report_of("harmless");
  const auto links = [&report](const std::string& url) {
    report.sources.front().url = url;
    const std::vector<Tag> tags = testing::tags_of(page_of(report));
    return std::ranges::count_if(tags, [](const Tag& tag) {
      return tag.name == "a" && tag.attributes == std::vector<std::string>{"href", "rel"};
    });
  };
  CHECK(links("https://example.org/a?b=1&c=2") == 1);
  CHECK(links("https://example.org/\" onclick=\"alert(1)") == 1);
  CHECK(links("javascript:alert(1)//https://") == 0);
  CHECK(links(" https://example.org") == 0);
  CHECK(links("http://example.org") == 0);
}

TEST_CASE("the page's policy allows its own style and nothing else") {
  const std::string page = page_of(sample_page_report());
  CHECK(page_style_hash() == "sha256-" + testing::sha256_base64(page_style()));
  CHECK(page.find("content=\"default-src &#39;none&#39;; style-src &#39;" +
                  std::string(page_style_hash()) + "&#39;; ") != std::string::npos);
  CHECK(page.find("<style>" + std::string(page_style()) + "</style>") != std::string::npos);
}

TEST_CASE("the hash is SHA-256, at every length around a block") {
  CHECK(sha256_base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
  CHECK(sha256_base64("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  for (std::size_t length = 50; length < 200; ++length) {
    const std::string bytes(length, static_cast<char>(length));
    CHECK(sha256_base64(bytes) == testing::sha256_base64(bytes));
  }
}

TEST_CASE("no script, no address to load from, no style beside the one") {
  for (const Tag& tag : testing::tags_of(page_of(sample_page_report()))) {
    INFO(tag.name);
    for (const char* name :
         {"script", "link", "img", "iframe", "object", "embed", "form", "base"}) {
      CHECK(tag.name != name);
    }
    for (const std::string& attribute : tag.attributes) {
      CHECK(attribute != "style");
      CHECK(attribute != "src");
      CHECK_FALSE(attribute.starts_with("on"));
    }
  }
}

TEST_CASE("every tag that is opened is closed, in order") {
  testing::for_random_reports(
      [](const Report& report) {
        std::vector<std::string> open;
        for (const Tag& tag : testing::tags_of(page_of(report))) {
          if (tag.name == "!doctype" || tag.name == "meta") continue;
          if (!tag.is_end) {
            open.push_back(tag.name);
            continue;
          }
          REQUIRE_FALSE(open.empty());
          REQUIRE(open.back() == tag.name);
          open.pop_back();
        }
        CHECK(open.empty());
      },
      testing::some_reports);
}

TEST_CASE("headings come in order, one h1, and every section has its own") {
  testing::for_random_reports(
      [](const Report& report) {
        int level = 0;
        int firsts = 0;
        int sections = 0;
        int section_headings = 0;
        for (const Tag& tag : testing::tags_of(page_of(report))) {
          if (tag.is_end) continue;
          if (tag.name == "section") ++sections;
          if (tag.name.size() != 2 || tag.name.front() != 'h' || tag.name == "hr") continue;
          const int next = tag.name.back() - '0';
          CHECK(next <= level + 1);
          level = next;
          if (next == 1) ++firsts;
          if (next == 2) ++section_headings;
        }
        CHECK(firsts == 1);
        CHECK(section_headings >= sections);
      },
      testing::some_reports);
}

TEST_CASE("every drawing has a name and a table or a list beside it") {
  const std::vector<Tag> tags = testing::tags_of(page_of(sample_page_report()));
  std::size_t drawings = 0;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i].name != "svg" || tags[i].is_end) continue;
    ++drawings;
    CHECK(tags[i].attributes ==
          std::vector<std::string>{"viewBox", "paint-order", "role", "aria-label"});
    const auto figure_end =
        std::ranges::find_if(tags.begin() + static_cast<std::ptrdiff_t>(i), tags.end(),
                             [](const Tag& tag) { return tag.name == "figure" && tag.is_end; });
    REQUIRE(figure_end + 2 < tags.end());
    CHECK(((figure_end + 2)->name == "table" || (figure_end + 1)->name == "ul"));
  }
  CHECK(drawings == 5);
}

TEST_CASE("an advice without an approach is a page as well") {
  Report report = sample_page_report();
  report.recommendation.approach.reset();
  report.recommendation.conflict = {"one_veto", "another_veto"};
  const std::string page = page_of(report);
  CHECK(page.find("<h1>Nothing is left: your limits rule out every approach.</h1>") !=
        std::string::npos);
  CHECK(page.find("one_veto, another_veto") != std::string::npos);
}

}  // namespace
}  // namespace retort
