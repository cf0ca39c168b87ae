#include "report/formats/github.hpp"

#include "report/render/escape.hpp"
#include "report/words/advice_sections.hpp"

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

/// The verdict, how sure it is, and its figures.
std::string headline(const Document& advice) {
  std::string_view level = "notice";
  std::string lead;
  for (const Block& block : section(advice, sections::verdict.id)) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading != nullptr && heading->tone == Heading::Tone::warning) level = "error";
    if (const auto* found = std::get_if<Lead>(&block)) lead = found->text;
  }
  std::vector<std::string> behind;
  for (const Block& block : section(advice, sections::strength.id)) {
    if (const auto* found = std::get_if<Paragraph>(&block)) behind.push_back(found->text);
  }
  for (const Block& block : section(advice, sections::figures.id)) {
    const auto* list = std::get_if<List>(&block);
    if (list == nullptr) continue;
    for (const Item& item : list->items) {
      behind.push_back(fmt::format("{}: {}.", item.label, figure_text(item.cell)));
    }
  }
  return workflow_command(level, lead, fmt::format("{}", fmt::join(behind, " ")));
}

}  // namespace

std::string github_annotations(const Document& advice) {
  std::string text = headline(advice);
  const Heading* open = nullptr;
  for (const Block& block : advice) {
    if (const auto* heading = std::get_if<Heading>(&block)) open = heading;
    const auto* list = std::get_if<List>(&block);
    if (list == nullptr || open == nullptr || open->tone != Heading::Tone::warning) continue;
    for (const Item& item : list->items) {
      const std::string label = item.label.empty() ? "" : item.label + " ";
      text += workflow_command("warning", open->text, label + item.cell.text);
    }
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
