#include "json/advice/read_report.hpp"

#include "json/advice/record_fields.hpp"
#include "json/advice/report_fields.hpp"
#include "json/advice/report_reader.hpp"
#include "json/text/strict_json.hpp"

#include <algorithm>

namespace retort {
namespace {

/// What no single member can tell.
class WholeReport {
 public:
  WholeReport(const Report& report, Node& root) : report_(report), root_(root) {}

  void check() {
    check_titles();
    check_estimates();
    check_break_evens();
  }

 private:
  void refuse(const std::string& path, std::string expected, std::string got) {
    root_.problems().push_back({.code = ProblemCode::contradiction,
                                .place = root_.place(),
                                .path = path,
                                .expected = std::move(expected),
                                .got = std::move(got),
                                .remedy = {}});
  }

  void check_titles() {
    for (const Approach approach : all_approaches) {
      if (!report_.titles[approach].empty()) continue;
      refuse(fmt::format("/titles/{}", to_string(approach)), "a text that says something",
             "an empty one");
    }
  }

  void check_estimates() {
    const std::vector<ReportedEstimate>& estimates = report_.costs.estimates;
    if (estimates.size() != all_approaches.size()) {
      refuse("/estimates", fmt::format("{} estimates", all_approaches.size()),
             fmt::format("{}", estimates.size()));
      return;
    }
    for (std::size_t i = 0; i < estimates.size(); ++i) {
      if (estimates[i].totals.approach == all_approaches.at(i)) continue;
      refuse(fmt::format("/estimates/{}/approach", i), std::string(to_string(all_approaches.at(i))),
             std::string(to_string(estimates[i].totals.approach)));
    }
  }

  void check_break_evens() {
    const std::vector<BreakEven>& all = report_.costs.break_even;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const bool crosses = all[i].kind == BreakEven::Kind::at;
      if (crosses != all[i].crossings.empty()) continue;
      refuse(fmt::format("/break_even/{}/crossings", i),
             crosses ? "where they cross" : "none, as they do not cross",
             crosses ? "none" : fmt::format("{}", all[i].crossings.size()));
    }
  }

  const Report& report_;
  Node& root_;
};

/// What is no advice, which would else be told as thirty missing keys and more; empty for one.
std::string other_than_advice(const JsonValue& value) {
  if (has_key(value, record_version_key)) {
    return "a record, which \"retort check\" and \"retort diff\" read";
  }
  if (has_key(value, recommendation_key)) return {};
  return std::string(describe(value.kind)) + " without a recommendation";
}

}  // namespace

std::optional<Report> read_report(std::string_view text, std::string_view place,
                                  std::vector<Problem>& problems) {
  const std::optional<JsonValue> value = parse_json(text, place, json_limits::file_bytes, problems);
  if (!value) return std::nullopt;
  return read_report(*value, place, problems);
}

std::optional<Report> read_report(const JsonValue& value, std::string_view place,
                                  std::vector<Problem>& problems) {
  if (std::string other = other_than_advice(value); !other.empty()) {
    problems.push_back({.code = ProblemCode::wrong_type,
                        .place = std::string(place),
                        .path = {},
                        .expected = "an advice",
                        .got = std::move(other),
                        .remedy = "save one with \"retort advise --format json\""});
    return std::nullopt;
  }
  std::vector<Problem> found;
  Node root(value, std::string(place), found);
  Report report;
  ReportReader fields(root);
  each_field(fields, report);
  fields.finish();
  if (found.empty()) WholeReport(report, root).check();
  const bool is_good = problems.empty() && found.empty();
  problems.insert(problems.end(), found.begin(), found.end());
  if (!is_good) return std::nullopt;
  return report;
}

}  // namespace retort
