#include "cli/commands/gates.hpp"

#include "advice/breaches.hpp"
#include "base/suggestion.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

void take_expected(std::string_view list, std::vector<Approach>& expected,
                   std::vector<Problem>& problems) {
  const std::vector<std::string> ids = enum_ids<Approach>();
  while (!list.empty()) {
    const std::string_view id = list.substr(0, list.find(','));
    list.remove_prefix(std::min(list.size(), id.size() + 1));
    if (const std::optional<Approach> approach = from_name<Approach>(id)) {
      expected.push_back(*approach);
    } else {
      problems.push_back(usage("--expect", fmt::format("one of {}", fmt::join(ids, ", ")),
                               in_quotes(id), did_you_mean(id, ids)));
    }
  }
}

std::vector<OfferedWord> approaches_offered(const Knowledge& knowledge) {
  std::vector<OfferedWord> words;
  for (const Approach approach : all_approaches) {
    words.push_back({std::string(to_string(approach)), knowledge.text(approach).title});
  }
  return words;
}

std::optional<Money> read_dollars(std::string_view word) {
  const auto parsed = parse_decimal(word);
  const auto* amount = std::get_if<Decimal>(&parsed);
  if (amount == nullptr || *amount < Decimal{}) return std::nullopt;
  return Money::dollars(*amount);
}

bool meets_expectation(const Session& session, const std::vector<Approach>& expected,
                       const std::optional<Approach>& advised) {
  const bool met =
      expected.empty() || (advised && std::ranges::find(expected, *advised) != expected.end());
  if (met) return true;
  std::vector<std::string_view> names;
  for (const Approach approach : expected) names.push_back(to_string(approach));
  session.console.err.write(fmt::format("retort: --expect: expected {}, the advice is {}\n",
                                        fmt::join(names, " or "),
                                        advised ? to_string(*advised) : "none"));
  return false;
}

constexpr const char* monthly_flag = "--max-monthly";
constexpr const char* setup_flag = "--max-setup";
constexpr const char* per_query_flag = "--max-per-query";

std::string_view limit_flag(Breach::Limit limit) {
  switch (limit) {
    case Breach::Limit::monthly:
      return monthly_flag;
    case Breach::Limit::setup:
      return setup_flag;
    case Breach::Limit::per_query:
      return per_query_flag;
  }
  return "";
}

std::string_view often(Breach::Limit limit) {
  switch (limit) {
    case Breach::Limit::monthly:
      return "a month";
    case Breach::Limit::setup:
      return "once";
    case Breach::Limit::per_query:
      return "a query, all in";
  }
  return "";
}

std::string breach_text(const Breach& breach, Approach approach) {
  const std::string start =
      fmt::format("retort: {}: expected at most {}, {} ", limit_flag(breach.limit),
                  usd(breach.allowed), to_string(approach));
  if (!breach.amount) return start + "cannot be priced; \"retort costs\" says why\n";
  std::string text = fmt::format("{}costs {} {}", start, usd(*breach.amount), often(breach.limit));
  if (!breach.largest_line.empty()) {
    text += fmt::format("; its largest line is {}, {}", breach.largest_line,
                        usd(breach.largest_amount));
  }
  return text + "\n";
}

bool meets_budget(const Session& session, const Budget& budget, const Report& report) {
  const std::optional<Approach> advised = report.recommendation.approach;
  if (!advised || !budget.has_limit()) return true;
  const std::vector<Breach> found =
      breaches(report.costs.estimates.at(static_cast<std::size_t>(*advised)),
               report.costs.queries_per_month, budget);
  for (const Breach& breach : found) session.console.err.write(breach_text(breach, *advised));
  return found.empty();
}

}  // namespace

void add_expectation(Binder& binder, std::vector<Approach>& expected) {
  binder.add("--expect",
             {.about = "Exit 1 unless the advice is one of these",
              .value = {"APPROACH[,...]", Fill::list, approaches_offered},
              .take = [&expected](const std::string& word, std::vector<Problem>& problems) {
                take_expected(word, expected, problems);
              }});
}

void add_budget_options(Binder& binder, Budget& budget) {
  const Reading<Money> dollars{
      read_dollars, "an amount of US dollars, at least 0, with at most six decimals, such as 50"};
  binder.read(monthly_flag, {"USD"}, budget.monthly, dollars,
              "Exit 1 if what is advised typically costs more a month");
  binder.read(setup_flag, {"USD"}, budget.setup, dollars,
              "Exit 1 if its set-up typically costs more");
  binder.read(per_query_flag, {"USD"}, budget.per_query, dollars,
              "Exit 1 if a query, all in, typically costs more");
}

int pass_gates(const Session& session, const Gates& gates, const Report& report) {
  const bool as_expected =
      meets_expectation(session, gates.expected, report.recommendation.approach);
  const bool in_budget = meets_budget(session, gates.budget, report);
  return as_expected && in_budget ? exit_code::success : exit_code::gate_failed;
}

}  // namespace retort
