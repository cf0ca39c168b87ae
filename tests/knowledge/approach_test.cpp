#include "retort/approach.hpp"

#include "support/catch.hpp"

#include <set>
#include <string_view>

namespace retort {
namespace {

TEST_CASE("approach: the ids are those of the contract and read back") {
  std::set<std::string_view> ids;
  for (const Approach approach : all_approaches) {
    ids.insert(to_string(approach));
    CHECK(from_name<Approach>(to_string(approach)) == approach);
  }
  CHECK(ids == std::set<std::string_view>{"prompting", "long_context", "rag", "fine_tune", "both"});
  CHECK_FALSE(from_name<Approach>("RAG").has_value());
  CHECK_FALSE(from_name<Approach>("").has_value());
}

TEST_CASE("approach: each need is met by the approaches that meet it") {
  CHECK(retrieves(Approach::rag));
  CHECK(retrieves(Approach::long_context));
  CHECK(retrieves(Approach::both));
  CHECK_FALSE(retrieves(Approach::fine_tune));
  CHECK_FALSE(retrieves(Approach::prompting));
  CHECK(trains(Approach::fine_tune));
  CHECK(trains(Approach::both));
  CHECK_FALSE(trains(Approach::rag));
  CHECK_FALSE(trains(Approach::long_context));
  CHECK_FALSE(trains(Approach::prompting));
}

TEST_CASE("approach: needs name the approach that meets exactly them") {
  for (const bool retrieval : {false, true}) {
    for (const bool training : {false, true}) {
      const Approach approach = approach_for(retrieval, training);
      CHECK(retrieves(approach) == retrieval);
      CHECK(trains(approach) == training);
    }
  }
  CHECK(approach_for(true, false) == Approach::rag);
}

TEST_CASE("approach: a set holds what was put in") {
  ApproachSet set;
  CHECK(set.empty());
  set.insert(Approach::rag);
  CHECK_FALSE(set.empty());
  CHECK(set.contains(Approach::rag));
  CHECK_FALSE(set.contains(Approach::both));
  set.insert(Approach::rag);
  ApproachSet other;
  other.insert(Approach::both);
  const ApproachSet united = set | other;
  CHECK(united.contains(Approach::rag));
  CHECK(united.contains(Approach::both));
  CHECK_FALSE(united == set);
  ApproachSet full;
  for (const Approach approach : all_approaches) full.insert(approach);
  CHECK(full == ApproachSet::all());
  CHECK((united | full) == full);
}

}  // namespace
}  // namespace retort
