#pragma once
// What is said during the questionnaire, in whichever way it is shown.

#include "cli/ask/interview.hpp"

#include <string>
#include <vector>

namespace retort {

inline constexpr std::string_view dont_know = "Don't know";
/// After what Enter alone takes.
inline constexpr std::string_view default_mark = " (default)";

/// "Leaning RAG; 4 of at most 9 asked"
std::string leaning_text(const Interview& interview);

/// What an answer to the question can do now: "An answer can turn Prompting into RAG."
std::string effect_text(const Interview& interview);

/// Whether the questions are wanted that only the costs need.
std::string offer_text(const Interview& interview);

/// "A whole number of pages, 0 to 1,000, such as 10k"; of a number question.
std::string number_text(const Question& question);

/// "10,000 pages": a number as it was understood.
std::string understood_text(const Question& question, const Answer& answer);

/// One answer in the review.
struct ReviewedAnswer {
  std::size_t question = 0;
  std::string id;
  std::string value;   ///< as the question words it
  std::string origin;  ///< "asked", "file" or "flag"
};

std::vector<ReviewedAnswer> reviewed_answers(const Interview& interview);

}  // namespace retort
