#include "base/unicode.hpp"
#include "json/knowledge/answers_json.hpp"
#include "report/render/layout.hpp"
#include "report/render/render.hpp"
#include "report/words/documents.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/report_of.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {
namespace advice_document_test {

using testing::report_on;

std::string text_of(const Report& report, TextStyle style = {}) {
  return render_text(selected(advice_document(report), Detail::full), style);
}

Report report_on_example() {
  const auto path = testing::source_dir() / "data" / "examples" / "support_bot.json";
  std::vector<Problem> problems;
  const RawAnswers raw = read_answers(testing::text_of(path), "example", problems);
  const Answers answers = resolve(testing::shipped_knowledge().questions, raw, problems);
  REQUIRE(problems.empty());
  return report_on(answers);
}

Report report_on_nothing() {
  return report_on(testing::answers_of(testing::shipped_knowledge(), {}));
}

/// The first line that is wider than `width` although it could have been broken; else empty.
std::string first_wide_line(std::string_view text, std::size_t width) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() + 1);
    if (columns_of(line) <= width) continue;
    // A word that is too long by itself, such as an address, has a line of its own.
    const std::size_t first = line.find_first_not_of(' ');
    if (line.find(' ', first) != std::string_view::npos) return std::string(line);
  }
  return {};
}

std::size_t position(const std::string& text, std::string_view part) {
  const std::size_t at = text.find(part);
  INFO(part);
  REQUIRE(at != std::string::npos);
  return at;
}

TEST_CASE("the advice leads with the answer") {
  const Report report = report_on_example();
  CHECK(text_of(report).starts_with(report.recommendation.verdict + "\n"));
}

TEST_CASE("why, what it costs and what is open follow in that order") {
  const std::string text = text_of(report_on_example());
  std::size_t last = 0;
  for (const char* heading :
       {"\nWhy\n", "\nWhat the guide's flowchart alone says\n", "\nWhat would change this\n",
        "\nWhat it costs\n", "\nYour answers\n", "\nNot answered\n", "\nNext\n"}) {
    const std::size_t at = position(text, heading);
    CHECK(at > last);
    last = at;
  }
}

TEST_CASE("the last line tells versions and the date of the prices") {
  const Report report = report_on_nothing();
  CHECK(text_of(report, {.width = 200})
            .ends_with("retort " + report.tool_version + ", knowledge " + report.knowledge +
                       ", prices as of " + report.costs.as_of + ". Computed offline.\n"));
}

TEST_CASE("no line of the advice is wider than 60 columns, whatever was answered") {
  CHECK(first_wide_line(text_of(report_on_example(), {.width = 60}), 60) == "");
  testing::for_random_reports([](const Report& report) {
    CHECK(first_wide_line(text_of(report, {.width = 60}), 60) == "");
    CHECK(first_wide_line(render_text(costs_document(report), {.width = 60}), 60) == "");
  });
}

TEST_CASE("without colour no advice holds an escape byte") {
  testing::for_random_reports([](const Report& report) {
    CHECK(text_of(report).find('\x1b') == std::string::npos);
    CHECK(render_markdown(selected(advice_document(report), Detail::full)).find('\x1b') ==
          std::string::npos);
  });
}

TEST_CASE("colour changes nothing but the colour") {
  std::string colored = text_of(report_on_example(), {.color = true});
  for (const std::string code : {"\x1b[1m", "\x1b[2m", "\x1b[0m"}) {
    std::size_t at = 0;
    while ((at = colored.find(code)) != std::string::npos) colored.erase(at, code.size());
  }
  CHECK(colored == text_of(report_on_example()));
}

TEST_CASE("every reason is told in full detail, the heaviest alone in brief") {
  const Report report = report_on_example();
  const std::string full = text_of(report, {.width = 1000});
  const std::string brief =
      render_text(selected(advice_document(report), Detail::brief), {.width = 1000});
  for (const Reason& reason : report.reasons) {
    INFO(reason.because);
    CHECK(full.find(reason.because) != std::string::npos);
  }
  CHECK(brief.size() < full.size());
  CHECK(brief.find(report.reasons.front().because) != std::string::npos);
  CHECK(brief.find(report.reasons.back().because) == std::string::npos);
}

