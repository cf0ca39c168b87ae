#include "cli/commands/kept_records.hpp"

#include "cli/commands/given_answers.hpp"
#include "cli/io/output.hpp"
#include "json/advice/record_json.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

/// "20%" or "20" as a share.
std::optional<Decimal> read_cost_change(std::string_view word) {
  constexpr std::int64_t percent = 100;
  constexpr Decimal most = Decimal::whole(1000);
  if (word.ends_with('%')) word.remove_suffix(1);
  const auto parsed = parse_decimal(word);
  const auto* found = std::get_if<Decimal>(&parsed);
  if (found == nullptr || *found < Decimal{} || *found > most) return std::nullopt;
  return Decimal{found->micros / percent};
}

std::string verdict_of(const Session& session, const DecisionRecord& record) {
  if (!record.approach) return "no approach";
  return fmt::format("{} ({})", titles_of(session.knowledge())[*record.approach],
                     to_string(record.strength));
}

}  // namespace

void add_cost_change_option(Binder& binder, std::optional<Decimal>& share) {
  binder.read("--max-cost-change", {"PERCENT"}, share,
              Reading<Decimal>{read_cost_change, "a percentage from 0 to 1000, such as 20%"},
              "How far a typical cost may move before a check fails; 20% unless said");
}

DecisionRecord decided(const Session& session, const RawAnswers& raw) {
  std::vector<Problem> problems;
  const Answers answers = resolve(session.knowledge().questions, raw, problems);
  reject_any(std::move(problems));
  return record_of(advise_on(session.evaluator, answers));
}

void keep_record(const Session& session, const std::string& path, const DecisionRecord& record,
                 std::string_view after) {
  write_file(path, record_json(for_keeping(record)));
  say(session, fmt::format("retort: {} holds {}{}", path, verdict_of(session, record), after));
}

}  // namespace retort
