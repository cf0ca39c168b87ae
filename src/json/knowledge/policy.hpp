#pragma once
// A policy: a team's own rows, put over those of the knowledge files before these are read, so that
// the same checks see both.

#include "json/knowledge/knowledge_json.hpp"
#include "json/text/json_value.hpp"
#include "retort/problem.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// The knowledge files as parsed, by name; one that could not be parsed is absent.
using ParsedFiles = std::map<std::string, JsonValue, std::less<>>;

/// Adds the rows of the policy to the tables they belong to. A row whose id is there already
/// changes the members that it gives and no others. Returns the policy's name and version, or
/// nothing after reporting what is wrong with it.
std::optional<std::string> put_policy_over(ParsedFiles& files, const KnowledgeFile& policy,
                                           std::vector<Problem>& problems);

}  // namespace retort
