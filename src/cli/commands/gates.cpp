#include "cli/commands/gates.hpp"

#include "advice/breaches.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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
      problems.push_back(
          unknown_word("--expect", fmt::format("one of {}", fmt::join(ids, ", ")), id, ids));
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

std::vector<OfferedWord> checks_offered(const Knowledge& knowledge) {
  std::vector<OfferedWord> words;
  for (const FirstCheck& check : knowledge.checks) words.push_back({check.id, check.title});
  return words;
}

/// Is it, or another row of the same check, among those to try first?
bool names_first_check(const Session& session, const std::optional<std::string>& expected,
                       const std::vector<ReportedCheck>& first) {
  if (!expected) return true;
  const std::vector<FirstCheck>& checks = session.evaluator.knowledge().checks;
  const auto check = std::ranges::find(checks, *expected, &FirstCheck::id);
  if (check == checks.end()) {
    reject_any({unknown_word("--expect-first", "the id of a first check", *expected, ids_of(checks),
                             "\"retort knowledge export\" writes them to checks.json")});
  }
  if (std::ranges::find(first, check->title, &ReportedCheck::title) != first.end()) return true;
  const std::vector<std::string> names = ids_of(first);
  session.console.err.write(fmt::format(
      "retort: --expect-first: expected {}, the advice names {}\n", *expected,
      names.empty() ? std::string("no first check") : fmt::format("{}", fmt::join(names, ", "))));
  return false;
}

/// A limit of a budget: its flag, where it is kept, and how it is spoken of.
struct LimitRow {
  Breach::Limit limit;
  const char* flag;
  std::optional<Money> Budget::*allowed;
  const char* about;
  std::string_view often;
};

constexpr std::array budget_limits{
    LimitRow{Breach::Limit::monthly, "--max-monthly", &Budget::monthly,
             "Exit 1 if what is advised typically costs more a month", "a month"},
    LimitRow{Breach::Limit::setup, "--max-setup", &Budget::setup,
             "Exit 1 if its set-up typically costs more", "once"},
    LimitRow{Breach::Limit::per_query, "--max-per-query", &Budget::per_query,
             "Exit 1 if a query, all in, typically costs more", "a query, all in"},
};

std::string breach_text(const Breach& breach, Approach approach) {
  const LimitRow& row = *std::ranges::find(budget_limits, breach.limit, &LimitRow::limit);
  const std::string start = fmt::format("retort: {}: expected at most {}, {} ", row.flag,
                                        usd(breach.allowed), to_string(approach));
  if (!breach.amount) return start + "cannot be priced; \"retort costs\" says why\n";
  std::string text = fmt::format("{}costs {} {}", start, usd(*breach.amount), row.often);
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

void add_first_check(Binder& binder, std::optional<std::string>& expected) {
  binder.add("--expect-first",
             {.about = "Exit 1 unless this is among what to check first",
              .value = {"ID", Fill::words, checks_offered},
              .take = [&expected](const std::string& word, std::vector<Problem>& /*problems*/) {
                expected = word;
              }});
}

void add_budget_options(Binder& binder, Budget& budget) {
  const Reading<Money> dollars{
      read_dollars, "an amount of US dollars, at least 0, with at most six decimals, such as 50"};
  for (const LimitRow& row : budget_limits) {
    binder.read(row.flag, {"USD"}, budget.*row.allowed, dollars, row.about);
  }
}

int pass_gates(const Session& session, const Gates& gates, const Report& report) {
  const bool as_expected =
      meets_expectation(session, gates.expected, report.recommendation.approach);
  const bool is_named =
      names_first_check(session, gates.expected_first_check, report.recommendation.first);
  const bool in_budget = meets_budget(session, gates.budget, report);
  return as_expected && is_named && in_budget ? exit_code::success : exit_code::gate_failed;
}

}  // namespace retort
