#pragma once
// Everything retort knows, checked and immutable: questions, rules, texts and figures from data/.

#include "knowledge/answers.hpp"
#include "knowledge/bill_formula.hpp"
#include "knowledge/catalogue.hpp"
#include "knowledge/condition.hpp"
#include "knowledge/formula.hpp"
#include "knowledge/question.hpp"
#include "knowledge/source.hpp"
#include "retort/approach.hpp"
#include "retort/enum_names.hpp"
#include "retort/strength.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace retort {

struct ApproachText {
  std::string title;    ///< "RAG"
  std::string verdict;  ///< "Use RAG."
  std::string summary;
  std::string staged;  ///< the verdict where training is in doubt; may be empty
  std::string start;   ///< what to do first
  Citations source;
};

/// Points on the two axes. Knowledge: the model must be given facts.
/// Behaviour: it must be taught a manner, a skill, or made cheaper or faster.
struct Points {
  std::int32_t knowledge = 0;
  std::int32_t behaviour = 0;

  friend constexpr bool operator==(Points, Points) = default;
  friend constexpr Points operator*(Points points, std::int32_t factor) {
    return {points.knowledge * factor, points.behaviour * factor};
  }
  constexpr Points& operator+=(Points other) {
    knowledge += other.knowledge;
    behaviour += other.behaviour;
    return *this;
  }
};

/// Correlated rules, whose sum counts only between `min` and `max`.
struct Group {
  std::string id;
  std::string title;
  Points min;
  Points max;
  std::string because;
};

struct Rule {
  std::string id;
  std::size_t group = 0;
  Condition when;
  Points points;
  bool is_price = false;       ///< about unit price or volume: the bill may refute it
  bool is_refinement = false;  ///< added after looking at the cases; see leave_one_source_out
  std::string because;
  Citations source;
};

struct Veto {
  std::string id;
  Condition when;
  ApproachSet forbids;
  std::string because;
  std::string instead;  ///< what to do about it
  Citations source;
};

/// Wishes that fight. They change the report, never the verdict.
struct Tension {
  std::string id;
  Condition when;
  std::string because;
  std::string advice;
  Citations source;
};

/// Answers that can hardly all be true. While one stands, no advice is firm.
struct Contradiction {
  std::string id;
  Condition when;
  std::string because;
  std::string ask;  ///< what to check again
  Citations source;
};

/// In how many of the published cases the advice of this strength was acceptable.
struct HeldCases {
  std::uint32_t held = 0;
  std::uint32_t of = 0;
};

/// What comes instead of the advice, before it or beside it.
enum class CheckKind : std::uint8_t { instead, before, beside };

template <>
inline constexpr auto enum_names<CheckKind> = std::to_array<EnumName<CheckKind>>({
    {CheckKind::instead, "instead"},
    {CheckKind::before, "before"},
    {CheckKind::beside, "beside"},
});

/// What it costs, in USD; what is absent costs nothing worth naming.
struct CheckCost {
  std::optional<Range> month;
  std::optional<Range> per_query;
  std::string because;
  Citations source;
};

/// Something to try that is none of the approaches. It changes no approach.
struct FirstCheck {
  std::string id;
  CheckKind kind = CheckKind::beside;
  std::string title;  ///< rows of the same title are one check: the first that holds
  Condition when;
  std::string headline;
  std::string because;
  std::string action;
  std::optional<CheckCost> cost;
  Citations source;
};

/// A choice that follows once the approach is known, such as the kind of retrieval.
struct KindTable {
  std::string id;
  std::string title;
  ApproachSet recommended_for;
};

struct NamedKind {
  std::string id;
  std::size_t table = 0;
  std::string title;
  std::string action;
};

/// The first row of a table that holds decides.
struct KindRow {
  std::string id;
  std::size_t kind = 0;
  std::optional<Condition> when;  ///< absent: always
  std::string because;
  Citations source;
};

/// How a knowledge need is met; the first row that holds decides.
struct DeliveryRow {
  std::string id;
  Condition when;
  Approach deliver = Approach::rag;
  std::string because;
  Citations source;
};

