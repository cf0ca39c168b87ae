#pragma once
// What one approach costs with one set of inputs, line by line.

#include "costs/workload.hpp"
#include "knowledge/catalogue.hpp"
#include "knowledge/knowledge.hpp"
#include "retort/approach.hpp"
#include "retort/enum_names.hpp"
#include "retort/money.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace retort {

/// What a line counts.
enum class Unit : std::uint8_t {
  tokens,
  calls,
  examples,
  gpu_hours,
  runs,
  months,
  hours,
  searches,
  gb,
  gib,
  tib,
  kb,
  million_dimensions,
};

/// As it is written behind a number: "GPU-hours".
template <>
inline constexpr auto enum_names<Unit> = std::to_array<EnumName<Unit>>({
    {Unit::tokens, "tokens"},
    {Unit::calls, "calls"},
    {Unit::examples, "examples"},
    {Unit::gpu_hours, "GPU-hours"},
    {Unit::runs, "runs"},
    {Unit::months, "months"},
    {Unit::hours, "hours"},
    {Unit::searches, "searches"},
    {Unit::gb, "GB"},
    {Unit::gib, "GiB"},
    {Unit::tib, "TiB"},
    {Unit::kb, "KB"},
    {Unit::million_dimensions, "million dimensions"},
});

/// A line is `quantity` times `unit_price`; totals are sums of lines. The kind says how often it
/// comes: set-up and people once, fixed and maintenance every month, per query with every query.
struct BillLine {
  LineId id = LineId::input;
  CostKind kind = CostKind::setup;
  double quantity = 0.0;
  Unit unit = Unit::tokens;
  Money unit_price;                     ///< USD for one unit
  const PriceOrigin* origin = nullptr;  ///< of the unit price; absent: an assumption or a sum

  [[nodiscard]] Money amount() const { return times(quantity, unit_price); }
};

/// Why an approach cannot be had.
struct Obstacle {
  enum class Kind : std::uint8_t {
    context_window,     ///< `needed` tokens in a window of `available`
    gpu_memory,         ///< `needed` GB on eight GPUs of `available` GB each
    store_size,         ///< `needed` GB where at most `available` fit
    store_searches,     ///< a month
    no_training_price,  ///< the offer names none
    no_serving_price,   ///< the tuned model has no price
    no_throughput,      ///< of the open model on the serving GPU
    offer_ended,        ///< see `row`
  };

  Kind kind = Kind::context_window;
  double needed = 0.0;
  double available = 0.0;
  RowRole row = RowRole::model;  ///< whose row it is
};

template <>
inline constexpr auto enum_names<Obstacle::Kind> = std::to_array<EnumName<Obstacle::Kind>>({
    {Obstacle::Kind::context_window, "context_window"},
    {Obstacle::Kind::gpu_memory, "gpu_memory"},
    {Obstacle::Kind::store_size, "store_size"},
    {Obstacle::Kind::store_searches, "store_searches"},
    {Obstacle::Kind::no_training_price, "no_training_price"},
    {Obstacle::Kind::no_serving_price, "no_serving_price"},
    {Obstacle::Kind::no_throughput, "no_throughput"},
    {Obstacle::Kind::offer_ended, "offer_ended"},
});

struct Bill {
  std::vector<BillLine> lines;
  std::optional<Obstacle> obstacle;  ///< then there are no lines
  Money setup;
  Money fixed;  ///< a month
  Money per_query;
  Money maintenance;  ///< a month
  Money people;       ///< once
  Money monthly;      ///< fixed, maintenance and all queries
  Money horizon;      ///< set-up, people and all months
  double serving_gpus = 0.0;
  double utilisation = 0.0;  ///< of those GPUs, as a share
  double cache_hits = 0.0;   ///< as a share
};

/// Which lines: both parts together are all of them, but for working time.
enum class BillPart : std::uint8_t { all, generation, retrieval };

/// What has ended by Catalogue::today cannot be had.
Bill bill(const Knowledge& knowledge, Approach approach, const Inputs& inputs,
          BillPart part = BillPart::all);

/// The monthly sum of the same bill; nothing where an obstacle is in the way. Does not allocate.
std::optional<Money> monthly_total(const Knowledge& knowledge, Approach approach,
                                   const Inputs& inputs);

}  // namespace retort
