#include "report/render/escape.hpp"

#include "base/unicode.hpp"
#include "support/catch.hpp"
#include "support/properties.hpp"

#include <string>

namespace retort {
namespace {

using namespace std::string_literals;

TEST_CASE("plain text reaches the terminal as it is") {
  for (const char* text : {"", "a b", "\"quotes\" \\ and <tags>", "\xC3\xA9\xE2\x82\xAC",
                           "\xF0\x9F\x98\x80", "\xC2\xA0"}) {
    CHECK(terminal_text(text) == text);
  }
}

TEST_CASE("control characters become visible in the terminal") {
  CHECK(terminal_text("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(terminal_text("\0\a\b\t\n\r"s) == "\\x00\\x07\\x08\\x09\\x0a\\x0d");
  CHECK(terminal_text("\x7f") == "\\x7f");
  CHECK(terminal_text("\xC2\x9B") == "\\x9b");
  CHECK(terminal_text("\xE2\x80\xAE\xE2\x81\xA6") == "\\u202e\\u2066");
  CHECK(terminal_text("\xE2\x80\xA8\xEF\xBB\xBF\xE2\x80\x8B") == "\\u2028\\ufeff\\u200b");
}

TEST_CASE("broken UTF-8 becomes visible in the terminal") {
  CHECK(terminal_text("a\xFFz") == "a\\xffz");
  CHECK(terminal_text("\xC0\xAF") == "\\xc0\\xaf");
  CHECK(terminal_text("\xE2\x82") == "\\xe2\\x82");
}

TEST_CASE("no byte string makes the terminal do anything but print") {
  testing::for_all([](const std::string& bytes) {
    const std::string shown = terminal_text(bytes);
    RC_ASSERT(is_valid_utf8(shown));
    for (std::string_view rest = shown; !rest.empty();) {
      const CodePoint point = first_code_point(rest);
      RC_ASSERT(!is_control(point.value));
      rest.remove_prefix(point.length);
    }
    RC_ASSERT(terminal_text(shown) == shown);
  });
}

TEST_CASE("what Markdown and HTML would act on is escaped") {
  CHECK(markdown_text("*a* _b_ `c`") == "\\*a\\* \\_b\\_ \\`c\\`");
  CHECK(markdown_text("[a](b) ![c](d)") == "\\[a\\](b) \\!\\[c\\](d)");
  CHECK(markdown_text("<b>&amp;</b>") == "\\<b\\>\\&amp;\\</b\\>");
  CHECK(markdown_text("a|b ~~c~~ # {d} \\") == "a\\|b \\~\\~c\\~\\~ \\# \\{d\\} \\\\");
  CHECK(markdown_text("\x1b") == "\\\\x1b");
}

TEST_CASE("plain text stays readable in Markdown") {
  CHECK(markdown_text("Use RAG: it costs $1,250 (50-200).") ==
        "Use RAG: it costs $1,250 (50-200).");
}

TEST_CASE("nobody is mentioned and no issue is referred to in a comment") {
  CHECK(markdown_text("@octocat and @org/team") == "@&#8203;octocat and @&#8203;org/team");
  CHECK(markdown_text("@@a @_b") == "@&#8203;@&#8203;a @&#8203;\\_b");
  CHECK(markdown_text("fixes #12, o/r#3") == "fixes \\#&#8203;12, o/r\\#&#8203;3");
  CHECK(comment_html_text("<@octocat> #12 '") == "&lt;@&#8203;octocat&gt; #&#8203;12 &#39;");
  CHECK(markdown_block("@octocat") == "@&#8203;octocat");
}

TEST_CASE("an at sign and a number sign alone stay as they are") {
  CHECK(markdown_text("3 @ 4 @") == "3 @ 4 @");
  CHECK(markdown_text("C# #a #") == "C\\# \\#a \\#");
}

TEST_CASE("an entity for an at sign is no at sign") {
  CHECK(markdown_text("&#64;octocat") == "\\&\\#&#8203;64;octocat");
}

TEST_CASE("every byte that matters to Markdown is escaped, whatever the text") {
  testing::for_all([](const std::string& bytes) {
    const std::string escaped = markdown_text(bytes);
    RC_ASSERT(is_valid_utf8(escaped));
    for (std::size_t i = 0; i < escaped.size(); ++i) {
      if (escaped[i] == '\\') {
        ++i;  // and what it escapes
        continue;
      }
      if (std::string_view(escaped).substr(i).starts_with("&#8203;")) {
        i += 6;
        continue;
      }
      RC_ASSERT(std::string_view("`*_[]<>#|~!&").find(escaped[i]) == std::string_view::npos);
    }
  });
}

TEST_CASE("a plain word needs no quotes, any other gets them") {
  CHECK(quoted_for_shell("gap=none") == "gap=none");
  CHECK(quoted_for_shell("a/b-c_1.json") == "a/b-c_1.json");
  CHECK(quoted_for_shell("") == "''");
  CHECK(quoted_for_shell("my file") == "'my file'");
  CHECK(quoted_for_shell("it's") == "'it'\\''s'");
  CHECK(quoted_for_shell("$HOME;`id`") == "'$HOME;`id`'");
  CHECK(quoted_for_shell("~") == "'~'");
}

TEST_CASE("control characters are quoted by number, so that the line can be shown") {
  CHECK(quoted_for_shell("a\x1b[31m'") == "$'a\\033[31m\\047'");
  CHECK(quoted_for_shell("\xE2\x80\xAE") == "$'\\342\\200\\256'");
  CHECK(quoted_for_shell("\xFF") == "$'\\377'");
}

}  // namespace
}  // namespace retort
