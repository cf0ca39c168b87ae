#include "advice/report.hpp"
#include "advice/report_figures.hpp"
#include "advice/report_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

class CostReporter {
 public:
  CostReporter(const Knowledge& knowledge, const Workload& workload)
      : knowledge_(knowledge), workload_(workload) {}

  ReportedCosts report() {
    ReportedCosts costs{.as_of = knowledge_.catalogue.as_of,
                        .today = knowledge_.catalogue.today,
                        .estimates = {},
                        .break_even = break_evens(knowledge_, workload_),
                        .assumptions = {},
                        .same_model = {},
                        .queries_per_month = typical(Role::queries_per_month),
                        .assumed_queries = is_assumed(Role::queries_per_month),
                        .horizon_months = typical(Role::horizon_months),
                        .assumed_horizon = is_assumed(Role::horizon_months)};
    for (const Approach approach : all_approaches) costs.estimates.push_back(priced(approach));
    costs.by_volume = costs_by_volume(knowledge_, workload_, volumes());
    add_latencies(costs);
    for (const ReportedEstimate& one : costs.estimates) {
      if (!one.obstacle) costs.tornados.push_back(swings_of(one.totals.approach));
    }
    costs.assumptions = assumptions();
    costs.same_model = same_model();
    costs.endings = endings();
    round_figures(costs);
    return costs;
  }

 private:
  [[nodiscard]] Decimal typical(Role role) const { return workload_[role]->range.typical; }
  [[nodiscard]] bool is_assumed(Role role) const { return workload_[role]->assumed; }

  ReportedEstimate priced(Approach approach) {
    ReportedEstimate reported{
        .totals = estimate(knowledge_, workload_, approach),
        .stack = stack_of(knowledge_, workload_, approach),
        .obstacle = {},
        .dear_obstacle = {},
        .lines = {},
        .guide = knowledge_.costs.guide.at(static_cast<std::size_t>(approach)),
        .guide_checks = {},
        .all_in_per_query = {}};
    reported.obstacle = named(reported.totals.obstacle);
    reported.dear_obstacle = named(reported.totals.dear_obstacle);
    for (const EstimatedLine& line : reported.totals.lines) {
      reported.lines.push_back(reported_line(line));
    }
    const auto queries = typical(Role::queries_per_month).micros / Decimal::one;
    if (!reported.totals.obstacle && queries > 0) {
      reported.all_in_per_query = divided(reported.totals.monthly.typical, queries);
    }
    if (reported.guide && !reported.totals.obstacle) check_guide(reported);
    if (trains(approach) && !workload_[RowRole::tuning]) {
      reported.training_memory = training_memory();
    }
    return reported;
  }

  [[nodiscard]] ReportedCostLine reported_line(const EstimatedLine& line) const {
    const LineText& text = knowledge_.costs.text(line.typical.id);
    ReportedCostLine reported{.id = std::string(to_string(line.typical.id)),
                              .title = text.title,
                              .kind = line.typical.kind,
                              .quantity = line.typical.quantity,
                              .unit = std::string(to_string(line.typical.unit)),
                              .unit_price = line.typical.unit_price,
                              .amount = line.amount,
                              .because = text.because,
                              .source = knowledge_.cite(text.source),
                              .price = {}};
    if (line.typical.origin != nullptr) reported.price = *line.typical.origin;
    const bool is_given = reported.price && reported.price->confidence == Confidence::given;
    if (is_given) reported.source = {{reported.price->source, {}}};
    return reported;
  }

  [[nodiscard]] std::string id_of_row(RowRole role) const {
    return row_id(knowledge_, workload_, role);
  }

