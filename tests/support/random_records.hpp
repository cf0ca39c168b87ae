#pragma once
// Records for a batch, drawn at random.

#include "support/shipped.hpp"

#include <cstdlib>
#include <string>
#include <string_view>

namespace retort::testing {

/// A record as a program writes it.
inline std::string random_record(Random& random) {
  const Knowledge& knowledge = shipped_knowledge();
  std::string record = "{";
  const auto add = [&record](std::string_view key, std::string_view value) {
    record += record.size() > 1 ? "," : "";
    record += '"' + std::string(key) + "\":" + std::string(value);
  };
  if (random.one_in(2)) add("id", random.one_in(2) ? "\"caf\xC3\xA9-7\"" : "17");
  for (const Said& said : random_answers(knowledge, random)) {
    const std::string quoted = '"' + said.value + '"';
    add(knowledge.questions[said.question].id, said.is_number(knowledge) ? said.value : quoted);
  }
  if (random.one_in(4)) add("x-note", "\"as it came\"");
  return record + "}";
}

/// RETORT_RECORDS=200000 tries more.
inline std::size_t many_records() {
  const char* const told = std::getenv("RETORT_RECORDS");
  return told == nullptr ? 10'000 : std::stoul(told);
}

}  // namespace retort::testing
