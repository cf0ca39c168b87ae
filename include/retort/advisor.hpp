#pragma once
// The door of the library: knowledge that is loaded once, and advice on any number of cases.

#include "retort/advice.hpp"
#include "retort/knowledge_choice.hpp"
#include "retort/problem.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// An answer as a person types it: "corpus_pages" and "3000", "gap" and "knowledge", or any
/// question and "unknown". `retort questions` lists questions and values.
struct NamedAnswer {
  std::string question;
  std::string value;
};

/// Nothing of it changes after construction: any number of threads may use one at once. One that
/// was moved from can only be assigned to or destroyed.
class Advisor {
 public:
  /// Throws InputError with every problem of the data files and policies, else of the prices.
  explicit Advisor(const KnowledgeChoice& choice = {});
  Advisor(const Advisor&) = delete;
  Advisor& operator=(const Advisor&) = delete;
  Advisor(Advisor&& other) noexcept;
  Advisor& operator=(Advisor&& other) noexcept;
  ~Advisor();

  /// Name and version of knowledge and policies: "retort 2026.11.24 with acme 3".
  [[nodiscard]] std::string knowledge() const;
  /// Rows of a price file that were passed over, in words; empty for one in retort's own format.
  [[nodiscard]] const std::vector<std::string>& warnings() const;

  /// Each throws InputError with every problem of the answers. What is left out is unknown.
  [[nodiscard]] Advice advise(const std::vector<NamedAnswer>& answers) const;
  /// Of one JSON object, as `retort advise --answers` reads it: UTF-8, at most 4 MiB.
  [[nodiscard]] Advice advise_json(std::string_view answers) const;

 private:
  struct Loaded;
  std::unique_ptr<const Loaded> loaded_;
};

}  // namespace retort