/// An answer that follows from others; used only where the question is unanswered.
struct DerivedRow {
  std::string id;
  std::size_t question = 0;
  std::size_t value = 0;
  Condition when;
  std::string because;
  Citations source;
};

/// DMN's names: `collect` unites what all true lines say, `first` takes the first true line.
enum class HitPolicy : std::uint8_t { collect, first };

template <>
inline constexpr auto enum_names<HitPolicy> = std::to_array<EnumName<HitPolicy>>({
    {HitPolicy::collect, "collect"},
    {HitPolicy::first, "first"},
});

struct FlowchartLine {
  std::string id;
  std::string asks;
  Condition when;
  Approach says = Approach::rag;
  Citations source;
};

struct Cell {
  std::string text;
  Citations source;
};

/// One row of the comparison table.
struct Factor {
  std::string id;
  std::string title;
  std::map<Approach, Cell> cells;
  std::optional<Condition> matters_when;  ///< absent: always
};

/// How often a cost line comes: set-up and people once, fixed and maintenance every month.
enum class CostKind : std::uint8_t { setup, fixed, per_query, maintenance, people };

template <>
inline constexpr auto enum_names<CostKind> = std::to_array<EnumName<CostKind>>({
    {CostKind::setup, "setup"},
    {CostKind::fixed, "fixed"},
    {CostKind::per_query, "per_query"},
    {CostKind::maintenance, "maintenance"},
    {CostKind::people, "people"},
});

/// Every line that a bill can have.
enum class LineId : std::uint8_t {
  trial_calls,
  embed_corpus,
  first_writes,
  labels,
  training,
  storage,
  store_minimum,
  serving,
  cached_input,
  cache_write,
  input,
  output,
  embed_question,
  searches,
  reranking,
  test_calls,
  refresh,
  rewrites,
  retraining,
  engineering,
};

template <>
inline constexpr auto enum_names<LineId> = std::to_array<EnumName<LineId>>({
    {LineId::trial_calls, "trial_calls"},
    {LineId::embed_corpus, "embed_corpus"},
    {LineId::first_writes, "first_writes"},
    {LineId::labels, "labels"},
    {LineId::training, "training"},
    {LineId::storage, "storage"},
    {LineId::store_minimum, "store_minimum"},
    {LineId::serving, "serving"},
    {LineId::cached_input, "cached_input"},
    {LineId::cache_write, "cache_write"},
    {LineId::input, "input"},
    {LineId::output, "output"},
    {LineId::embed_question, "embed_question"},
    {LineId::searches, "searches"},
    {LineId::reranking, "reranking"},
    {LineId::test_calls, "test_calls"},
    {LineId::refresh, "refresh"},
    {LineId::rewrites, "rewrites"},
    {LineId::retraining, "retraining"},
    {LineId::engineering, "engineering"},
});

inline constexpr std::size_t line_count = count_of<LineId>;

struct LineText {
  std::string title;
  std::string because;
  Citations source;
};

/// The guide's own row, retold, and its figures.
struct GuideCost {
  std::string setup;
  std::string per_query;
  std::string maintenance;
  Range setup_usd;  ///< low and high as printed
  bool setup_is_monthly = false;
  Range per_query_usd;
  std::string setup_if_lower;  ///< why ours may be lower, and so on
  std::string setup_if_higher;
  std::string per_query_if_lower;
  std::string per_query_if_higher;
};

/// What a quantity is taken to be where nobody answered. The first whose condition holds counts.
struct QuantityDefault {
  Role role = Role::queries_per_month;
  std::optional<Condition> when;  ///< absent: always
  Range range;
  std::string because;
  Citations source;
};

/// Which row is taken where nobody chose.
struct RowDefault {
  RowRole role = RowRole::model;
  std::optional<Condition> when;
  std::size_t row = 0;
  std::string because;
  Citations source;
};

/// Output of one GPU at saturation, measured.
struct Throughput {
  std::size_t gpu_kind = 0;
  Decimal billions;         ///< parameters of the model it was measured with
  Range tokens_per_second;  ///< low, typical, high
  std::string because;
  Citations source;
};

