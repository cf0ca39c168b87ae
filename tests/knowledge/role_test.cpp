#include "knowledge/role.hpp"

#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <algorithm>
#include <set>

namespace retort::testing {
namespace {

TEST_CASE("role: names read back, are all different, and nothing else reads") {
  const std::vector<std::string> ids = enum_ids<Role>();
  CHECK(ids.size() == role_count);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == role_count);
  for (std::size_t i = 0; i < role_count; ++i) {
    CHECK(to_string(static_cast<Role>(i)) == ids[i]);
    CHECK(from_name<Role>(ids[i]) == static_cast<Role>(i));
  }
  CHECK(to_string(Role::queries_per_month) == "queries_per_month");
  CHECK(to_string(Role::retrieved_tokens) == "retrieved_tokens");
  CHECK(to_string(Role::latency_ms) == "latency_ms");
  CHECK_FALSE(from_name<Role>("queries").has_value());
  CHECK_FALSE(from_name<Role>("").has_value());
}

TEST_CASE("role: rows are named likewise") {
  const std::vector<std::string> ids = enum_ids<RowRole>();
  CHECK(ids.size() == row_role_count);
  CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == row_role_count);
  for (std::size_t i = 0; i < row_role_count; ++i) {
    CHECK(to_string(static_cast<RowRole>(i)) == ids[i]);
    CHECK(from_name<RowRole>(ids[i]) == static_cast<RowRole>(i));
  }
  CHECK(to_string(RowRole::reranker) == "reranker");
  CHECK(to_string(RowRole::tuning) == "tuning");
  CHECK_FALSE(from_name<RowRole>("Model").has_value());
}

TEST_CASE("role: what the model can do without has no default") {
  CHECK_FALSE(is_optional(Role::tuning_hours));
  CHECK(is_optional(Role::retrieved_tokens));
  CHECK(is_optional(Role::gpu_usd));
  CHECK_FALSE(is_optional(RowRole::labels));
  CHECK(is_optional(RowRole::reranker));
  CHECK(is_optional(RowRole::tuning));
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    const bool has_default =
        std::ranges::any_of(shipped_knowledge().costs.quantities,
                            [role](const QuantityDefault& entry) { return entry.role == role; });
    INFO(to_string(role));
    CHECK(has_default != is_optional(role));
  }
}

TEST_CASE("role: every role of the cost model has a question in the shipped knowledge") {
  const std::vector<Question>& questions = shipped_knowledge().questions;
  for (std::size_t i = 0; i < role_count; ++i) {
    const auto role = static_cast<Role>(i);
    if (role == Role::latency_ms) continue;  // a limit, which costs nothing
    INFO(to_string(role));
    CHECK(std::ranges::count(questions, role, &Question::role) == 1);
  }
  for (std::size_t i = 0; i < row_role_count; ++i) {
    INFO(to_string(static_cast<RowRole>(i)));
    CHECK(std::ranges::count(questions, static_cast<RowRole>(i), &Question::row) == 1);
  }
}

TEST_CASE("role: shares of what is saved are dear when they are low") {
  CHECK(saves_when_higher(Role::cache_hit_percent));
  CHECK(saves_when_higher(Role::mfu_percent));
  CHECK(saves_when_higher(Role::tokens_per_second));
  CHECK_FALSE(saves_when_higher(Role::queries_per_month));
  CHECK_FALSE(saves_when_higher(Role::reasoning_percent));
}

}  // namespace
}  // namespace retort::testing
