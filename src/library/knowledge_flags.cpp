#include "library/knowledge_flags.hpp"

namespace retort {

void append_option(std::vector<std::string>& words, const std::string& flag,
                   const std::string& value) {
  if (value.starts_with('-') && value != "-") {
    words.push_back(flag + "=" + value);
  } else {
    words.insert(words.end(), {flag, value});
  }
}

std::vector<std::string> deciding_words(const KnowledgeChoice& choice) {
  std::vector<std::string> words;
  if (choice.directory) append_option(words, knowledge_flag, *choice.directory);
  for (const std::string& policy : choice.policies) append_option(words, policy_flag, policy);
  if (choice.prices) append_option(words, prices_flag, *choice.prices);
  if (choice.as_of) append_option(words, day_flag, *choice.as_of);
  return words;
}

}  // namespace retort
