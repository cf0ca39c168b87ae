#include "cli/args/typed.hpp"

#include "base/calendar.hpp"
#include "base/suggestion.hpp"
#include "cli/args/output_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <thread>

namespace retort {

Problem usage(std::string place, std::string expected, std::string got, std::string remedy) {
  return {.code = ProblemCode::usage,
          .place = std::move(place),
          .path = {},
          .expected = std::move(expected),
          .got = std::move(got),
          .remedy = std::move(remedy)};
}

namespace {

/// A value of a fixed list, or a problem.
template <typename Enum>
struct Named {
  std::string_view name;
  Enum value;
};

template <typename Enum, std::size_t Size>
std::vector<std::string> names_of(const std::array<Named<Enum>, Size>& allowed) {
  std::vector<std::string> names;
  for (const Named<Enum>& one : allowed) names.emplace_back(one.name);
  return names;
}

template <typename Enum, std::size_t Size>
Enum pick(std::string_view flag, std::string_view typed,
          const std::array<Named<Enum>, Size>& allowed, std::vector<Problem>& problems) {
  for (const Named<Enum>& one : allowed) {
    if (one.name == typed) return one.value;
  }
  const std::vector<std::string> names = names_of(allowed);
  problems.push_back(usage(std::string(flag), fmt::format("one of {}", fmt::join(names, ", ")),
                           in_quotes(typed), did_you_mean(typed, names)));
  return allowed.front().value;
}

std::optional<Decimal> min_acceptable_of(const Typed& typed, std::vector<Problem>& problems) {
  if (typed.min_acceptable.empty()) return std::nullopt;
  const auto parsed = parse_decimal(typed.min_acceptable);
  const auto* number = std::get_if<Decimal>(&parsed);
  const bool fits = number != nullptr && *number >= Decimal{} &&
                    (*number <= Decimal::whole(1) || number->is_whole());
  if (fits) return *number;
  problems.push_back(usage("--min-acceptable", "a share from 0 to 1, or a number of cases",
                           in_quotes(typed.min_acceptable), ""));
  return std::nullopt;
}

std::optional<Money> dollars_of(std::string_view flag, const std::string& typed,
                                std::vector<Problem>& problems) {
  if (typed.empty()) return std::nullopt;
  const auto parsed = parse_decimal(typed);
  const auto* amount = std::get_if<Decimal>(&parsed);
  if (amount != nullptr && *amount >= Decimal{}) return Money::dollars(*amount);
  problems.push_back(
      usage(std::string(flag),
            "an amount of US dollars, at least 0, with at most six decimals, such as 50",
            in_quotes(typed), ""));
  return std::nullopt;
}

std::vector<RawAnswer> answers_of(const Typed& typed, const Knowledge& knowledge,
                                  std::vector<Problem>& problems) {
  std::vector<RawAnswer> answers;
  const auto add = [&answers](std::string key, std::string value, std::string place) {
    answers.push_back({.key = std::move(key),
                       .kind = RawAnswer::Kind::any_text,
                       .text = std::move(value),
                       .origin = Origin::flag,
                       .place = std::move(place),
                       .path = {}});
  };
  for (const std::string& pair : typed.answers) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) {
      problems.push_back(usage("-a", "ID=VALUE", in_quotes(pair), ""));
      continue;
    }
    const std::string key = pair.substr(0, equals);
    add(key, pair.substr(equals + 1), "-a " + key);
  }
  for (std::size_t i = 0; i < typed.by_question.size(); ++i) {
    const Question& question = knowledge.questions[i];
    for (const std::string& value : typed.by_question[i]) {
      add(question.id, value, flag_of(question));
    }
  }
  return answers;
}

std::vector<TypedInput> inputs_of(const Typed& typed, std::vector<Problem>& problems) {
  std::vector<TypedInput> inputs;
  for (const std::string& pair : typed.inputs) {
    const std::size_t equals = pair.find('=');
    if (equals == std::string::npos || equals == 0) {
      problems.push_back(usage("formula", "NAME=NUMBER", in_quotes(pair), ""));
      continue;
    }
    inputs.push_back({.id = pair.substr(0, equals), .text = pair.substr(equals + 1)});
  }
  return inputs;
}

std::vector<Approach> expected_of(const Typed& typed, std::vector<Problem>& problems) {
  std::vector<Approach> expected;
  const std::vector<std::string> ids = approach_ids();
  for (std::string_view rest = typed.expect; !rest.empty();) {
    const std::string_view id = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(rest.size(), id.size() + 1));
    if (const std::optional<Approach> approach = approach_from(id)) {
      expected.push_back(*approach);
    } else {
      problems.push_back(usage("--expect", fmt::format("one of {}", fmt::join(ids, ", ")),
                               in_quotes(id), did_you_mean(id, ids)));
    }
  }
  return expected;
}

std::optional<std::string> as_of_in(const Typed& typed, std::vector<Problem>& problems) {
  if (typed.as_of.empty()) return std::nullopt;
  if (exact_day_number(typed.as_of)) return typed.as_of;
  problems.push_back(usage("--as-of", "a day as YYYY-MM-DD", in_quotes(typed.as_of), ""));
  return std::nullopt;
}

std::optional<std::string> save_file_in(const Typed& typed, std::vector<Problem>& problems) {
  if (typed.save.empty()) return std::nullopt;
  if (typed.save != "-") return typed.save;
  problems.push_back(usage("--save", "a file", in_quotes(typed.save), "name the file"));
  return std::nullopt;
}

