#include "report/page/html.hpp"

#include "report/page/charts.hpp"
#include "report/page/html_blocks.hpp"
#include "report/page/html_tables.hpp"
#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <utility>

namespace retort {
namespace {

std::string headline(const Report& report) {
  return report.recommendation.approach ? report.recommendation.verdict
                                        : "Nothing is left: your limits rule out every approach.";
}

/// A chart with its caption, and under or beside it what it shows in figures.
void add_pair(Markup& page, const Markup& chart, std::string_view caption, const HtmlTable& table) {
  page.open("div", {{"class", "pair"}});
  if (!chart.str().empty()) {
    page.open("figure").add(chart).element("figcaption", caption).close();
  }
  add_html_table(page, table);
  page.close();
}

class Page {
 public:
  explicit Page(const Report& report) : report_(report) {}

  std::string written() {
    page_.verbatim("<!doctype html>\n");
    page_.open("html", {{"lang", "en"}});
    add_head();
    page_.open("body");
    add_header();
    add_contents();
    page_.open("main");
    add_decision();
    add_costs();
    add_details();
    page_.close();
    add_footer();
    page_.close().close();
    return page_.str() + "\n";
  }

 private:
  struct Section {
    std::string_view id;
    std::string_view title;
  };

  static constexpr Section why{"why", "Why"};
  static constexpr Section map{"map", "Where this case lies"};
  static constexpr Section changes{"changes", "What would change this"};
  static constexpr Section comparison{"comparison", "What matters in the comparison"};
  static constexpr Section costs{"costs", "What it costs"};
  static constexpr Section volume{"volume", "Cost against volume"};
  static constexpr Section moves{"moves", "What moves the cost"};
  static constexpr Section time{"time", "How long an answer takes"};
  static constexpr Section plan{"plan", "What to do"};
  static constexpr Section answers{"answers", "Your answers"};
  static constexpr Section assumptions{"assumptions", "What is assumed"};
  static constexpr Section sources{"sources", "Sources"};

