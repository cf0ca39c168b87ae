#include "costs/workload.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

Range scaled(const Range& range, double factor) {
  const auto scale = [factor](Decimal value) {
    return Decimal{std::llround(static_cast<double>(value.micros) * factor)};
  };
  return {scale(range.low), scale(range.typical), scale(range.high)};
}

void take(const Question& question, const Answer& answer, Workload& workload) {
  if (question.role) {
    const Decimal given = answer.number;
    workload[*question.role] =
        Quantity{.range = {given, given, given}, .assumed = false, .from = {}};
  }
  if (question.row) {
    workload[*question.row] = ChosenRow{.row = answer.value, .assumed = false, .from = {}};
  }
}

/// For each role the first default that holds, unless the person gave an answer.
template <typename Default, typename Make>
void assume(const std::vector<Default>& defaults, ConditionRange range,
            const ConditionStates& conditions, Workload& workload, Make make) {
  for (std::size_t i = 0; i < defaults.size(); ++i) {
    auto& slot = workload[defaults[i].role];
    const bool holds = !defaults[i].when || conditions.is_true(range.begin + i);
    if (!slot && holds) slot = make(defaults[i], i);
  }
}

/// Measured on the same kind of GPU if there is one, with the model nearest in size.
const Throughput* nearest_throughput(const Knowledge& knowledge, const OpenModel& model,
                                     std::size_t gpu_kind) {
  const Throughput* nearest = nullptr;
  const auto distance = [&](const Throughput& one) {
    const double ratio = to_double(model.billions) / to_double(one.billions);
    return std::pair(one.gpu_kind != gpu_kind, std::max(ratio, 1.0 / ratio));
  };
  for (const Throughput& one : knowledge.costs.throughputs) {
    if (nearest == nullptr || distance(one) < distance(*nearest)) nearest = &one;
  }
  return nearest;
}

/// Decoding reads all weights for every step, so output falls with the size of the model and rises
/// with the bandwidth of the GPU.
Range scaled_throughput(const Catalogue& catalogue, const Throughput& measured,
                        const OpenModel& model, std::size_t gpu_kind) {
  const double bandwidth = to_double(catalogue.gpu_kinds[gpu_kind].bandwidth_gb_s) /
                           to_double(catalogue.gpu_kinds[measured.gpu_kind].bandwidth_gb_s);
  return scaled(measured.tokens_per_second,
                bandwidth * to_double(measured.billions) / to_double(model.billions));
}

double at(const Range& range, Side side) {
  switch (side) {
    case Side::cheap:
      return to_double(range.low);
    case Side::typical:
      return to_double(range.typical);
    case Side::dear:
      return to_double(range.high);
  }
  return to_double(range.typical);
}

Side opposite(Side side) {
  if (side == Side::typical) return side;
  return side == Side::cheap ? Side::dear : Side::cheap;
}

}  // namespace

Workload workload(const Evaluator& evaluator, const Answers& answers,
                  const ConditionStates& conditions) {
  const Knowledge& knowledge = evaluator.knowledge();
  Workload workload;
  for (std::size_t i = 0; i < knowledge.questions.size(); ++i) {
    const std::optional<Answer>& answer = answers.by_question[i];
    if (answer && answer->known) take(knowledge.questions[i], *answer, workload);
  }
  assume(knowledge.costs.quantities, evaluator.quantity_defaults(), conditions, workload,
         [](const QuantityDefault& one, std::size_t i) {
           return Quantity{.range = one.range, .assumed = true, .from = i};
         });
  assume(knowledge.costs.rows, evaluator.row_defaults(), conditions, workload,
         [](const RowDefault& one, std::size_t i) {
           return ChosenRow{.row = one.row, .assumed = true, .from = i};
         });
  complete(workload, knowledge);
  return workload;
}

const Throughput* throughput_of(const Knowledge& knowledge, const Workload& workload) {
  const auto& model = workload[RowRole::open_model];
  const auto& gpu = workload[RowRole::serving_gpu];
  if (!model || !gpu) return nullptr;
  const Catalogue& catalogue = knowledge.catalogue;
  return nearest_throughput(knowledge, catalogue.open_models[model->row],
                            catalogue.gpus[gpu->row].kind);
}

std::optional<Range> throughput_range(const Knowledge& knowledge, const OpenModel& model,
                                      const GpuPrice& gpu) {
  const Throughput* measured = nearest_throughput(knowledge, model, gpu.kind);
  if (measured == nullptr) return std::nullopt;
  return scaled_throughput(knowledge.catalogue, *measured, model, gpu.kind);
}

void complete(Workload& workload, const Knowledge& knowledge) {
  const Catalogue& catalogue = knowledge.catalogue;
  auto& speed = workload[Role::tokens_per_second];
  const auto& model = workload[RowRole::open_model];
  const auto& gpu = workload[RowRole::serving_gpu];
  if (model && gpu && (!speed || speed->assumed)) {
    const std::optional<Range> range =
        throughput_range(knowledge, catalogue.open_models[model->row], catalogue.gpus[gpu->row]);
    if (range) speed = Quantity{.range = *range, .assumed = true, .from = {}};
  }
  const auto& labels = workload[RowRole::labels];
  auto& label = workload[Role::label_usd];
  if (labels && (!label || label->assumed)) {
    label =
        Quantity{.range = catalogue.label_sources[labels->row].price, .assumed = true, .from = {}};
  }
}

bool runs_on_own_gpus(const Knowledge& knowledge, const Workload& workload, Approach approach) {
  if (!trains(approach)) {
    const auto& model = workload[RowRole::model];
    return model && model->row >= knowledge.catalogue.models.size();
  }
  const auto& offer = workload[RowRole::tuning];
  if (!offer) return true;
  const TuningPrice& price = knowledge.catalogue.tuning[offer->row];
  return !price.input || !price.output;
}

double input_at(Side side, Role role, const Range& range) {
  return at(range, saves_when_higher(role) ? opposite(side) : side);
}

std::optional<std::size_t> input_row(const Knowledge& knowledge, RowRole role, std::size_t row) {
  const bool is_own = role == RowRole::model && row >= knowledge.catalogue.models.size();
  return is_own ? std::nullopt : std::optional(row);
}

Inputs::Inputs(const Knowledge& knowledge, const Workload& workload, Side side) {
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    if (workload[role]) set(role, input_at(side, role, workload[role]->range));
  }
  for (std::size_t i = 0; i < row_role_count; ++i) {
    const auto role = static_cast<RowRole>(i);
    if (workload[role]) choose(role, input_row(knowledge, role, workload[role]->row));
  }
}

}  // namespace retort
