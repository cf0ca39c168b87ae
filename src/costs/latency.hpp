#pragma once
// How long an answer takes, stage by stage, and what a limit on it rules out.

#include "costs/workload.hpp"
#include "knowledge/knowledge.hpp"
#include "retort/approach.hpp"
#include "retort/enum_names.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace retort {

/// Low, typical and high, in milliseconds.
struct Milliseconds {
  double low = 0.0;
  double typical = 0.0;
  double high = 0.0;
};

struct TimedStage {
  Stage stage = Stage::network;
  Milliseconds ms;
};

struct Latency {
  Approach approach = Approach::prompting;
  std::vector<TimedStage> stages;  ///< up to the first token
  Stage token = Stage::hosted_token;
  Milliseconds between_tokens;
  Milliseconds first_token;
  Milliseconds whole_answer;
};

/// Sums of the stages that the approach goes through; the answer has the workload's output and
/// reasoning tokens. A model on GPUs of one's own is timed by its size, as the stages are for one
/// of 8 billion parameters.
Latency latency(const Knowledge& knowledge, const Workload& workload, Approach approach);

enum class WithinLimit : std::uint8_t {
  whole_answer,  ///< typically all of it
  first_token,   ///< typically the first token, not all of the answer
  fast_case,     ///< the first token, if all goes fast
  never,         ///< not even then
};

template <>
inline constexpr auto enum_names<WithinLimit> = std::to_array<EnumName<WithinLimit>>({
    {WithinLimit::whole_answer, "whole_answer"},
    {WithinLimit::first_token, "first_token"},
    {WithinLimit::fast_case, "fast_case"},
    {WithinLimit::never, "never"},
});

WithinLimit within(const Latency& latency, double limit_ms);

/// Tokens of output that typically arrive by then, reasoning included; 0 before the first.
double tokens_within(const Latency& latency, double limit_ms);

}  // namespace retort
