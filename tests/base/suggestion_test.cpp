#include "base/suggestion.hpp"

#include "support/catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace retort {
namespace {

using Names = std::vector<std::string>;

/// The nearest name, or "-".
std::string near(std::string_view typed, const Names& names) {
  return nearest(typed, names).value_or("-");
}

TEST_CASE("suggestion: a letter too many, too few or wrong is forgiven") {
  const Names names{"weekly", "monthly"};
  CHECK(near("wekly", names) == "weekly");
  CHECK(near("weeekly", names) == "weekly");
  CHECK(near("weakly", names) == "weekly");
  CHECK(near("weekly", names) == "weekly");
}

TEST_CASE("suggestion: two neighbours swapped count as one edit") {
  CHECK(near("mena", {"mean"}) == "mean");
  CHECK(near("abdc", {"abcd"}) == "abcd");
  // Two edits in four letters would be too many, so the swap is not two replacements.
  CHECK(near("abba", {"abab"}) == "abab");
  // Letters that are not neighbours are not swapped.
  CHECK(near("cba", {"abc"}) == "-");
}

TEST_CASE("suggestion: at most a third of what was typed may differ, and one letter always may") {
  CHECK(near("abcxyz", {"abcdef"}) == "-");
  CHECK(near("abcdxy", {"abcdef"}) == "abcdef");
  CHECK(near("abcdefgxyz", {"abcdefghij"}) == "abcdefghij");
  CHECK(near("abcdefwxyz", {"abcdefghij"}) == "-");
  CHECK(near("ab", {"ac"}) == "ac");
  CHECK(near("ab", {"cd"}) == "-");
  CHECK(near("n", {"no"}) == "no");
  CHECK(near("abcde", {"abxye"}) == "-");
}

TEST_CASE("suggestion: case and dash against underscore are no difference") {
  CHECK(near("Latency-MS", {"latency_ms"}) == "latency_ms");
  CHECK(near("fine_tune", {"FINE-TUNE"}) == "FINE-TUNE");
  CHECK(near("XY", {"xy", "xz"}) == "xy");
}

TEST_CASE("suggestion: the nearer wins, and the first of equals") {
  CHECK(near("dayly", {"weekly", "daily"}) == "daily");
  CHECK(near("cat", {"car", "cut", "bat"}) == "car");
  CHECK(near("cat", {"bat", "cut", "car"}) == "bat");
  CHECK(near("cat", {"car", "cat"}) == "cat");
}

TEST_CASE("suggestion: nothing typed or nothing declared suggests nothing") {
  CHECK(near("", {"a"}) == "-");
  CHECK(near("a", {}) == "-");
  CHECK(near("", {}) == "-");
  CHECK(near("a", {""}) == "");  // one edit away, however odd
}

TEST_CASE("suggestion: sixty-four bytes are compared, one more is not") {
  const std::string longest(64, 'a');
  CHECK(near(longest, {longest}) == longest);
  CHECK(near(longest + "a", {longest}) == "-");
  CHECK(near(longest, {longest + "a"}) == "-");
}

TEST_CASE("suggestion: hostile text is answered at once and changes nothing") {
  const Names names{"knowledge_change", "citations", std::string(5'000'000, 'k')};
  CHECK(near(std::string(5'000'000, 'k'), names) == "-");
  CHECK(near(std::string("\0\x1b[2J\xff", 6), names) == "-");
  CHECK(near("citation\xff", names) == "citations");
}

TEST_CASE("suggestion: the hint is a question, or empty") {
  CHECK(did_you_mean("citatoins", Names{"style", "citations"}) == "did you mean \"citations\"?");
  CHECK(did_you_mean("zzz", Names{"style", "citations"}).empty());
  CHECK(did_you_mean("zzz", Names{}).empty());
}

}  // namespace
}  // namespace retort
