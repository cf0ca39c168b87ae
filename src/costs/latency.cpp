#include "costs/latency.hpp"

#include <algorithm>
#include <cmath>

namespace retort {
namespace {

class Stopwatch {
 public:
  Stopwatch(const Knowledge& knowledge, const Workload& workload, Approach approach)
      : knowledge_(knowledge), workload_(workload), formula_(knowledge.bill_formulas) {
    latency_.approach = approach;
  }

  Latency measure() {
    add(Stage::network, 1.0);
    if (searches(latency_.approach)) {
      add(Stage::embedding, 1.0);
      add(Stage::search, 1.0);
      if (workload_[RowRole::reranker]) add(Stage::reranking, 1.0);
    }
    if (runs_on_own_gpus(knowledge_, workload_, latency_.approach)) {
      add(Stage::queue, 1.0);
      generate(Stage::own_first_token, Stage::own_token, size());
    } else {
      generate(Stage::hosted_first_token, Stage::hosted_token, 1.0);
    }
    return std::move(latency_);
  }

 private:
  [[nodiscard]] Milliseconds timed(Stage stage, double factor) const {
    const Range& ms = knowledge_.costs.stages.at(static_cast<std::size_t>(stage)).ms;
    return {to_double(ms.low) * factor, to_double(ms.typical) * factor,
            to_double(ms.high) * factor};
  }

  void add(Stage stage, double factor) {
    const Milliseconds ms = timed(stage, factor);
    latency_.stages.push_back({stage, ms});
    latency_.first_token.low += ms.low;
    latency_.first_token.typical += ms.typical;
    latency_.first_token.high += ms.high;
  }

  void generate(Stage first, Stage token, double factor) {
    add(first, factor);
    latency_.token = token;
    latency_.between_tokens = timed(token, factor);
    const Milliseconds& start = latency_.first_token;
    const Milliseconds& step = latency_.between_tokens;
    const auto answer = [this](double start_ms, Side side, double step_ms) {
      return formula_(BillFormula::answer_ms, start_ms, tokens(side), step_ms);
    };
    latency_.whole_answer = {answer(start.low, Side::cheap, step.low),
                             answer(start.typical, Side::typical, step.typical),
                             answer(start.high, Side::dear, step.high)};
  }

  [[nodiscard]] double tokens(Side side) const {
    const Inputs inputs(knowledge_, workload_, side);
    return inputs[Role::output_tokens] * (1.0 + inputs.share(Role::reasoning_percent));
  }

  [[nodiscard]] double size() const {
    const auto& chosen = workload_[RowRole::open_model];
    if (!chosen) return 1.0;
    const OpenModel& model = knowledge_.catalogue.open_models[chosen->row];
    return formula_(BillFormula::stage_factor, to_double(model.billions));
  }

  const Knowledge& knowledge_;
  const Workload& workload_;
  const BillFormulas& formula_;
  Latency latency_;
};

}  // namespace

Latency latency(const Knowledge& knowledge, const Workload& workload, Approach approach) {
  return Stopwatch(knowledge, workload, approach).measure();
}

WithinLimit within(const Latency& latency, double limit_ms) {
  if (latency.whole_answer.typical <= limit_ms) return WithinLimit::whole_answer;
  if (latency.first_token.typical <= limit_ms) return WithinLimit::first_token;
  return latency.first_token.low <= limit_ms ? WithinLimit::fast_case : WithinLimit::never;
}

double tokens_within(const Latency& latency, double limit_ms) {
  const double left = limit_ms - latency.first_token.typical;
  if (left < 0.0) return 0.0;
  return 1.0 + std::floor(left / std::max(0.001, latency.between_tokens.typical));
}

}  // namespace retort
