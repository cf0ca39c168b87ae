#include "report/formats/pull_request.hpp"

#include "report/render/escape.hpp"
#include "report/render/render.hpp"
#include "report/words/advice_sections.hpp"
#include "retort/problem.hpp"

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

/// Those with a title, cut where headings stand.
std::vector<Folded> folded_sections(const Document& document) {
  std::vector<Folded> sections;
  Document open;
  const auto shut = [&] {
    if (!sections.empty()) sections.back().body = render_markdown(open);
    open.clear();
  };
  for (const Block& block : document) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading != nullptr && heading->id == sections::origin.id) break;
    if (heading != nullptr && !heading->text.empty()) {
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

Document shortened_texts(Document document) {
  for (Block& block : document) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      paragraph->text = shortened(paragraph->text, longest_opening);
    }
    auto* table = std::get_if<Table>(&block);
    if (table == nullptr) continue;
    for (std::vector<TextCell>& row : table->rows)
      row[0].text = shortened(row[0].text, longest_title);
  }
  return document;
}

/// What everybody should see: the verdict as a heading, and what it costs.
std::string opening(const Document& advice) {
  Document document = section(advice, sections::verdict.id);
  for (Block& block : document) {
    if (const auto* lead = std::get_if<Lead>(&block)) {
      block = Heading{shortened(lead->text, longest_title)};
    }
  }
  for (const std::string_view id : {sections::strength.id, sections::side_by_side.id}) {
    const Document more = section(advice, id);
    document.insert(document.end(), more.begin(), more.end());
  }
  return render_markdown(shortened_texts(std::move(document)));
}

/// Which program, knowledge and prices it was computed with, in small letters.
std::string footer(const Document& advice) {
  std::string text;
  for (const Block& block : section(advice, sections::origin.id)) {
    if (const auto* found = std::get_if<Paragraph>(&block)) text = found->text;
  }
  return fmt::format("\n<sub>{}</sub>\n", markdown_text(shortened(text, longest_opening)));
}

std::string left_out_text(const std::vector<std::string>& titles) {
  return fmt::format("\nLeft out, as a comment holds no more: {}.\n",
                     markdown_text(fmt::format("{}", fmt::join(titles, "; "))));
}

}  // namespace

std::string pull_request_comment(const Document& advice) {
  const std::string last = footer(advice);
  std::string text = opening(advice);
  const std::vector<Folded> sections = folded_sections(selected(advice, Detail::full));
  std::vector<std::string> titles;
  for (const Folded& section : sections) titles.push_back(shortened(section.title, longest_title));
  const std::size_t reserve = last.size() + left_out_text(titles).size();
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
  return text + last;
}

}  // namespace retort