TEST_CASE("every fired veto says what it forbids, why, and what to do instead") {
  testing::for_random_reports([](const Report& report) {
    const std::string text = text_of(report, {.width = 1000});
    for (const ReportedVeto& veto : report.vetoes) {
      CHECK(text.find(veto.because) != std::string::npos);
      if (!veto.possible) CHECK(text.find(veto.instead) != std::string::npos);
      for (const std::string& answer : veto.answers) CHECK(text.find(answer) != std::string::npos);
    }
  });
}

TEST_CASE("where nothing is left the advice names the limits that conflict") {
  Report report = report_on_nothing();
  report.recommendation.approach.reset();
  report.recommendation.conflict = {"first_veto", "second_veto"};
  const std::string text = text_of(report);
  CHECK(text.starts_with("Nothing is left: your limits rule out every approach.\n"));
  CHECK(text.find("The fewest that conflict: first_veto, second_veto.") != std::string::npos);
}

TEST_CASE("a choice that limits forced is told together with the free one") {
  Report report = report_on_nothing();
  report.recommendation.without_vetoes = Approach::both;
  CHECK(text_of(report).find("Without the limits below it would be " +
                             report.titles[Approach::both] + ".") != std::string::npos);
}

TEST_CASE("the flowchart is told under the policy that was asked for") {
  Report report = report_on_nothing();
  report.flowchart.says_first = Approach::rag;
  report.flowchart.says_collect = Approach::both;
  const std::string collected = text_of(report, {.width = 1000});
  CHECK(collected.find("RAG with fine-tuning, when every line that says yes counts. If the first "
                       "yes decided: RAG.") != std::string::npos);
  report.flowchart.policy = HitPolicy::first;
  CHECK(text_of(report).find("RAG, when the first yes decides.") != std::string::npos);
}

/// Drops what a backslash escapes, so that only live markup is left.
std::string live_markup(std::string_view markdown) {
  std::string live;
  for (std::size_t i = 0; i < markdown.size(); ++i) {
    if (markdown[i] == '\\') {
      ++i;
    } else {
      live += markdown[i];
    }
  }
  return live;
}

const std::string evil =
    "<script>x</script> [a](b) ![c](d) `e` *f* _g_ ~~h~~ | &lt; # \x1b[31m\n- i";

TEST_CASE("a hostile text stays text in Markdown") {
  const std::string markdown =
      render_markdown(selected(advice_document(testing::report_of(evil)), Detail::full));
  std::string live = live_markup(markdown);
  for (const std::string own : {"<sub>", "</sub>"}) {
    std::size_t at = 0;
    while ((at = live.find(own)) != std::string::npos) live.erase(at, own.size());
  }
  CHECK(live.find_first_of("<>[]`_~!&\x1b") == std::string::npos);
  for (std::string_view rest = live; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    INFO(line);
    const bool is_table = line.starts_with("|");
    CHECK((line.find('|') == std::string_view::npos || is_table));
    CHECK(line.find('#', line.find_first_not_of('#')) == std::string_view::npos);
  }
}

TEST_CASE("a hostile text stays text in the terminal") {
  const std::string text = text_of(testing::report_of(evil));
  CHECK(is_valid_utf8(text));
  CHECK(text.find('\x1b') == std::string::npos);
  CHECK(text.find("\n- i") == std::string::npos);
}

TEST_CASE("a text of broken and reordering bytes stays visible everywhere") {
  const Report report = testing::report_of("\xFF\xE2\x80\xAE\xC2\x85\x7F");
  for (const std::string& out :
       {text_of(report), render_markdown(selected(advice_document(report), Detail::full))}) {
    CHECK(is_valid_utf8(out));
    CHECK(out.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(out.find('\x7F') == std::string::npos);
    CHECK(out.find("\xC2\x85") == std::string::npos);
  }
}

}  // namespace advice_document_test
}  // namespace
}  // namespace retort
