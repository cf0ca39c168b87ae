#include "report/formats/adr.hpp"

#include "base/letters.hpp"
#include "report/render/escape.hpp"
#include "report/words/advice_sections.hpp"
#include "report/words/cost_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace retort {
namespace {

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::string decision_title(const Report& report) {
  if (!report.recommendation.approach) return "No approach is left";
  std::string title = report.recommendation.verdict;
  while (title.ends_with('.')) title.pop_back();
  return title;
}

std::string in_citation(const CitedPlaces& source) {
  return source.empty() ? std::string{} : fmt::format(" [{}]", to_text(source));
}

/// Without the capital of a sentence's beginning; "RAG" keeps its own.
std::string in_sentence(std::string_view text) {
  std::string part(text);
  const bool is_capital = !part.empty() && part.front() >= 'A' && part.front() <= 'Z';
  const bool is_word = part.size() > 1 && (part[1] == ' ' || (part[1] >= 'a' && part[1] <= 'z'));
  if (is_capital && is_word) part.front() = lower_case(part.front());
  return part;
}

bool is_day(std::string_view text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

/// A reason speaks for what meets the need that it raises, and against it where it lowers it.
std::int32_t weight_for(const Reason& reason, Approach approach) {
  std::int32_t weight = 0;
  if (retrieves(approach)) weight += reason.points.knowledge;
  if (trains(approach)) weight += reason.points.behaviour;
  return weight;
}

class AdrWriter {
 public:
  AdrWriter(const Report& report, std::span<const std::string> settings) : report_(report) {
    for (const std::string& word : settings) settings_ += " " + quoted_for_shell(word);
  }

  std::string written() {
    add_head();
    add_context();
    add_outcome();
    heading("Pros and Cons of the Options");
    for (const Approach approach : all_approaches) add_option(approach);
    add_more_information();
    return out_;
  }

 private:
  /// One empty line before the next block.
  void separate() {
    if (!out_.ends_with("\n\n")) out_ += '\n';
  }
  void heading(std::string_view title) {
    separate();
    out_ += fmt::format("## {}\n\n", title);
  }
  void subheading(std::string_view title) {
    separate();
    out_ += fmt::format("### {}\n\n", markdown_text(title));
  }
  void paragraph(std::string_view text) {
    separate();
    out_ += markdown_block(text) + "\n\n";
  }
  void bullet(std::string_view text) { out_ += "* " + markdown_block(text) + "\n"; }
  void good(std::string_view text) { bullet("Good, because " + in_sentence(text)); }
  void neutral(std::string_view text) { bullet("Neutral, because " + in_sentence(text)); }
  void bad(std::string_view text) { bullet("Bad, because " + in_sentence(text)); }

  [[nodiscard]] std::vector<const ReportedAnswer*> given() const {
    std::vector<const ReportedAnswer*> answers;
    for (const ReportedAnswer& answer : report_.answers) {
      if (!answer.is_derived()) answers.push_back(&answer);
    }
    return answers;
  }

  void add_head() {
    out_ += "---\nstatus: proposed\n";
    if (is_day(report_.costs.today)) out_ += fmt::format("date: {}\n", report_.costs.today);
    out_ += fmt::format("---\n\n# {}\n", markdown_text(decision_title(report_)));
  }

  void add_context() {
    heading("Context and Problem Statement");
    paragraph(
        "A language model is to work with our knowledge or in our manner. How do we bring it "
        "there: "
        "by the prompt, a long context, retrieval, training, or both?");
    paragraph(given().empty() ? "Nothing is known about the case yet." : "What is known:");
    for (const ReportedAnswer* answer : given()) {
      bullet(fmt::format("{}: {}", answer->question, answer_text(*answer)));
    }
    heading("Decision Drivers");
    constexpr std::size_t most_drivers = 8;
    std::size_t told = 0;
    for (const Reason& reason : report_.reasons) {
      if (reason.is_limit || told++ == most_drivers) break;
      bullet(fmt::format("{} ({}){}", reason.because, points_text(reason.points),
                         in_citation(reason.source)));
    }
    for (const ReportedTension& tension : report_.tensions) bullet(tension.because);
    if (told == 0) bullet("No answer speaks for or against an approach.");
    heading("Considered Options");
    for (const Approach approach : all_approaches) bullet(report_.titles[approach]);
  }

  void add_outcome() {
    heading("Decision Outcome");
    const Recommendation& recommendation = report_.recommendation;
    if (!recommendation.approach) {
      paragraph(fmt::format("None: every option is ruled out. The fewest limits that conflict: {}.",
                            fmt::join(recommendation.conflict, ", ")));
    } else {
      paragraph(fmt::format("Chosen option: \"{}\", because {}",
                            report_.titles[*recommendation.approach], main_reason()));
      paragraph(strength_text(report_));
    }
    for (const ReportedVeto& veto : report_.vetoes) {
      if (!veto.possible) bullet(fmt::format("Ruled out: {}. {}", veto_titles(veto), veto.because));
    }
    add_consequences();
    add_confirmation();
  }

  [[nodiscard]] std::string main_reason() const {
    const Recommendation& recommendation = report_.recommendation;
    for (const Reason& reason : report_.reasons) {
      if (weight_for(reason, *recommendation.approach) > 0) {
        return in_sentence(reason.because);
      }
    }
    return recommendation.delivery.empty()
               ? std::string("no need outweighs the effort of more than that.")
               : in_sentence(recommendation.delivery);
  }

  [[nodiscard]] std::string veto_titles(const ReportedVeto& veto) const {
    std::vector<std::string> titles;
    for (const Approach approach : veto.forbids) titles.push_back(report_.titles[approach]);
    return fmt::format("{}", fmt::join(titles, ", "));
  }

  void add_consequences() {
    if (!report_.recommendation.approach) return;
    subheading("Consequences");
    const Approach approach = *report_.recommendation.approach;
    add_strongest_for(approach);
    neutral(costs_of(approach));
    for (const ReportedLatency& latency : report_.costs.latencies) {
      if (latency.latency.approach != approach) continue;
      neutral(fmt::format("the first token typically comes after {}, the whole answer after {}.",
                          time_text(latency.latency.first_token.typical),
                          time_text(latency.latency.whole_answer.typical)));
    }
    neutral("the work begins so: " + report_.recommendation.start);
    for (const ReportedTension& tension : report_.tensions) {
      bad(tension.because + " " + tension.advice);
    }
    add_reasons_against(approach);
  }

  /// Largest first, as the report has them.
  void add_strongest_for(Approach approach) {
    constexpr std::size_t most = 3;
    std::size_t told = 0;
    for (const Reason& reason : report_.reasons) {
      if (reason.is_limit || weight_for(reason, approach) <= 0) continue;
      if (told++ == most) return;
      good(reason.because);
    }
  }

  void add_reasons_against(Approach approach) {
    for (const Reason& reason : report_.reasons) {
      if (!reason.is_limit && weight_for(reason, approach) < 0) bad(reason.because);
    }
  }

  [[nodiscard]] std::string costs_of(Approach approach) const {
    const ReportedEstimate& estimate =
        report_.costs.estimates.at(static_cast<std::size_t>(approach));
    if (estimate.obstacle) return "as things are it cannot be had or priced.";
    return fmt::format("it costs {} to set up and {} a month (prices as of {}).",
                       usd_range(estimate.totals.setup), usd_range(estimate.totals.monthly),
                       report_.costs.as_of);
  }

  void add_confirmation() {
    subheading("Confirmation");
    if (!report_.recommendation.approach) {
      paragraph("Advise again once a limit is lifted.");
      return;
    }
    const std::string flags = answer_flags(report_);
    paragraph(
        "Record the decision once, in the root of the repository, and commit the record; then let "
        "every build check it there. It fails when the knowledge or the prices of its day lead "
        "elsewhere:");
    out_ += fmt::format("    retort record{0}{1}\n    retort check retort.lock.json{1}\n\n", flags,
                        settings_);
    paragraph("The verdict alone, without a record:");
    out_ += fmt::format("    retort advise{}{} --expect {}\n", flags, settings_,
                        to_string(*report_.recommendation.approach));
  }

  void add_option(Approach approach) {
    subheading(report_.titles[approach]);
    add_strongest_for(approach);
    for (const ComparedFactor& factor : report_.comparison) {
      const auto cell = std::ranges::find(factor.cells, approach, &ComparedFactor::Entry::approach);
      if (!factor.matters || cell == factor.cells.end()) continue;
      neutral(fmt::format("of {}: {}", factor.title, cell->text));
    }
    neutral(costs_of(approach));
    add_reasons_against(approach);
    for (const ReportedVeto& veto : report_.vetoes) {
      if (std::ranges::find(veto.forbids, approach) == veto.forbids.end()) continue;
      bad(veto.possible ? "an open answer may rule it out: " + veto.because : veto.because);
    }
  }

  void add_more_information() {
    heading("More Information");
    const ReportedFlowchart& flowchart = report_.flowchart;
    paragraph(fmt::format("The guide's own flowchart says {}.",
                          flowchart.says ? report_.titles[*flowchart.says] : "nothing"));
    paragraph("Look at this again when:");
    for (const ReportedFlip& flip : report_.flips) {
      bullet(fmt::format("{}: {}.", change_text(flip),
                         flip.becomes ? report_.titles[*flip.becomes] : "nothing is left"));
    }
    if (report_.flips.empty()) {
      bullet(fmt::format("more than {} of the answers change.", report_.stable_up_to));
    }
    for (const ReportedEnding& ending : report_.costs.endings) {
      bullet(fmt::format("{} ends, on {}.", ending.row, ending.until));
    }
    bullet(fmt::format("prices are newer than {}.", report_.costs.as_of));
    add_answers_table();
    if (!report_.missing.empty()) {
      std::vector<std::string> open;
      for (const MissingAnswer& missing : report_.missing) open.push_back(missing.question);
      paragraph(fmt::format("Not answered: {}.", fmt::join(open, ", ")));
    }
    add_precedent_list();
    separate();
    out_ += markdown_block(origin_text(report_)) + "\n";
  }

  void add_answers_table() {
    if (report_.answers.empty()) return;
    separate();
    out_ += "| Question | Answer | From |\n|---|---|---|\n";
    for (const ReportedAnswer& answer : report_.answers) {
      out_ += fmt::format("| {} | {} | {} |\n", markdown_text(answer.question),
                          markdown_text(answer_text(answer)), markdown_text(answer.origin));
    }
  }

  void add_precedent_list() {
    if (report_.precedents.empty()) return;
    paragraph("Published cases most like this one:");
    for (const ReportedPrecedent& precedent : report_.precedents) {
      bullet(fmt::format("{} won: {} ({}) {} {}", report_.titles[precedent.winner], precedent.story,
                         precedent.numbers, precedent.citation, precedent.url));
    }
  }

  const Report& report_;
  std::string settings_;
  std::string out_;
};

}  // namespace

std::string adr_record(const Report& report, std::span<const std::string> settings) {
  return AdrWriter(report, settings).written();
}

std::string adr_slug(const Report& report) {
  constexpr std::size_t longest_slug = 60;
  std::string slug;
  for (const char c : decision_title(report)) {
    if (slug.size() == longest_slug) break;
    if (is_letter_or_digit(c)) {
      slug += lower_case(c);
    } else if (!slug.empty() && slug.back() != '-') {
      slug += '-';
    }
  }
  while (slug.ends_with('-')) slug.pop_back();
  return slug.empty() ? "decision" : slug;
}

std::string answer_flags(const Report& report) {
  std::string flags;
  for (const ReportedAnswer& answer : report.answers) {
    if (answer.is_derived()) continue;
    flags += " -a " + quoted_for_shell(answer.question + "=" + answer.value);
  }
  return flags;
}

}  // namespace retort