  [[nodiscard]] std::optional<ReportedObstacle> named(
      const std::optional<Obstacle>& obstacle) const {
    if (!obstacle) return std::nullopt;
    ReportedObstacle reported{.kind = obstacle->kind,
                              .row = id_of_row(obstacle->row),
                              .needed = obstacle->needed,
                              .available = obstacle->available,
                              .until = {},
                              .reason = {}};
    if (obstacle->kind != Obstacle::Kind::offer_ended) return reported;
    for (const Availability& offer : offers_of(obstacle->row)) {
      if (offer_on(offer, knowledge_.catalogue.today) == Offer::available) continue;
      reported.until = offer.until;
      reported.reason = offer.reason;
      break;
    }
    return reported;
  }

  /// The offers that a chosen row stands for: hosted training is one thing, serving another.
  [[nodiscard]] std::vector<Availability> offers_of(RowRole role) const {
    const Catalogue& catalogue = knowledge_.catalogue;
    if (!workload_[role]) return {};
    const std::size_t row = workload_[role]->row;
    switch (role) {
      case RowRole::model:
        if (row >= catalogue.models.size()) return {};
        return {catalogue.models[row].available};
      case RowRole::embedding:
        return {catalogue.embeddings[row].available};
      case RowRole::store:
        return {catalogue.stores[row].available};
      case RowRole::training_gpu:
      case RowRole::serving_gpu:
        return {catalogue.gpus[row].available};
      case RowRole::reranker:
        return {catalogue.rerankers[row].available};
      case RowRole::tuning:
        return {catalogue.tuning[row].available, catalogue.tuning[row].serving};
      case RowRole::open_model:
      case RowRole::tuning_method:
      case RowRole::labels:
        return {};
    }
    return {};
  }

  /// Months are counted as 30 days.
  [[nodiscard]] std::vector<ReportedEnding> endings() const {
    constexpr std::int64_t days = 30;
    const std::int64_t horizon = typical(Role::horizon_months).micros / Decimal::one * days;
    std::vector<ReportedEnding> all;
    for (std::size_t i = 0; i < row_role_count; ++i) {
      const auto role = static_cast<RowRole>(i);
      for (const Availability& offer : offers_of(role)) {
        // How old the day to price for will be when the offer ends.
        const auto left = age_in_days(knowledge_.catalogue.today, offer.until);
        if (left && *left >= 0 && *left < horizon) {
          all.push_back({id_of_row(role), offer.until, offer.reason});
        }
      }
    }
    return all;
  }

  // The guide.

  struct Reasons {
    const std::string& if_lower;
    const std::string& if_higher;
  };

  static GuideCheck checked(std::string what, const Range& guide, Money ours,
                            const Reasons& reasons) {
    // What differs by less than a hundredth is the same.
    constexpr double margin = 0.01;
    GuideCheck check{.what = std::move(what), .guide = guide, .ours = ours, .because = {}};
    if (ours < times(1.0 - margin, Money::dollars(guide.low))) {
      check.holds = GuideCheck::Holds::ours_is_lower;
      check.because = reasons.if_lower;
    }
    if (ours > times(1.0 + margin, Money::dollars(guide.high))) {
      check.holds = GuideCheck::Holds::ours_is_higher;
      check.because = reasons.if_higher;
    }
    return check;
  }

  void check_guide(ReportedEstimate& reported) const {
    const GuideCost& guide = *reported.guide;
    const Estimate& ours = reported.totals;
    reported.guide_checks.push_back(
        checked(guide.setup_is_monthly ? "the store a month" : "set-up", guide.setup_usd,
                guide.setup_is_monthly ? store_monthly(ours) : ours.setup.typical,
                {guide.setup_if_lower, guide.setup_if_higher}));
    if (!reported.all_in_per_query) return;
    reported.guide_checks.push_back(checked("a query, all in", guide.per_query_usd,
                                            *reported.all_in_per_query,
                                            {guide.per_query_if_lower, guide.per_query_if_higher}));
  }

  /// All that the store bills in a month, searches too: what they come to lessens its minimum.
  [[nodiscard]] Money store_monthly(const Estimate& ours) const {
    const double queries = to_double(typical(Role::queries_per_month));
    Money monthly;
    for (const EstimatedLine& line : ours.lines) {
      const LineId id = line.typical.id;
      if (id == LineId::searches) monthly += times(queries, line.amount.typical);
      if (id == LineId::storage || id == LineId::store_minimum || id == LineId::rewrites) {
        monthly += line.amount.typical;
      }
    }
    return monthly;
  }

