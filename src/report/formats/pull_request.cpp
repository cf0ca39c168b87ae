#include "report/formats/pull_request.hpp"

#include "base/problem.hpp"
#include "report/render/escape.hpp"
#include "report/render/render.hpp"
#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <vector>

namespace retort {
namespace {

// So that what everybody should see always fits.
constexpr std::size_t longest_title = 120;
constexpr std::size_t longest_opening = 2000;

struct Folded {
  std::string title;
  std::string body;
};

/// A document cut where its headings stand.
std::vector<Folded> folded_sections(const Document& document) {
  std::vector<Folded> sections;
  Document open;
  const auto shut = [&] {
    if (!sections.empty()) sections.back().body = render_markdown(open);
    open.clear();
  };
  for (const Block& block : document) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      shut();
      sections.push_back({heading->text, {}});
    } else if (!sections.empty()) {
      open.push_back(block);
    }
  }
  shut();
  return sections;
}

std::string fold(const Folded& section) {
  return fmt::format("\n<details><summary>{}</summary>\n\n{}\n</details>\n",
                     comment_html_text(section.title), section.body);
}

std::string cost_line(const Report& report, Approach approach) {
  const ReportedEstimate& estimate = report.costs.estimates.at(static_cast<std::size_t>(approach));
  if (estimate.obstacle) return {};
  return fmt::format("| {} | {} | {} | {} |\n",
                     markdown_text(shortened(report.titles[approach], longest_title)),
                     markdown_text(usd_range(estimate.totals.setup)),
                     markdown_text(usd_range(estimate.totals.monthly)),
                     markdown_text(usd_range(estimate.totals.horizon)));
}

/// What everybody should see.
std::string opening(const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  if (!recommendation.approach) {
    return "## Nothing is left: your limits rule out every approach.\n";
  }
  std::string text = fmt::format("## {}\n\n{}\n\n{}\n\n",
                                 markdown_text(shortened(recommendation.verdict, longest_title)),
                                 markdown_block(shortened(recommendation.summary, longest_opening)),
                                 markdown_block(shortened(strength_text(report), longest_opening)));
  text += fmt::format("| | Set-up | A month | {} |\n|---|---:|---:|---:|\n",
                      counted(to_text(report.costs.horizon_months), "months"));
  text += cost_line(report, *recommendation.approach);
  if (recommendation.runner_up) text += cost_line(report, *recommendation.runner_up);
  return text;
}

std::string left_out_text(const std::vector<std::string>& titles) {
  return fmt::format("\nLeft out, as a comment holds no more: {}.\n",
                     markdown_text(fmt::format("{}", fmt::join(titles, "; "))));
}

}  // namespace

std::string pull_request_comment(const Report& report) {
  const std::string footer = fmt::format(
      "\n<sub>{}</sub>\n", markdown_text(shortened(origin_text(report), longest_opening)));
  std::string text = opening(report);
  std::vector<Folded> sections = folded_sections(advice_document(report, Detail::full));
  std::vector<std::string> titles;
  for (const Folded& section : sections) titles.push_back(shortened(section.title, longest_title));
  const std::size_t reserve = footer.size() + left_out_text(titles).size();
  std::vector<std::string> left_out;
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const std::string folded = fold(sections[i]);
    if (text.size() + folded.size() + reserve > longest_comment) {
      left_out.push_back(titles[i]);
    } else {
      text += folded;
    }
  }
  if (!left_out.empty()) text += left_out_text(left_out);
  return text + footer;
}

}  // namespace retort
