#include "report/formats/github.hpp"

#include "report/render/escape.hpp"
#include "report/words/advice_sections.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

/// The message of a workflow command; in a property a colon and a comma would end it as well.
enum class GithubPlace : std::uint8_t { message, property };

std::string github_text(std::string_view text, GithubPlace place) {
  std::string out;
  for (const char c : terminal_text(text)) {
    const bool ends_property = place == GithubPlace::property && (c == ':' || c == ',');
    if (c == '%' || c == '\r' || c == '\n' || ends_property) {
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string workflow_command(std::string_view level, std::string_view title,
                             std::string_view message) {
  return fmt::format("::{} title={}::{}\n", level, github_text(title, GithubPlace::property),
                     github_text(message, GithubPlace::message));
}

std::string cost_text(const Report& report, Approach approach) {
  const ReportedEstimate& estimate = report.costs.estimates.at(static_cast<std::size_t>(approach));
  if (estimate.obstacle) return {};
  return fmt::format(" It costs {} a month and {} to set up.", usd_range(estimate.totals.monthly),
                     usd_range(estimate.totals.setup));
}

}  // namespace

std::string github_annotations(const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  std::string text;
  if (!recommendation.approach) {
    text += workflow_command("error", "Nothing is left",
                             fmt::format("Your limits rule out every approach: {}.",
                                         fmt::join(recommendation.conflict, ", ")));
  } else {
    text += workflow_command("notice", recommendation.verdict,
                             strength_text(report) + cost_text(report, *recommendation.approach));
  }
  for (const ReportedContradiction& contradiction : report.contradictions) {
    text += workflow_command("warning", "Answers that contradict each other",
                             contradiction.because + " " + contradiction.ask);
  }
  for (const ReportedVeto& veto : report.vetoes) {
    if (!veto.possible) continue;
    text += workflow_command("warning", "Answer first",
                             fmt::format("{}: {}", fmt::join(veto.answers, ", "), veto.because));
  }
  for (const ReportedTension& tension : report.tensions) {
    text +=
        workflow_command("warning", "Wishes that fight", tension.because + " " + tension.advice);
  }
  return text;
}

std::string github_output(std::string_view name, std::string_view value) {
  std::string delimiter = "RETORT";
  while (value.find(delimiter) != std::string_view::npos) delimiter += '_';
  return fmt::format("{}<<{}\n{}\n{}\n", name, delimiter, value, delimiter);
}

std::string github_outputs(const Report& report) {
  const Recommendation& recommendation = report.recommendation;
  std::string text =
      github_output("approach",
                    recommendation.approach ? to_string(*recommendation.approach) : "none") +
      github_output("strength", to_string(recommendation.certainty.strength)) +
      github_output("robustness", to_text(recommendation.certainty.robustness)) +
      github_output("verdict", recommendation.verdict);
  if (!recommendation.approach) return text;
  const ReportedEstimate& estimate =
      report.costs.estimates.at(static_cast<std::size_t>(*recommendation.approach));
  if (estimate.obstacle) return text;
  return text + github_output("monthly_usd", to_text(estimate.totals.monthly.typical)) +
         github_output("setup_usd", to_text(estimate.totals.setup.typical));
}

}  // namespace retort