  // Training.

  [[nodiscard]] TrainingMemory training_memory() const {
    const Catalogue& catalogue = knowledge_.catalogue;
    const OpenModel& model = catalogue.open_models[workload_[RowRole::open_model]->row];
    const TuningMethod& method = catalogue.tuning_methods[workload_[RowRole::tuning_method]->row];
    const GpuPrice& gpu = catalogue.gpus[workload_[RowRole::training_gpu]->row];
    const double billions = to_double(model.billions);
    TrainingMemory memory{
        .low_gb = to_double(method.low_gb_per_billion) * billions + to_double(method.low_gb),
        .high_gb = to_double(method.high_gb_per_billion) * billions + to_double(method.high_gb),
        .gpu_gb = static_cast<double>(catalogue.gpu_kinds[gpu.kind].memory_gb),
        .gpu = gpu.id,
        .cheapest = {},
        .cheapest_hour = {}};
    for (const GpuPrice& one : catalogue.gpus) {
      const bool fits = catalogue.gpu_kinds[one.kind].memory_gb >= memory.high_gb &&
                        one.min_gpus == 1 &&
                        offer_on(one.available, catalogue.today) == Offer::available;
      const Money hour = Money::dollars(one.hour);
      if (!fits || (!memory.cheapest.empty() && hour >= memory.cheapest_hour)) continue;
      memory.cheapest = one.id;
      memory.cheapest_hour = hour;
    }
    return memory;
  }

  /// The question that would answer it, or else the role itself.
  [[nodiscard]] std::string subject_of(Role role) const {
    const Question* question = question_for(knowledge_, role);
    return question != nullptr ? question->id : std::string(to_string(role));
  }

  [[nodiscard]] std::string unit_of(Role role) const {
    const Question* question = question_for(knowledge_, role);
    return question != nullptr ? question->unit : std::string{};
  }

  // Volume, time and what moves most.

  /// 1, 2 and 5 times the powers of ten, and the workload's own volume.
  [[nodiscard]] std::vector<std::int64_t> volumes() const {
    constexpr std::int64_t least = 100;
    constexpr std::int64_t most = 10'000'000;
    std::vector<std::int64_t> all;
    for (std::int64_t power = least; power < most; power *= 10) {
      for (const std::int64_t times : {1, 2, 5}) all.push_back(power * times);
    }
    all.push_back(most);
    const std::int64_t own = typical(Role::queries_per_month).micros / Decimal::one;
    if (own >= 1 && std::ranges::find(all, own) == all.end()) all.push_back(own);
    std::ranges::sort(all);
    return all;
  }

  [[nodiscard]] ReportedStage reported_stage(const TimedStage& timed) const {
    const StageTime& text = knowledge_.costs.stages.at(static_cast<std::size_t>(timed.stage));
    return {.id = std::string(to_string(timed.stage)),
            .title = text.title,
            .ms = timed.ms,
            .because = text.because,
            .source = knowledge_.cite(text.source)};
  }

  void add_latencies(ReportedCosts& costs) const {
    const auto& limit = workload_[Role::latency_ms];
    if (limit) costs.latency_limit_ms = limit->range.typical;
    for (const Approach approach : all_approaches) {
      ReportedLatency reported;
      reported.latency = latency(knowledge_, workload_, approach);
      for (const TimedStage& stage : reported.latency.stages) {
        reported.stages.push_back(reported_stage(stage));
      }
      reported.stages.push_back(
          reported_stage({reported.latency.token, reported.latency.between_tokens}));
      if (limit) {
        const double ms = to_double(limit->range.typical);
        reported.within = within(reported.latency, ms);
        reported.tokens_within = tokens_within(reported.latency, ms);
      }
      costs.latencies.push_back(std::move(reported));
    }
  }