/// "20%" or "20" as a share.
std::optional<Decimal> cost_change_of(const Typed& typed, std::vector<Problem>& problems) {
  if (typed.max_cost_change.empty()) return std::nullopt;
  constexpr std::int64_t percent = 100;
  constexpr Decimal most = Decimal::whole(1000);
  std::string_view number = typed.max_cost_change;
  if (number.ends_with('%')) number.remove_suffix(1);
  const auto parsed = parse_decimal(number);
  const auto* found = std::get_if<Decimal>(&parsed);
  if (found != nullptr && *found >= Decimal{} && *found <= most) {
    return Decimal{found->micros / percent};
  }
  problems.push_back(usage("--max-cost-change", "a percentage from 0 to 1000, such as 20%",
                           in_quotes(typed.max_cost_change), ""));
  return std::nullopt;
}

/// One for each core, unless somebody says how many.
std::size_t jobs_of(const Typed& typed, std::vector<Problem>& problems) {
  constexpr std::size_t most = 256;
  constexpr std::size_t most_unasked = 8;
  if (typed.jobs.empty()) {
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, most_unasked);
  }
  std::size_t jobs = 0;
  const char* const end = typed.jobs.data() + typed.jobs.size();
  const auto [at, error] = std::from_chars(typed.jobs.data(), end, jobs);
  if (error == std::errc{} && at == end && jobs >= 1 && jobs <= most) return jobs;
  problems.push_back(
      usage("--jobs", fmt::format("a whole number from 1 to {}", most), in_quotes(typed.jobs), ""));
  return 1;
}

PriceQuery price_query_of(const Typed& typed, std::vector<Problem>& problems) {
  PriceQuery query{.table = price_table_from(typed.table), .search = typed.search};
  if (typed.table.empty() || query.table) return query;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < price_table_count; ++i) {
    names.emplace_back(to_string(static_cast<PriceTable>(i)));
  }
  problems.push_back(usage("prices", fmt::format("one of {}", fmt::join(names, ", ")),
                           in_quotes(typed.table), did_you_mean(typed.table, names)));
  return query;
}

constexpr std::array colors{Named<ColorChoice>{"auto", ColorChoice::automatic},
                            Named<ColorChoice>{"always", ColorChoice::always},
                            Named<ColorChoice>{"never", ColorChoice::never}};
constexpr std::array orders{Named<Order>{"adaptive", Order::adaptive},
                            Named<Order>{"guide", Order::guide}};
constexpr std::array hit_policies{Named<HitPolicy>{"collect", HitPolicy::collect},
                                  Named<HitPolicy>{"first", HitPolicy::first}};
constexpr std::array shells{Named<Shell>{"bash", Shell::bash}, Named<Shell>{"zsh", Shell::zsh},
                            Named<Shell>{"fish", Shell::fish}};

/// What is picked from a fixed list of names.
void pick_named(const Typed& typed, CommandLine& line) {
  std::vector<Problem>& problems = line.problems;
  line.color = pick("--color", typed.color, colors, problems);
  line.order = pick("--order", typed.order, orders, problems);
  line.shell = pick("completions", typed.shell, shells, problems);
  if (!typed.hit_policy.empty()) {
    line.hit_policy = pick("--hit-policy", typed.hit_policy, hit_policies, problems);
  }
}

/// The options that belong to one command or to a few.
void take_groups(const Typed& typed, CommandLine& line) {
  std::vector<Problem>& problems = line.problems;
  line.budget = {.monthly = dollars_of("--max-monthly", typed.max_monthly, problems),
                 .setup = dollars_of("--max-setup", typed.max_setup, problems),
                 .per_query = dollars_of("--max-per-query", typed.max_per_query, problems)};
  line.records = {.file = typed.record_file,
                  .before = typed.diff_before,
                  .after = typed.diff_after,
                  .max_cost_change = cost_change_of(typed, problems),
                  .update = typed.update,
                  .tell_by_exit_code = typed.exit_code};
  line.batch = {.records = typed.records,
                .jobs = jobs_of(typed, problems),
                .full = typed.full,
                .robustness = typed.robustness,
                .strict = typed.strict};
}

}  // namespace

std::vector<std::string> fixed_values(std::string_view value_name) {
  if (value_name == "FORMAT") return formats_of(Command::report);
  if (value_name == "WHEN") return names_of(colors);
  if (value_name == "ORDER") return names_of(orders);
  if (value_name == "POLICY") return names_of(hit_policies);
  if (value_name == "SHELL") return names_of(shells);
  return {};
}

CommandLine command_line_of(const Typed& typed, const Knowledge& knowledge) {
  CommandLine line;
  std::vector<Problem>& problems = line.problems;
  pick_named(typed, line);
  line.answers = answers_of(typed, knowledge, problems);
  line.expected = expected_of(typed, problems);
  line.preset = typed.preset;
  line.policies = typed.policies;
  if (!typed.answers_file.empty()) line.answers_file = typed.answers_file;
  if (!typed.adr_folder.empty()) line.adr_folder = typed.adr_folder;
  line.saved_report = typed.saved_report;
  if (!typed.prices.empty()) line.prices = typed.prices;
  line.as_of = as_of_in(typed, problems);
  line.price_query = price_query_of(typed, problems);
  line.explain = typed.explain;
  line.no_input = typed.no_input;
  line.accessible = typed.accessible;
  line.save = save_file_in(typed, problems);
  if (!typed.knowledge.empty()) line.knowledge = typed.knowledge;
  line.topic = typed.topic;
  line.formula = typed.formula;
  line.inputs = inputs_of(typed, problems);
  line.directory = typed.directory;
  line.cases = typed.cases;
  line.min_acceptable = min_acceptable_of(typed, problems);
  take_groups(typed, line);
  line.percentiles = typed.percentiles;
  line.stacks = typed.stacks;
  line.withhold_each = typed.withhold_each;
  line.leave_one_source_out = typed.leave_one_source_out;
  line.count_questions = typed.count_questions;
  return line;
}

}  // namespace retort
