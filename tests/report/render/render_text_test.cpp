#include "report/render/render.hpp"
#include "support/catch.hpp"

namespace retort {
namespace {
namespace render_text_test {

std::string plain(const Document& document, std::size_t width = 40) {
  return render_text(document, {.width = width});
}

TEST_CASE("a document reads from top to bottom, a blank line between its parts") {
  CHECK(plain({Lead{"Use RAG."}, Paragraph{"Because."}, Heading{"Why"}, Paragraph{"One."},
               Paragraph{"Two."}}) == "Use RAG.\n\nBecause.\n\nWhy\n  One.\n\n  Two.\n");
}

TEST_CASE("nothing comes of an empty document") { CHECK(plain({}).empty()); }

TEST_CASE("labels of a list share a column, and its texts wrap beside them") {
  CHECK(plain({Heading{"Why"}, List{{{"K+7", {"Only facts are missing and so it goes on."}},
                                     {"B", {"Short.", "[guide]"}}}}}) ==
        "Why\n"
        "  K+7  Only facts are missing and so it\n"
        "       goes on.\n"
        "  B    Short.\n"
        "       [guide]\n");
}

TEST_CASE("a list without labels has no column for them") {
  CHECK(plain({Heading{"Why"}, List{{{"", {"One."}}, {"", {"Two."}}}}}) == "Why\n  One.\n  Two.\n");
}

TEST_CASE("a label gives way to a word that has no room beside it") {
  const std::string word(33, 'w');
  CHECK(plain({Heading{"H"}, List{{{"label", {word + " on."}}, {"b", {"Text."}}}}}) ==
        "H\n  label\n    " + word + "\n    on.\n  b      Text.\n");
}

TEST_CASE("a long label stands on a line of its own and does not widen the column") {
  CHECK(plain({Heading{"H"},
               List{{{"a label of many letters", {"Text.", "note"}}, {"b", {"Other."}}}}}) ==
        "H\n  a label of many letters\n    Text.\n    note\n  b  Other.\n");
}

TEST_CASE("a subheading indents what follows it") {
  CHECK(plain({Heading{"H"}, Subheading{"Sub"}, List{{{"a", {"Text."}}}}, Subheading{"Next"},
               List{{{"b", {"Text."}}}}}) == "H\n  Sub\n    a  Text.\n  Next\n    b  Text.\n");
}

const Table table{.columns = {{""}, {"Set-up"}, {"A month"}},
                  .rows = {{{"RAG"}, {"$1"}, {"$304"}}, {{"Prompting"}, {"$10"}, {"$5"}}}};

TEST_CASE("a table that fits is set in columns, its figures to the right") {
  CHECK(plain({Heading{"H"}, table}) ==
        "H\n"
        "             Set-up  A month\n"
        "  RAG            $1     $304\n"
        "  Prompting     $10       $5\n");
}

TEST_CASE("a table that is too wide becomes one entry after the other") {
  CHECK(plain({Heading{"H"}, table}, 27) ==
        "H\n"
        "  RAG\n    Set-up: $1\n    A month: $304\n"
        "  Prompting\n    Set-up: $10\n    A month: $5\n");
  CHECK(plain({Heading{"H"}, table}, 28).find("Set-up: ") == std::string::npos);
}

TEST_CASE("every part of a document keeps to the width") {
  const Document document{Lead{"A lead that is longer than thirty columns are."},
                          Heading{"A heading that is longer than thirty columns"},
                          Subheading{"A subheading longer than thirty columns"},
                          Paragraph{"A paragraph that is longer than thirty columns."},
                          List{{{"label",
                                 {"An item that is longer than thirty columns.",
                                  "A note that is longer than thirty columns."}}}},
                          table};
  std::string_view rest;
  const std::string text = plain(document, 30);
  for (rest = text; !rest.empty();) {
    const std::string line(rest.substr(0, rest.find('\n')));
    INFO(line);
    CHECK(line.size() <= 30);
    rest.remove_prefix(line.size() + 1);
  }
}

TEST_CASE("colour marks lead, headings, notes and table heads, and ends before the line does") {
  const std::string text =
      render_text({Lead{"Lead."}, Heading{"H"}, List{{{"", {"Text.", "note"}}}}, table},
                  {.width = 40, .color = true});
  CHECK(
      text.starts_with("\x1b[1mLead.\x1b[0m\n\n\x1b[1mH\x1b[0m\n  Text.\n\x1b[2m  note\x1b[0m\n"));
  CHECK(text.find("A month\x1b[0m\n") != std::string::npos);
}

TEST_CASE("without colour there is no escape byte") {
  CHECK(plain({Lead{"L"}, Heading{"H"}, List{{{"a", {"b", "c"}}}}, table}).find('\x1b') ==
        std::string::npos);
}

TEST_CASE("text from outside cannot colour, clear or reorder the terminal") {
  const std::string evil = "a\x1b[2J\x7f\xC2\x9B\xE2\x80\xAE\nb";
  const std::string shown = "a\\x1b[2J\\x7f\\x9b\\u202e\\x0ab";
  const Document document{Lead{evil},
                          Heading{evil},
                          Subheading{evil},
                          Paragraph{evil},
                          List{{{evil, {evil, evil}}}},
                          Table{.columns = {{evil}, {evil}}, .rows = {{{evil}, {evil}}}}};
  const std::string text = plain(document, 200);
  std::size_t count = 0;
  for (std::size_t at = text.find(shown); at != std::string::npos; at = text.find(shown, at + 1)) {
    ++count;
  }
  CHECK(count == 11);
  CHECK(text.find_first_of("\x1b\x7f") == std::string::npos);
}

TEST_CASE("columns stay apart where a label has to be escaped") {
  CHECK(plain({Heading{"H"}, List{{{"a\x1b", {"Text."}}}}}) == "H\n  a\\x1b  Text.\n");
}

}  // namespace render_text_test
}  // namespace
}  // namespace retort
