#pragma once
// Which knowledge and prices decide: the built-in ones where nothing is said.

#include <optional>
#include <string>
#include <vector>

namespace retort {

struct KnowledgeChoice {
  std::optional<std::string>
      directory;                      ///< of data files, as "retort knowledge export" writes them
  std::vector<std::string> policies;  ///< files of rows of one's own, put over it in this order
  std::optional<std::string> prices;  ///< a file of prices over those of the knowledge
  std::optional<std::string> as_of;   ///< the day to price for, YYYY-MM-DD; else the prices' own
};

}  // namespace retort
