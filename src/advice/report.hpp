#pragma once
// The report: everything a reader is told, as plain values. Every output format renders this one.

#include "advice/bill_verdict.hpp"
#include "costs/break_even.hpp"
#include "costs/estimate.hpp"
#include "costs/latency.hpp"
#include "costs/stacks.hpp"
#include "costs/uncertainty.hpp"
#include "decide/decision.hpp"
#include "explain/certainty.hpp"
#include "explain/flips.hpp"
#include "knowledge/answers.hpp"
#include "knowledge/knowledge.hpp"
#include "retort/enum_names.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

inline constexpr int report_schema_version = 1;

// Significant digits that a report holds and writes: what reads it back has the same figures.
inline constexpr int quantity_digits = 12;
inline constexpr int time_digits = 6;
inline constexpr int rough_digits = 4;  ///< of what is only about so large

std::string_view tool_version();

inline constexpr std::string_view derived_origin = "derived";

struct ReportedAnswer {
  std::string question;  ///< id
  std::string value;     ///< as an answers file would say it
  std::string label;     ///< as a person would say it
  std::string unit;      ///< of a number; may be empty
  bool is_number = false;
  std::string origin;   ///< "flag", "answers_file", "questionnaire", "preset" or "derived"
  std::string because;  ///< derived: why
  CitedPlaces source;   ///< derived

  /// Concluded from the others.
  [[nodiscard]] bool is_derived() const { return origin == derived_origin; }
};

/// The answers that a condition rests on, each as "id = value".
using Trace = std::vector<std::string>;

struct Reason {
  std::string rule;
  Points points;
  std::string because;
  CitedPlaces source;
  Trace answers;
  bool is_limit = false;  ///< takes back what correlated rules gave beyond their group's limit
};

struct ReportedVeto {
  std::string id;
  std::vector<Approach> forbids;
  bool possible = false;  ///< an unanswered question decides whether it holds
  std::string because;
  std::string instead;
  CitedPlaces source;
  Trace answers;  ///< possible: the questions to answer
};

struct ReportedTension {
  std::string id;
  std::string because;
  std::string advice;
  CitedPlaces source;
  Trace answers;
};

/// What to try instead of what is advised, before it or beside it.
struct ReportedCheck {
  std::string id;
  CheckKind kind = CheckKind::beside;
  std::string title;
  std::string headline;
  std::string because;
  std::string action;
  CitedPlaces source;
  Trace answers;
  std::optional<MoneyRange> monthly;  ///< at the volume of the costs
  std::string cost_because;           ///< empty without a cost
  CitedPlaces cost_source;
};

/// What kind of retrieval, training or serving fits.
struct ReportedKind {
  std::string table;  ///< id
  std::string table_title;
  std::string kind;  ///< id
  std::string title;
  std::string action;
  std::string because;
  CitedPlaces source;
  Trace answers;
};

struct ReportedContradiction {
  std::string id;
  std::string because;
  std::string ask;
  CitedPlaces source;
  Trace answers;
};

/// A published case that looks like this one.
struct ReportedPrecedent {
  std::string id;
  std::string story;
  Approach winner = Approach::prompting;
  std::vector<Approach> acceptable;
  bool agrees = false;       ///< the advice won there, or was acceptable
  Decimal likeness;          ///< 1: the same in all that was answered; two places
  std::size_t compared = 0;  ///< answers in common
  Points scores;             ///< as retort scores its answers
  std::string numbers;
  std::string strength;
  std::string caveat;
  std::string citation;
  std::string url;
};

struct ReportedStep {
  std::string id;
  std::string phase;  ///< id
  std::string phase_title;
  std::string action;
  std::string because;
  CitedPlaces source;
};

/// Scores from `from` to `to`, both included, that this approach would win.
struct MapRegion {
  Approach approach = Approach::prompting;
  Points from;
  Points to;
};

/// Which approach wins where on the two axes, before any limit rules one out: every pair of scores
/// from `low` to `high` is in one region. No regions where that is too wide to be drawn.
struct ReportedMap {
  Points low;
  Points high;
  std::vector<MapRegion> regions;
};

enum class Truth : std::uint8_t { no, yes, unknown };

template <>
inline constexpr auto enum_names<Truth> = std::to_array<EnumName<Truth>>({
    {Truth::no, "no"},
    {Truth::yes, "yes"},
    {Truth::unknown, "unknown"},
});

struct FlowchartStep {
  std::string id;
  std::string asks;
  Truth answer = Truth::unknown;
  Approach says = Approach::rag;
};

struct ReportedFlowchart {
  HitPolicy policy = HitPolicy::collect;
  std::optional<Approach> says;
  std::optional<Approach> says_first;    ///< under `first`, for comparison
  std::optional<Approach> says_collect;  ///< under `collect`
  std::vector<FlowchartStep> steps;
};

struct MissingAnswer {
  std::string question;
  std::string prompt;
  bool decides_veto = false;  ///< a veto on the recommended approach hangs on it
};

/// One answer that would be another: any of `to`.
struct ReportedChange {
  std::string question;
  std::vector<std::string> to;  ///< values, or stretches of numbers such as "at least 50"
};

