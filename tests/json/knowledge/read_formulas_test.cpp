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

TEST_CASE("a text is arithmetic with the names of inputs and formulas") {
  const std::string text = "\"text\": \"pages * tokens_per_page\"";
  const std::string place = "formulas.json | " + first + " | expected ";
  const auto changed = [&](std::string_view to) {
    return testing::Change{file, text, "\"text\": \"" + std::string(to) + "\""};
  };
  check_faults({
      {changed("page * tokens_per_page"),
       "unknown_key | " + place +
           "an input or a formula, got \"page\" at byte 1; did you mean \"pages\"?",
       {"contradiction | " + place + "a text that names each input, got no pages"}},
      {changed("pages * tokens_per_page * tokens_of_pages"),
       "contradiction | " + place +
           "a formula that does not need itself, got tokens_of_pages in tokens_of_pages"},
      {changed("pages * (tokens_per_page"), "syntax | " + place + "\")\", got the end of the text"},
      {changed("pages * floor(tokens_per_page) % 2"),
       "syntax | " + place + "an operation, got \"%\" at byte 32"},
      {changed("pages * tokens_per_page / chunk_count"),
       "missing_key | " + place + "the input corpus_tokens, for chunk_count, got none",
       {"missing_key | " + place + "the input chunk_tokens, for chunk_count, got none",
        "missing_key | " + place + "the input overlap_share, for chunk_count, got none"}},
  });
}

TEST_CASE("bills find the formulas that they follow, and what they give them") {
  check_faults({
      {{file, "\"id\": \"tokens_of_pages\"", "\"id\": \"tokens_of_all_pages\""},
       "missing_key | formulas.json |  | expected the formula \"tokens_of_pages\", got none"},
      {{file, "\"id\": \"seconds\", \"title\"", "\"id\": \"time\", \"title\""},
       "unknown_key | formulas.json | /topics/3/formulas/10 | expected an input or a formula, got "
       "\"seconds\" at byte 1",
       {"contradiction | formulas.json | /topics/3/formulas/10 | expected a text that names each "
        "input, got no time"}},
  });
  CHECK(faults_after({{file, "pages * tokens_per_page\"", "sheets * tokens_per_page\""},
                      {file, "\"id\": \"pages\"", "\"id\": \"sheets\""}}) ==
        Lines{"missing_key | formulas.json |  | expected a default for sheets in tokens_of_pages, "
              "got none",
              "missing_key | formulas.json |  | expected the input pages in tokens_of_pages, got "
              "none"});
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

TEST_CASE("a result has a title and a unit") {
  check_faults({
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
