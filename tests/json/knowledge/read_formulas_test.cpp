// Faults in formulas.json.

#include "support/catch.hpp"
#include "support/knowledge_faults.hpp"

namespace retort {
namespace {

using testing::check_faults;
using testing::faults_after;
using Lines = std::vector<std::string>;

constexpr std::string_view file = "formulas.json";
const std::string first = "/topics/0/formulas/0";

TEST_CASE("a formula has the id of a function of the program") {
  check_faults({
      {{file, "\"id\": \"pages_per_usd\"", "\"id\": \"page_per_usd\""},
       "dangling_id | formulas.json | /topics/0/formulas/5 | expected a formula of this program, "
       "got \"page_per_usd\"; did you mean \"pages_per_usd\"?",
       {"missing_key | formulas.json |  | expected the formula \"pages_per_usd\", got none"}},
      {{file, "\"id\": \"tokens_of_words\"", "\"id\": \"tokens_of_pages\""},
       "contradiction | formulas.json | /topics/0/formulas/1 | expected the inputs pages, "
       "tokens_per_page, got words, tokens_per_word",
       {"duplicate_id | formulas.json | /topics/0/formulas/1 | expected each id once, got "
        "\"tokens_of_pages\" again",
        "missing_key | formulas.json |  | expected the formula \"tokens_of_words\", got none"}},
  });
}

TEST_CASE("a formula has the inputs of its function, in their order") {
  check_faults({
      {{file, "\"id\": \"pages\"", "\"id\": \"page\""},
       "contradiction | formulas.json | " + first +
           " | expected the inputs pages, tokens_per_page, got page, tokens_per_page"},
      {{file, "\"inputs\": [", "\"inputs\": [], \"others\": ["},
       "contradiction | formulas.json | " + first +
           " | expected the inputs pages, tokens_per_page, got none",
       {"unknown_key | formulas.json | " + first +
        "/others | expected a known key, got \"others\""}},
      {{file, "\"id\": \"pages\"", "\"id\": \"tokens_per_page\""},
       "duplicate_id | formulas.json | " + first +
           "/inputs/1 | expected each id once, got \"tokens_per_page\" again",
       {"contradiction | formulas.json | " + first +
        " | expected the inputs pages, tokens_per_page, got tokens_per_page, tokens_per_page"}},
  });
}

TEST_CASE("an input has a range, of which one end may be outside") {
  const std::string pages = R"("unit": "pages", "min": "0")";
  const std::string place = "formulas.json | " + first + "/inputs/0";
  check_faults({
      {{file, pages, R"("unit": "pages")"},
       "contradiction | " + place + " | expected either \"min\" or \"above\", got neither"},
      {{file, pages, pages + R"(, "above": "0")"},
       "contradiction | " + place + " | expected either \"min\" or \"above\", got both"},
      {{file, pages, pages + R"(, "max": "0")"},
       "out_of_range | " + place + " | expected a range up to at most 1e18, got from 0 to 0"},
      {{file, pages, pages + R"(, "max": "1e19")"},
       "out_of_range | " + place + " | expected a range up to at most 1e18, got from 0 to 1e19"},
      {{file, pages, R"("unit": "pages", "min": null)"},
       "wrong_type | " + place + "/min | expected a number, got null"},
      {{file, pages, R"("unit": "pages", "min": "none")"},
       "wrong_type | " + place + "/min | expected a number, got \"none\""},
  });
}

TEST_CASE("a default is within the range, and there is one at most") {
  const std::string default_share = R"("max": "0.99", "default": "0.15"})";
  const std::string place = "formulas.json | /topics/0/formulas/2/inputs/2";
  check_faults({
      {{file, default_share, R"("max": "0.99", "default": "1"})"},
       "out_of_range | " + place + " | expected a default from 0 to 0.99, got 1"},
      {{file, default_share, R"("max": "0.99", "default": "0.15", "same_as": "chunk_tokens"})"},
       "contradiction | " + place +
           "/same_as | expected either \"default\" or \"same_as\", got both"},
      {{file, default_share, R"("max": "0.99", "same_as": "overlap_share"})"},
       "dangling_id | " + place + "/same_as | expected an input above, got \"overlap_share\""},
  });
  CHECK(faults_after({{file, default_share, R"("max": "0.99", "same_as": "chunk_tokens"})"}})
            .empty());
}

TEST_CASE("only a formula that may have no result says what that means") {
  const std::string pages = R"("unit": "tokens")";
  const std::string none = R"(, "none": "never, as the bill is no smaller with it")";
  check_faults({
      {{file, pages + "}", pages + R"(, "none": "never"})"},
       "contradiction | formulas.json | " + first +
           " | expected no text \"none\", got one; every input has a result"},
      {{file, none, ""},
       "contradiction | formulas.json | /topics/8/formulas/5 | expected a text \"none\" in the "
       "result, got none; there are inputs that no number solves"},
      {{file, "\"result\": {", "\"result\": [], \"x\": {"},
       "wrong_type | formulas.json | " + first + "/result | expected an object, got an array",
       {"unknown_key | formulas.json | " + first + "/x | expected a known key, got \"x\""}},
  });
}

TEST_CASE("a formula says why and where it comes from") {
  check_faults({
      {{file, "\"source\": [\"assumption/tokens per page\"", "\"source\": [\"assumed/page\""},
       "dangling_id | formulas.json | " + first +
           "/source/0 | expected a source id, got "
           "\"assumed\""},
      {{file, "\"title\": \"Text and embedding\"", "\"title\": \"\""},
       "empty_text | formulas.json | /topics/0/title | expected a text that says something, got an "
       "empty one"},
  });
}

}  // namespace
}  // namespace retort