/// A smallest set of changes after which another approach wins.
struct ReportedFlip {
  std::vector<ReportedChange> changes;
  std::optional<Approach> becomes;
};

struct NextQuestion {
  std::string question;
  std::string prompt;
  std::string why;
  std::size_t at_most_left = 0;  ///< questions that could still matter, this one included
};

struct ComparedFactor {
  std::string id;
  std::string title;
  struct Entry {
    Approach approach = Approach::prompting;
    std::string text;
    CitedPlaces source;
  };
  std::vector<Entry> cells;
  bool matters = true;
};

/// `quantity` times `unit_price` is the typical amount; the range has all quantities cheap or dear.
struct ReportedCostLine {
  std::string id;
  std::string title;
  CostKind kind = CostKind::setup;
  double quantity = 0.0;
  std::string unit;
  Money unit_price;
  MoneyRange amount;
  std::string because;
  CitedPlaces source;
  std::optional<PriceOrigin> price;  ///< absent: not a price of the catalogue
};

/// The guide's figure beside ours.
struct GuideCheck {
  enum class Holds : std::uint8_t { yes, ours_is_lower, ours_is_higher };

  std::string what;  ///< "set-up", "per query"
  Range guide;       ///< low and high, USD
  Money ours;        ///< typical
  Holds holds = Holds::yes;
  std::string because;  ///< where it does not hold
};

/// What training on GPUs of one's own needs.
struct TrainingMemory {
  double low_gb = 0.0;   ///< without activations, by the published rule that asks least
  double high_gb = 0.0;  ///< by the one that asks most
  double gpu_gb = 0.0;   ///< of the chosen GPU
  std::string gpu;
  std::string cheapest;  ///< the cheapest single GPU that holds the high need; may be empty
  Money cheapest_hour;
};

struct ReportedObstacle {
  Obstacle::Kind kind = Obstacle::Kind::context_window;
  std::string row;  ///< whose limit it is
  double needed = 0.0;
  double available = 0.0;
  std::string until;   ///< offer_ended: the last day; may be empty
  std::string reason;  ///< offer_ended: may be empty
};

/// A chosen row that ends before the horizon does.
struct ReportedEnding {
  std::string row;
  std::string until;  ///< YYYY-MM-DD
  std::string reason;
};

struct ReportedEstimate {
  Estimate totals;
  std::vector<std::string> stack;  ///< the rows it is priced with
  std::optional<ReportedObstacle> obstacle;
  std::optional<ReportedObstacle> dear_obstacle;  ///< of the dear side alone
  std::vector<ReportedCostLine> lines;
  std::optional<GuideCost> guide;
  std::vector<GuideCheck> guide_checks;
  std::optional<TrainingMemory> training_memory;
  std::optional<Money> all_in_per_query;  ///< a month over its queries; absent without queries
};

/// Something that nobody answered.
struct Assumption {
  std::string subject;  ///< the question that would answer it
  std::string value;    ///< typical, or the row
  Range range;          ///< of a number
  bool is_number = true;
  std::string unit;
  std::string because;
  CitedPlaces source;
};

struct ReportedStage {
  std::string id;
  std::string title;
  Milliseconds ms;
  std::string because;
  CitedPlaces source;
};

struct ReportedLatency {
  Latency latency;
  std::vector<ReportedStage> stages;  ///< up to the first token, then each further token
  std::optional<WithinLimit> within;  ///< with a limit
  double tokens_within = 0.0;         ///< with a limit: tokens that typically arrive by then
};

/// What one quantity does to the total over the horizon, all others typical.
struct ReportedSwing {
  std::string subject;  ///< the question that answers it
  std::string unit;
  Swing swing;
};

struct ReportedTornado {
  Approach approach = Approach::prompting;
  std::vector<ReportedSwing> swings;  ///< the widest first
};

struct ReportedPercentiles {
  Approach approach = Approach::prompting;
  Percentiles horizon;
};

struct ReportedStack {
  Generation generation = Generation::by_token;
  std::vector<std::string> rows;
  Money setup;
  Money monthly;
  double first_token_ms = 0.0;
  double whole_answer_ms = 0.0;
};

struct ReportedStackLimit {
  std::string id;
  std::string because;
  CitedPlaces source;
};

/// The combinations that nothing beats in both monthly cost and time, and why the rest fell.
struct ReportedStacks {
  Approach approach = Approach::prompting;
  std::size_t considered = 0;
  std::array<std::size_t, dropped_count> dropped{};
  std::vector<ReportedStackLimit> limits;  ///< those that hold
  std::vector<ReportedStack> front;
};

/// RAG priced with the model that the trained approaches run: what of a saving comes from its size.
struct SameModel {
  std::string trained;  ///< the open model
  std::string model;    ///< what the others call
  std::string hosted;   ///< the open model, by the token
  Money rag_monthly;    ///< with it
};

