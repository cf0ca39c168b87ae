#pragma once
// The shipped knowledge with one small change, and what the reader says about it.

#include "support/catch.hpp"
#include "support/problem_lines.hpp"
#include "support/shipped.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace retort::testing {

/// Replaces the first `from` in one file.
struct Change {
  std::string_view file;
  std::string from;
  std::string to;
};

struct Fault {
  Change change;
  std::string expected;             ///< as `line_of` has it
  std::vector<std::string> others;  ///< that the same change causes
};

inline void apply(const Change& change, std::vector<KnowledgeFile>& files) {
  const auto file = std::ranges::find(files, change.file, &KnowledgeFile::name);
  REQUIRE(file != files.end());
  const std::size_t at = file->text.find(change.from);
  INFO(change.file << " no longer holds: " << change.from);
  REQUIRE(at != std::string::npos);
  file->text.replace(at, change.from.size(), change.to);
}

inline std::vector<std::string> faults_in(const std::vector<KnowledgeFile>& files) {
  std::vector<Problem> problems;
  const bool is_sound = read_knowledge(files, problems).has_value();
  CHECK(is_sound == problems.empty());
  return lines_of(problems);
}

inline std::vector<std::string> faults_after(const std::vector<Change>& changes) {
  std::vector<KnowledgeFile> files = shipped_files();
  for (const Change& change : changes) apply(change, files);
  return faults_in(files);
}

/// Each change leads to exactly the problems that are expected.
inline void check_faults(const std::vector<Fault>& faults) {
  for (const Fault& fault : faults) {
    INFO(fault.change.file << ": " << fault.change.from << " -> " << fault.change.to);
    std::vector<std::string> expected{fault.expected};
    expected.insert(expected.end(), fault.others.begin(), fault.others.end());
    CHECK(faults_after({fault.change}) == expected);
  }
}

/// `make(0)`, `make(1)` ... each followed by a comma, to stand before the entries of a table.
template <typename Make>
std::string entries(std::size_t count, Make make) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += make(std::to_string(i)) + ",";
  return text;
}

}  // namespace retort::testing
