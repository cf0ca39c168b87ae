#include "report/page/html.hpp"

#include "report/page/charts.hpp"
#include "report/page/html_blocks.hpp"
#include "report/words/advice_sections.hpp"

#include <fmt/format.h>

#include <utility>

namespace retort {
namespace {

bool is_chart(const Block& block) {
  return std::holds_alternative<LineChart>(block) || std::holds_alternative<BarChart>(block) ||
         std::holds_alternative<MapChart>(block);
}

class Page {
 public:
  explicit Page(const Document& document) : document_(document) {}

  std::string written() {
    page_.verbatim("<!doctype html>\n");
    page_.open("html", {{"lang", "en"}});
    add_head();
    page_.open("body").open("header");
    for (std::size_t i = 0; i < document_.size(); ++i) {
      if (is_pair(i)) {
        add_pair(i++);
      } else {
        std::visit(*this, document_[i]);
      }
    }
    close_section();
    page_.close();
    page_.close().close();
    return page_.str() + "\n";
  }

  void operator()(const Heading& heading) {
    if (heading.id == sections::brand.id) paragraph_class_ = "brand";
    if (heading.id == sections::origin.id) end_main("footer");
    if (heading.text.empty()) return;
    if (!in_main_) {
      page_.close();
      add_contents();
      page_.open("main");
      in_main_ = true;
    }
    if (heading.level == Heading::Level::part && in_section_) {
      add_part(heading);
    } else {
      close_section();
      page_.open("section", {{"id", heading.id}}).element("h2", heading.text);
      in_section_ = true;
    }
    title_ = heading.text;
  }

  void operator()(const Lead& lead) {
    page_.element("h1", lead.text);
    paragraph_class_ = "lead";
  }

  void operator()(const Subheading& heading) {
    page_.element(in_part_ ? "h4" : "h3", heading.text);
    title_ = heading.text;
  }

  void operator()(const Paragraph& paragraph) {
    const std::string text = cited_text(paragraph.text, paragraph.citations);
    const std::string name = std::exchange(paragraph_class_, {});
    page_.element("p", text, name.empty() ? Attributes{} : Attributes{{"class", name}});
  }

  void operator()(const List& list) { add_list(page_, list); }
  void operator()(const Table& table) { add_table(page_, table, title_); }
  void operator()(const LineChart& chart) { add_figure(page_, drawn(chart), chart.titles); }
  void operator()(const BarChart& chart) { add_figure(page_, drawn(chart), chart.titles); }
  void operator()(const MapChart& chart) { add_figure(page_, drawn(chart), chart.titles); }

 private:
  /// The text of the block that comes first of its kind.
  template <typename Kind>
  [[nodiscard]] std::string first_text() const {
    for (const Block& block : document_) {
      if (const auto* found = std::get_if<Kind>(&block)) return found->text;
    }
    return {};
  }

  void add_head() {
    const std::string policy =
        fmt::format("default-src 'none'; style-src '{}'; base-uri 'none'; form-action 'none'",
                    page_style_hash());
    page_.open("head").single("meta", {{"charset", "utf-8"}});
    page_.single("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
    for (const auto& [name, content] :
         {std::pair{"viewport", "width=device-width, initial-scale=1"},
          {"color-scheme", "light dark"},
          {"referrer", "no-referrer"}}) {
      page_.single("meta", {{"name", name}, {"content", content}});
    }
    page_.element("title", first_text<Lead>() + " \u2013 " + first_text<Paragraph>());
    page_.open("style").verbatim(page_style()).close();
    page_.close();
  }

  void add_contents() {
    page_.open("nav", {{"aria-label", "Contents"}}).open("ul");
    for (const Block& block : document_) {
      const auto* heading = std::get_if<Heading>(&block);
      if (heading == nullptr || heading->text.empty()) continue;
      if (heading->level == Heading::Level::part) continue;
      page_.open("li").element("a", heading->text, {{"href", "#" + heading->id}}).close();
    }
    page_.close().close();
  }

  void add_part(const Heading& heading) {
    close_part();
    in_part_ = true;
    is_folded_ = heading.is_folded;
    if (is_folded_) {
      page_.open("details", {{"id", heading.id}}).element("summary", heading.text);
    } else {
      page_.element("h3", heading.text, {{"id", heading.id}});
    }
  }

  void close_part() {
    if (is_folded_) page_.close();
    is_folded_ = false;
    in_part_ = false;
  }

  void close_section() {
    close_part();
    if (in_section_) page_.close();
    in_section_ = false;
  }

  /// What comes behind the sections, or behind the header where there are none.
  void end_main(std::string_view next) {
    close_section();
    page_.close().open(next);
  }

  /// A chart and what gives its figures stand side by side, in either order.
  [[nodiscard]] bool is_pair(std::size_t i) const {
    if (i + 1 == document_.size() || is_chart(document_[i]) == is_chart(document_[i + 1])) {
      return false;
    }
    const Block& other = is_chart(document_[i]) ? document_[i + 1] : document_[i];
    return std::holds_alternative<Table>(other) || std::holds_alternative<List>(other);
  }

  void add_pair(std::size_t i) {
    const std::size_t chart = is_chart(document_[i]) ? i : i + 1;
    page_.open("div", {{"class", "pair"}});
    std::visit(*this, document_[chart]);
    std::visit(*this, document_[2 * i + 1 - chart]);
    page_.close();
  }

  const Document& document_;
  Markup page_;
  std::string title_;            ///< of what is open
  std::string paragraph_class_;  ///< of the next paragraph alone
  bool in_main_ = false;
  bool in_section_ = false;
  bool in_part_ = false;
  bool is_folded_ = false;
};

}  // namespace

std::string html_page(const Document& advice) {
  const Document document = selected(advice, Detail::page);
  return Page(document).written();
}

}  // namespace retort