struct ReportedCosts {
  std::string as_of;                        ///< of the prices, YYYY-MM-DD
  std::string today;                        ///< the day priced for
  std::vector<ReportedEstimate> estimates;  ///< one for each approach
  std::vector<BreakEven> break_even;        ///< one for each pair that can be had
  std::vector<Assumption> assumptions;
  std::optional<SameModel> same_model;
  std::vector<ReportedEnding> endings;
  std::vector<VolumePoint> by_volume;
  std::optional<Decimal> latency_limit_ms;
  std::vector<ReportedLatency> latencies;        ///< one for each approach
  std::vector<ReportedTornado> tornados;         ///< of those that can be had
  std::vector<ReportedPercentiles> percentiles;  ///< where asked for
  std::optional<ReportedStacks> stacks;          ///< where asked for
  Decimal queries_per_month;
  bool assumed_queries = true;
  Decimal horizon_months;
  bool assumed_horizon = true;
};

struct ReportedCourse {
  std::string id;
  std::string title;
  std::vector<std::string> covers;
  std::string because;
};

/// Published cases in which advice as strong as this was acceptable.
struct ReportedConfidence {
  std::size_t held = 0;
  std::size_t of = 0;
};

struct Recommendation {
  std::optional<Approach> approach;        ///< nothing: all are vetoed, see `conflict`
  std::optional<Approach> without_vetoes;  ///< only where vetoes changed the choice
  std::optional<Approach> runner_up;
  std::optional<MovedByBill> moved;  ///< only where the bill changed the choice
  std::string headline;              ///< the verdict, or what comes before it
  bool is_too_early = false;         ///< too few answers count
  std::string verdict;
  std::string summary;
  std::string start;
  std::string delivery;  ///< why long context or RAG; may be empty
  CitedPlaces delivery_source;
  Certainty certainty;
  std::optional<ReportedConfidence> confidence;  ///< of advice this strong
  Points scores;
  Points prior;
  std::int32_t premium = 0;
  std::vector<std::string> conflict;  ///< a smallest set of vetoes that forbids all
  std::vector<ReportedCheck> first;   ///< the most important first
  std::vector<ReportedKind> kinds;    ///< by table, as the approach needs one
};

inline constexpr std::string_view nothing_left =
    "Nothing is left: your limits rule out every approach.";

/// What to try instead of the advice, if anything.
const ReportedCheck* instead_of(const Recommendation& recommendation);

/// What each approach is called.
struct ApproachTitles {
  std::array<std::string, all_approaches.size()> by_approach;

  [[nodiscard]] const std::string& operator[](Approach approach) const {
    return by_approach.at(static_cast<std::size_t>(approach));
  }
};

ApproachTitles titles_of(const Knowledge& knowledge);

struct Report {
  std::string tool_name = "retort";
  std::string tool_version;
  std::string knowledge;  ///< name and version
  std::optional<RecordId> id;
  ApproachTitles titles;

  std::vector<ReportedAnswer> answers;
  Recommendation recommendation;
  ReportedMap map;
  ReportedFlowchart flowchart;
  std::vector<Reason> reasons;  ///< with the prior they add up to the scores; largest first
  std::vector<ReportedVeto> vetoes;
  std::vector<ReportedTension> tensions;
  std::vector<ReportedContradiction> contradictions;
  std::vector<MissingAnswer> missing;
  std::optional<NextQuestion> next;  ///< nothing: no answer left can change the advice
  std::vector<ReportedFlip> flips;
  std::size_t stable_up_to = 0;  ///< no change of this many answers or fewer flips the advice
  std::vector<ReportedPrecedent> precedents;  ///< nearest first
  std::vector<ReportedStep> plan;             ///< phase by phase
  std::vector<ComparedFactor> comparison;
  ReportedCosts costs;
  std::vector<ReportedCourse> courses;
  std::vector<Source> sources;  ///< that the texts above cite by id
};

/// The comparison table as it stands, every row marked as mattering.
std::vector<ComparedFactor> compare(const Knowledge& knowledge);

/// The flips of a search, those that differ in one answer only put together.
std::vector<ReportedFlip> report_flips(const Evaluator& evaluator, const FlipSearch& search);

/// Estimates, break-evens and what they assume.
ReportedCosts report_costs(const Knowledge& knowledge, const Workload& workload);

/// Adds how the total over the horizon spreads, from samples: slow, so only where asked for.
void add_percentiles(const Knowledge& knowledge, const Workload& workload, ReportedCosts& costs);

/// Tries every combination of rows for the chosen approach; nothing where none was chosen.
std::optional<ReportedStacks> report_stacks(const Evaluator& evaluator, const Decision& decision,
                                            const Workload& workload, const Budget& budget);

/// What the costs need and no more: identity, answers and costs, which may move the decision.
Report build_costs_report(const Evaluator& evaluator, const Answers& answers, Decision& decision,
                          const Workload& workload);

/// Puts the whole advice together. `answers` are those that the decision `given` was made from.
Report build_report(const Evaluator& evaluator, const Answers& answers, const Decision& given,
                    HitPolicy policy);

/// Decides and builds the report; by the policy of the knowledge where there is no other.
Report advise_on(const Evaluator& evaluator, const Answers& answers,
                 std::optional<HitPolicy> policy = std::nullopt);

}  // namespace retort