  void add_head() {
    page_.open("head").single("meta", {{"charset", "utf-8"}});
    page_.single("meta",
                 {{"http-equiv", "Content-Security-Policy"},
                  {"content", fmt::format("default-src 'none'; style-src '{}'; base-uri 'none'; "
                                          "form-action 'none'",
                                          page_style_hash())}});
    page_.single("meta",
                 {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    page_.single("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    page_.single("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    page_.open("title").text(headline(report_) + " \u2013 " + report_.tool_name).close();
    page_.open("style").verbatim(page_style()).close();
    page_.close();
  }

  void add_header() {
    page_.open("header");
    page_.element("p", subtitle(), {{"class", "brand"}});
    page_.element("h1", headline(report_));
    if (report_.recommendation.approach) {
      page_.element("p", report_.recommendation.summary, {{"class", "lead"}});
      add_facts();
      page_.element("p", strength_text(report_));
    }
    Document document;
    if (!report_.recommendation.conflict.empty() && !report_.recommendation.approach) {
      document.push_back(Paragraph{fmt::format("The fewest that conflict: {}. Lift one of them.",
                                               fmt::join(report_.recommendation.conflict, ", "))});
    }
    add_contradictions(document, report_);
    add_blocks(page_, document, {BlockPlace::Headings::sections, headline(report_)});
    page_.close();
  }

  [[nodiscard]] std::string subtitle() const {
    return report_.id ? fmt::format("{} advises on {}", report_.tool_name, report_.id->text)
                      : report_.tool_name + " advises";
  }

  void add_fact(std::string_view name, const std::string& value, const std::string& note) {
    page_.open("div").element("dt", name).element("dd", value);
    if (!note.empty()) page_.element("dd", note, {{"class", "note"}});
    page_.close();
  }

  void add_facts() {
    const Recommendation& recommendation = report_.recommendation;
    const auto index = static_cast<std::size_t>(*recommendation.approach);
    const ReportedEstimate& estimate = report_.costs.estimates.at(index);
    page_.open("dl", {{"class", "facts"}});
    add_fact("Strength", std::string(to_string(recommendation.certainty.strength)),
             fmt::format("holds in {}", percent(recommendation.certainty.robustness)));
    if (!estimate.obstacle) {
      add_fact("A month", usd(estimate.totals.monthly.typical),
               spread_text(estimate.totals.monthly));
      add_fact("Set-up", usd(estimate.totals.setup.typical), spread_text(estimate.totals.setup));
    }
    for (const ReportedLatency& latency : report_.costs.latencies) {
      if (latency.latency.approach != recommendation.approach) continue;
      add_fact("First token", time_text(latency.latency.first_token.typical),
               fmt::format("whole answer {}", time_text(latency.latency.whole_answer.typical)));
    }
    page_.close();
  }

  void add_contents() {
    page_.open("nav", {{"aria-label", "Contents"}}).open("ul");
    for (const Section& section : {why, map, changes, comparison, costs, volume, moves, time, plan,
                                   answers, assumptions, sources}) {
      if (!has(section)) continue;
      page_.open("li");
      page_.element("a", section.title, {{"href", fmt::format("#{}", section.id)}});
      page_.close();
    }
    page_.close().close();
  }

  [[nodiscard]] bool has(const Section& section) const {
    if (section.id == map.id) return !report_.map.regions.empty();
    if (section.id == comparison.id) return !comparison_table(report_).rows.empty();
    if (section.id == volume.id) return !report_.costs.by_volume.empty();
    if (section.id == moves.id) return !shown_swings(report_).empty();
    if (section.id == time.id) return !report_.costs.latencies.empty();
    if (section.id == sources.id) return !report_.sources.empty();
    return true;
  }

  void begin(const Section& section) {
    title_ = section.title;
    page_.open("section", {{"id", std::string(section.id)}});
    page_.element("h2", section.title);
  }

  /// Documents whose own headings are parts of the section.
  void add_parts(const Document& document) {
    add_blocks(page_, document, {BlockPlace::Headings::parts, title_});
  }

  /// A section that says its heading itself.
  void add_below_heading(Document document) {
    if (!document.empty()) document.erase(document.begin());
    add_parts(document);
  }

  void add_decision() {
    begin(why);
    page_.element("p", axes_text(report_));
    if (!report_.recommendation.delivery.empty()) {
      page_.element("p", report_.recommendation.delivery);
    }
    add_pair(page_, waterfall_chart(report_), "Points by reason; to the right: more need",
             reasons_table(report_));
    Document document;
    add_limits(document, report_);
    add_tensions(document, report_);
    add_flowchart(document, report_);
    add_parts(document);
    page_.close();
    if (has(map)) {
      begin(map);
      add_pair(page_, map_chart(report_),
               "Which approach wins where, before any limit; numbers: the precedents",
               map_table(report_));
      Document precedents;
      add_precedents(precedents, report_);
      add_parts(precedents);
      page_.close();
    }
    Document changes_document;
    add_changes(changes_document, report_);
    begin(changes);
    add_below_heading(changes_document);
    page_.close();
    if (!has(comparison)) return;
    begin(comparison);
    add_html_table(page_, comparison_table(report_));
    page_.close();
  }

  void add_costs() {
    begin(costs);
    Document totals;
    add_totals(totals, report_);
    add_below_heading(totals);
    for (const ReportedEstimate& estimate : report_.costs.estimates) add_cost_lines(estimate);
    page_.close();
    add_volume();
    if (has(moves)) {
      begin(moves);
      add_pair(page_, tornado_chart(report_),
               "One assumption at a time from its cheap to its dear end; the line is typical",
               swings_table(report_));
      page_.close();
    }
    if (!has(time)) return;
    begin(time);
    add_pair(page_, latency_chart(report_), "Typical; thin lines from fast to slow",
             latency_table(report_));
    page_.close();
  }

  /// Of what is advised at once, of the others on demand.
  void add_cost_lines(const ReportedEstimate& estimate) {
    const HtmlTable lines = cost_lines_table(report_, estimate);
    if (lines.rows.empty()) return;
    const std::string title = "Cost lines: " + report_.titles[estimate.totals.approach];
    if (estimate.totals.approach == report_.recommendation.approach) {
      page_.element("h3", title);
      add_html_table(page_, lines);
      return;
    }
    page_.open("details").element("summary", title);
    add_html_table(page_, lines);
    page_.close();
  }

  void add_volume() {
    if (!has(volume)) return;
    begin(volume);
    add_pair(page_, volume_chart(report_),
             "Lines: typical. Shaded: from lowest to highest. Rings: where what is advised and "
             "another change places",
             volume_table(report_));
    Document even;
    add_break_evens(even, report_, report_.recommendation.approach);
    add_parts(even);
    page_.close();
  }

  void add_details() {
    begin(plan);
    Document steps;
    add_next(steps, report_);
    add_plan(steps, report_, Detail::full);
    add_parts(steps);
    page_.close();
    begin(answers);
    Document given;
    retort::add_answers(given, report_);
    if (!given.empty()) given.erase(given.begin());
    add_missing(given, report_);
    add_parts(given);
    page_.close();
    begin(assumptions);
    add_html_table(page_, assumptions_table(report_));
    page_.close();
    if (!has(sources)) return;
    begin(sources);
    add_html_table(page_, sources_table(report_));
    page_.close();
  }

  void add_footer() {
    page_.open("footer");
    page_.element("p", origin_text(report_));
    page_.close();
  }

  const Report& report_;
  Markup page_;
  std::string title_;  ///< of the open section
};

}  // namespace

std::string html_page(const Report& report) { return Page(report).written(); }

}  // namespace retort