enum class Stage : std::uint8_t {
  network,
  embedding,
  search,
  reranking,
  queue,
  hosted_first_token,
  own_first_token,
  hosted_token,  ///< between two tokens of output
  own_token,
};

template <>
inline constexpr auto enum_names<Stage> = std::to_array<EnumName<Stage>>({
    {Stage::network, "network"},
    {Stage::embedding, "embedding"},
    {Stage::search, "search"},
    {Stage::reranking, "reranking"},
    {Stage::queue, "queue"},
    {Stage::hosted_first_token, "hosted_first_token"},
    {Stage::own_first_token, "own_first_token"},
    {Stage::hosted_token, "hosted_token"},
    {Stage::own_token, "own_token"},
});

inline constexpr std::size_t stage_count = count_of<Stage>;

struct StageTime {
  std::string title;
  Range ms;
  std::string because;
  Citations source;
};

/// What runs the model.
enum class Generation : std::uint8_t { by_token, own_gpus, hosted_tuning };

template <>
inline constexpr auto enum_names<Generation> = std::to_array<EnumName<Generation>>({
    {Generation::by_token, "by_token"},
    {Generation::own_gpus, "own_gpus"},
    {Generation::hosted_tuning, "hosted_tuning"},
});

/// What an answer rules out of the combinations that are tried.
struct StackLimit {
  struct Row {
    RowRole role = RowRole::model;
    std::size_t row = 0;
  };

  std::string id;
  Condition when;
  std::vector<Generation> excludes;
  std::vector<Row> only;  ///< of the roles named here no other row is allowed
  std::string because;
  Citations source;
};

struct CostTable {
  std::vector<QuantityDefault> quantities;
  std::vector<RowDefault> rows;
  std::vector<Throughput> throughputs;
  std::vector<std::vector<std::string>> size_classes;  ///< of models, the weakest first
  std::vector<StackLimit> stack_limits;
  std::array<LineText, line_count> lines;
  std::array<StageTime, stage_count> stages;
  std::array<std::optional<GuideCost>, all_approaches.size()> guide;  ///< by approach

  [[nodiscard]] const LineText& text(LineId id) const {
    return lines.at(static_cast<std::size_t>(id));
  }
};

/// A question and its answer, as an answers file would say it.
struct Example {
  std::size_t question = 0;
  std::string value;
};

struct GuideItem {
  std::string text;
  std::vector<Example> example;    ///< answers that express it; may be empty
  std::optional<Approach> says;    ///< what the guide advises on that example
  std::vector<std::size_t> rules;  ///< that carry it
};

struct GuideTopic {
  std::string id;
  std::string title;
  std::string text;  ///< may be empty
  std::vector<GuideItem> items;
};

struct Faq {
  std::string id;
  std::string question;
  std::string answer;
  Citations source;
};

struct Course {
  std::string id;
  std::string title;
  std::vector<std::string> covers;
  ApproachSet recommended_for;
  std::string because;
  Citations source;
};

struct Guide {
  std::string title;
  std::string date;
  std::vector<GuideTopic> topics;
  std::vector<Faq> faq;
  std::vector<Course> courses;
};

struct PlanPhase {
  std::string id;
  std::string title;
};

/// One thing to do after the verdict.
struct PlanStep {
  std::string id;
  std::size_t phase = 0;
  ApproachSet recommended_for;
  std::optional<Condition> when;  ///< absent: always
  std::string action;
  std::string because;
  Citations source;
};

/// A published case with its outcome.
struct Precedent {
  std::string id;
  std::string story;
  std::vector<std::optional<Answer>> answers;  ///< by question
  Approach winner = Approach::prompting;
  ApproachSet acceptable;  ///< runners-up
  std::string numbers;
  std::string strength;  ///< what kind of evidence it is
  std::string caveat;    ///< may be empty
  std::string citation;
  std::string url;  ///< may be empty
};

/// A usual case to start from: answers to change, with the story that they tell.
struct Preset {
  std::string id;
  std::string title;
  std::string story;
  std::vector<Example> answers;
  ApproachSet expected;  ///< what the story says they lead to
  Citations source;
};

