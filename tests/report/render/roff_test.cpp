#include "report/render/roff.hpp"

#include "support/catch.hpp"

namespace retort {
namespace {

TEST_CASE("roff: a period or an apostrophe begins no request") {
  CHECK(roff_text(".so x") == "\\&.so x");
  CHECK(roff_text("'tis a.b") == "\\&'tis a.b");
  CHECK(roff_text("a\n.br") == "a\\ex0a.br");
}

TEST_CASE("roff: a backslash is one, and a hyphen to type stays a hyphen") {
  CHECK(roff_text("\\fBa-b") == "\\efBa-b");
  CHECK(roff_literal("--as-of") == "\\-\\-as\\-of");
  CHECK(roff_text("`a' ^ ~") == "\\(gaa' \\(ha \\(ti");
}

TEST_CASE("roff: other characters are named, control characters are shown") {
  CHECK(roff_text("é漢😀") == "\\[u00E9]\\[u6F22]\\[u1F600]");
  CHECK(roff_text("a\x1b[0m") == "a\\ex1b[0m");
  CHECK(roff_text("").empty());
}

}  // namespace
}  // namespace retort
