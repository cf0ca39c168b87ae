#pragma once
// Decisions that are kept in files, as record, check and diff share them.

#include "cli/commands/session.hpp"
#include "knowledge/answers.hpp"
#include "record/changes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace retort {

/// Where a decision is recorded unless somebody says otherwise.
inline constexpr std::string_view default_record = "retort.lock.json";

/// `--max-cost-change`: a share.
void add_cost_change_option(Binder& binder, std::optional<Decimal>& share);

/// What these answers come to now.
DecisionRecord decided(const Session& session, const RawAnswers& raw);

/// Writes the record there and says what it holds; `after` ends the sentence.
void keep_record(const Session& session, const std::string& path, const DecisionRecord& record,
                 std::string_view after = {});

}  // namespace retort
