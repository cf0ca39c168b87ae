#pragma once
// The choice of knowledge and prices as words of a command line.

#include "retort/knowledge_choice.hpp"

#include <string>
#include <vector>

namespace retort {

inline constexpr const char* knowledge_flag = "--knowledge";
inline constexpr const char* policy_flag = "--policy";
inline constexpr const char* prices_flag = "--prices";
inline constexpr const char* day_flag = "--as-of";

/// The flag and its value as words of a command line.
void append_option(std::vector<std::string>& words, const std::string& flag,
                   const std::string& value);

/// The flags that decide together with the answers.
std::vector<std::string> deciding_words(const KnowledgeChoice& choice);

}  // namespace retort