struct Knowledge {
  std::string name;
  std::string version;
  std::vector<std::string> policies;  ///< name and version of those put over it, in order
  std::vector<Source> sources;
  std::array<ApproachText, all_approaches.size()> approaches;  ///< by approach
  std::vector<Question> questions;

  Points prior;
  std::int32_t premium = 0;  ///< what doing both costs beyond its two needs
  std::vector<Group> groups;
  std::vector<Rule> rules;
  std::vector<Veto> vetoes;
  std::vector<Tension> tensions;
  std::vector<Contradiction> contradictions;
  std::array<HeldCases, count_of<Strength>> confidence;  ///< by strength
  std::vector<FirstCheck> checks;                        ///< the most important first
  std::vector<KindTable> kind_tables;
  std::vector<NamedKind> kinds;
  std::vector<KindRow> kind_rows;
  std::vector<DeliveryRow> delivery;
  Approach otherwise_deliver = Approach::rag;
  std::vector<DerivedRow> derived;
  HitPolicy hit_policy = HitPolicy::collect;
  std::vector<FlowchartLine> flowchart;

  std::vector<PlanPhase> phases;
  std::vector<PlanStep> plan;
  std::vector<Precedent> precedents;
  std::vector<Factor> comparison;
  Catalogue catalogue;
  CostTable costs;
  Guide guide;
  std::vector<Formula> formulas;
  BillFormulas bill_formulas;
  std::vector<Preset> presets;

  [[nodiscard]] const ApproachText& text(Approach approach) const {
    return approaches.at(static_cast<std::size_t>(approach));
  }
  [[nodiscard]] CitedPlaces cite(const Citations& citations) const {
    return places_of(citations, sources);
  }
  /// "retort 2026.11.24 with acme 3": name and version, and those of the policies over it.
  [[nodiscard]] std::string identity() const;
};

/// The question that answers a quantity, if the table has one.
const Question* question_for(const Knowledge& knowledge, Role role);

/// Calls `use` with every condition of the knowledge.
template <typename Use>
void for_each_condition(const Knowledge& knowledge, Use use) {
  for (const Rule& entry : knowledge.rules) use(entry.when);
  for (const Veto& entry : knowledge.vetoes) use(entry.when);
  for (const Tension& entry : knowledge.tensions) use(entry.when);
  for (const Contradiction& entry : knowledge.contradictions) use(entry.when);
  for (const DeliveryRow& entry : knowledge.delivery) use(entry.when);
  for (const DerivedRow& entry : knowledge.derived) use(entry.when);
  for (const FlowchartLine& entry : knowledge.flowchart) use(entry.when);
  for (const PlanStep& entry : knowledge.plan) {
    if (entry.when) use(*entry.when);
  }
  for (const Factor& entry : knowledge.comparison) {
    if (entry.matters_when) use(*entry.matters_when);
  }
  for (const QuantityDefault& entry : knowledge.costs.quantities) {
    if (entry.when) use(*entry.when);
  }
  for (const RowDefault& entry : knowledge.costs.rows) {
    if (entry.when) use(*entry.when);
  }
  for (const StackLimit& entry : knowledge.costs.stack_limits) use(entry.when);
}

/// Makes the rows of the catalogue the values of the questions that choose one. To be called again
/// when the catalogue changes.
void offer_rows(Knowledge& knowledge);

/// What the compiled form has room for; the reader refuses more.
namespace limits {
inline constexpr std::size_t questions = 128;
inline constexpr std::size_t cells_per_question = 255;
/// Each cuts the numbers in up to two places.
inline constexpr std::size_t bounds_per_question = (cells_per_question - 2) / 2;
inline constexpr std::size_t groups = 64;
inline constexpr std::size_t derived_rows = 64;
inline constexpr std::size_t rows_per_condition = 64;
inline constexpr std::size_t rows = 512;         ///< of plain tests, over all conditions
inline constexpr std::size_t outcome_rows = 64;  ///< of those, in vetoes and delivery
inline constexpr std::int32_t points = 1000;
}  // namespace limits

}  // namespace retort
