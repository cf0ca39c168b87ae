#include "report/formats/github.hpp"

#include "report/formats/pull_request.hpp"
#include "report/words/documents.hpp"
#include "support/catch.hpp"
#include "support/report_of.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort {
namespace {

std::vector<std::string> lines_in(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    lines.emplace_back(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.size(), lines.back().size() + 1));
  }
  return lines;
}

std::string annotations_of(const Report& report) {
  return github_annotations(advice_document(report));
}

std::string comment_on(const Report& report) {
  return pull_request_comment(advice_document(report));
}

const std::vector<std::string> hostile{
    "a\n::error::b",  "%0A::set-output name=x::y", "a,b:c",
    "\r::warning::z", "::stop-commands::x",        "\xe2\x80\xa8::x::"};

TEST_CASE("annotations are one workflow command a line, whatever the texts") {
  const std::size_t wanted = lines_in(annotations_of(testing::report_of("harmless"))).size();
  REQUIRE(wanted == 4);
  for (const std::string& text : hostile) {
    const std::vector<std::string> lines = lines_in(annotations_of(testing::report_of(text)));
    CHECK(lines.size() == wanted);
    for (const std::string& line : lines) {
      const bool is_command =
          line.starts_with("::notice title=") || line.starts_with("::warning title=");
      CHECK(is_command);
      CHECK(line.find('\r') == std::string::npos);
    }
  }
}

TEST_CASE("a title ends only where the program ends it") {
  const std::string line = lines_in(annotations_of(testing::report_of("a,file=x::b%"))).at(0);
  CHECK(line.starts_with("::notice title=a%2Cfile=x%3A%3Ab%25::This is open. "));
}

/// What a runner reads from the file of outputs.
std::vector<std::pair<std::string, std::string>> outputs_of(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> outputs;
  const std::vector<std::string> lines = lines_in(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::size_t mark = lines[i].find("<<");
    REQUIRE(mark != std::string::npos);
    const std::string delimiter = lines[i].substr(mark + 2);
    std::string value;
    std::string name = lines[i].substr(0, mark);
    for (++i; i < lines.size() && lines[i] != delimiter; ++i) {
      value += (value.empty() ? "" : "\n") + lines[i];
    }
    REQUIRE(i < lines.size());
    outputs.emplace_back(std::move(name), std::move(value));
  }
  return outputs;
}

TEST_CASE("a value never ends before its delimiter") {
  for (const char* value :
       {"plain", "RETORT", "RETORT\nRETORT_\nx=1", "a\nRETORT\nb", "RETORT__"}) {
    const auto outputs = outputs_of(github_output("name", value));
    REQUIRE(outputs.size() == 1);
    CHECK(outputs[0].first == "name");
    CHECK(outputs[0].second == value);
  }
}

TEST_CASE("the outputs are the report's") {
  const Report report = testing::report_on(testing::answers_of(testing::shipped_knowledge(), {}));
  const auto outputs = outputs_of(github_outputs(report));
  REQUIRE(outputs.size() == 6);
  CHECK(outputs[0] == std::pair<std::string, std::string>{
                          "approach", to_string(*report.recommendation.approach)});
  CHECK(outputs[2] == std::pair<std::string, std::string>{
                          "robustness", to_text(report.recommendation.certainty.robustness)});
  const auto index = static_cast<std::size_t>(*report.recommendation.approach);
  CHECK(outputs[4] ==
        std::pair<std::string, std::string>{
            "monthly_usd", to_text(report.costs.estimates.at(index).totals.monthly.typical)});
}

TEST_CASE("nothing left is an error, and says so in the outputs") {
  Report report = testing::report_of("x");
  report.recommendation.approach.reset();
  CHECK(annotations_of(report).starts_with("::error title=Nothing is left%3A "));
  CHECK(outputs_of(github_outputs(report)).at(0).second == "none");
}

TEST_CASE("a comment begins with the verdict, folds the rest, and fits") {
  testing::for_random_reports(
      [](const Report& report) {
        const std::string comment = comment_on(report);
        CHECK(comment.size() <= longest_comment);
        CHECK(comment.starts_with("## "));
        const auto count = [&comment](std::string_view what) {
          std::size_t found = 0;
          for (std::size_t at = comment.find(what); at != std::string::npos;
               at = comment.find(what, at + 1))
            ++found;
          return found;
        };
        CHECK(count("<details>") >= 8);
        CHECK(count("<details>") == count("</details>"));
        CHECK(comment.find("Left out") == std::string::npos);
      },
      testing::some_reports);
}

TEST_CASE("what does not fit into a comment is left out and named") {
  Report report = testing::report_of("x");
  report.reasons.resize(2000, report.reasons.front());
  for (Reason& reason : report.reasons) reason.because = std::string(100, 'y');
  const std::string comment = comment_on(report);
  CHECK(comment.size() <= longest_comment);
  CHECK(comment.find("Left out, as a comment holds no more: ") != std::string::npos);
  CHECK(comment.find("<summary>What it costs</summary>") != std::string::npos);
  const std::string enormous = comment_on(testing::report_of(std::string(300'000, '<')));
  CHECK(enormous.size() <= longest_comment);
}

TEST_CASE("a comment fits whatever the length of its sections") {
  Report report = testing::report_of("x");
  report.reasons.front().because = std::string(200, 'y');
  for (std::size_t reasons = 240; reasons < 300; ++reasons) {
    report.reasons.resize(reasons, report.reasons.front());
    CHECK(comment_on(report).size() <= longest_comment);
  }
}

}  // namespace
}  // namespace retort