  [[nodiscard]] ReportedTornado swings_of(Approach approach) const {
    ReportedTornado reported{.approach = approach, .swings = {}};
    for (const Swing& swing : tornado(knowledge_, workload_, approach)) {
      reported.swings.push_back(
          {.subject = subject_of(swing.role), .unit = unit_of(swing.role), .swing = swing});
    }
    return reported;
  }

  // What nobody answered.

  [[nodiscard]] std::vector<Assumption> assumptions() const {
    std::vector<Assumption> all;
    for (std::size_t i = 0; i < role_count; ++i) {
      const auto& quantity = workload_.quantities.at(i);
      if (!quantity || !quantity->assumed) continue;
      all.push_back(assumed_quantity(static_cast<Role>(i), *quantity));
    }
    for (std::size_t i = 0; i < row_role_count; ++i) {
      const auto& chosen = workload_.rows.at(i);
      if (!chosen || !chosen->from) continue;
      const RowDefault& entry = knowledge_.costs.rows[*chosen->from];
      all.push_back({.subject = std::string(to_string(entry.role)),
                     .value = id_of_row(entry.role),
                     .range = {},
                     .is_number = false,
                     .unit = {},
                     .because = entry.because,
                     .source = knowledge_.cite(entry.source)});
    }
    return all;
  }

  [[nodiscard]] Assumption assumed_quantity(Role role, const Quantity& quantity) const {
    Assumption assumption{.subject = subject_of(role),
                          .value = to_text(quantity.range.typical),
                          .range = quantity.range,
                          .is_number = true,
                          .unit = unit_of(role),
                          .because = {},
                          .source = {}};
    if (quantity.from) {
      const QuantityDefault& entry = knowledge_.costs.quantities[*quantity.from];
      assumption.because = entry.because;
      assumption.source = knowledge_.cite(entry.source);
    } else if (role == Role::label_usd) {
      const LabelSource& labels =
          knowledge_.catalogue.label_sources[workload_[RowRole::labels]->row];
      assumption.because = labels.title;
      assumption.source = {{labels.origin.source, {}}};
    } else if (const Throughput* measured = throughput_of(knowledge_, workload_)) {
      assumption.because = measured->because;
      assumption.source = knowledge_.cite(measured->source);
    }
    return assumption;
  }

  [[nodiscard]] std::optional<SameModel> same_model() const {
    const auto& chosen = workload_[RowRole::open_model];
    const bool differs = chosen && !workload_[RowRole::tuning] &&
                         !runs_on_own_gpus(knowledge_, workload_, Approach::rag);
    if (!differs) return std::nullopt;
    const OpenModel& trained = knowledge_.catalogue.open_models[chosen->row];
    const std::vector<ModelPrice>& models = knowledge_.catalogue.models;
    const auto hosted = std::ranges::find(models, trained.hosted_as, &ModelPrice::id);
    if (hosted == models.end() || hosted->id == id_of_row(RowRole::model)) return std::nullopt;
    Inputs same(knowledge_, workload_, Side::typical);
    same.choose(RowRole::model, static_cast<std::size_t>(hosted - models.begin()));
    const Bill rag = bill(knowledge_, Approach::rag, same);
    if (rag.obstacle) return std::nullopt;
    return SameModel{.trained = trained.id,
                     .model = id_of_row(RowRole::model),
                     .hosted = hosted->id,
                     .rag_monthly = rag.monthly};
  }

  const Knowledge& knowledge_;
  const Workload& workload_;
};

}  // namespace

ReportedCosts report_costs(const Knowledge& knowledge, const Workload& workload) {
  return CostReporter(knowledge, workload).report();
}

void add_percentiles(const Knowledge& knowledge, const Workload& workload, ReportedCosts& costs) {
  for (const Approach approach : all_approaches) {
    const std::optional<Percentiles> spread = percentiles(knowledge, workload, approach);
    if (spread) costs.percentiles.push_back({approach, *spread});
  }
}

}  // namespace retort
