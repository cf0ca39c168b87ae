// Counting, and how far the counts can be trusted.

#include "prove/evaluation.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace retort {
namespace {

constexpr int resamples = 2000;
constexpr std::uint64_t seed = 2026;

/// Right answers of the cases of one source.
struct SourceTally {
  std::size_t cases = 0;
  std::size_t strict = 0;
  std::size_t acceptable = 0;
};

std::vector<SourceTally> tally_sources(const std::vector<LabelledCase>& cases,
                                       const Verdicts& verdicts) {
  std::map<std::string, SourceTally> by_source;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    SourceTally& tally = by_source[cases[i].source];
    ++tally.cases;
    if (verdicts[i] == cases[i].winner) ++tally.strict;
    if (verdicts[i] && cases[i].acceptable.contains(*verdicts[i])) ++tally.acceptable;
  }
  std::vector<SourceTally> tallies;
  for (const auto& [source, tally] : by_source) tallies.push_back(tally);
  return tallies;
}

Interval middle_95_percent(std::vector<double>& shares) {
  std::ranges::sort(shares);
  const std::size_t tail = shares.size() / 40;
  return {shares[tail], shares[shares.size() - 1 - tail]};
}

double share_of(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

void add_intervals(Accuracy& accuracy, const std::vector<SourceTally>& sources) {
  // The engine is specified to the bit; the library's distributions are not.
  std::mt19937_64 random(seed);
  std::vector<double> strict;
  std::vector<double> acceptable;
  for (int i = 0; i < resamples; ++i) {
    SourceTally drawn;
    for (std::size_t j = 0; j < sources.size(); ++j) {
      const SourceTally& source = sources[random() % sources.size()];
      drawn.cases += source.cases;
      drawn.strict += source.strict;
      drawn.acceptable += source.acceptable;
    }
    strict.push_back(share_of(drawn.strict, drawn.cases));
    acceptable.push_back(share_of(drawn.acceptable, drawn.cases));
  }
  accuracy.strict_share = middle_95_percent(strict);
  accuracy.acceptable_share = middle_95_percent(acceptable);
}

}  // namespace

Accuracy accuracy_of(std::string method, const std::vector<LabelledCase>& cases,
                     const Verdicts& verdicts) {
  Accuracy accuracy{.method = std::move(method), .cases = cases.size()};
  const std::vector<SourceTally> sources = tally_sources(cases, verdicts);
  for (const SourceTally& source : sources) {
    accuracy.strict += source.strict;
    accuracy.acceptable += source.acceptable;
  }
  if (!sources.empty()) add_intervals(accuracy, sources);
  return accuracy;
}

}  // namespace retort
