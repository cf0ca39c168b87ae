#pragma once
// A result in the formats that it can be written in.

#include "advice/report.hpp"
#include "report/render/render.hpp"
#include "retort/report_format.hpp"

#include <functional>
#include <string>
#include <vector>

namespace retort {

/// What there is to write; made only where a format wants it.
struct Content {
  std::function<Document()> document;
  std::function<std::string()> json;
  Detail detail = Detail::record;    ///< what text and Markdown show of the document
  const Report* report = nullptr;    ///< of costs and advice
  std::vector<std::string> words{};  ///< of a command line that decided, see `deciding_words`
};

/// Of a whole advice, which has to outlive it.
Content content_of(const Report& report, Detail detail, std::vector<std::string> words);

/// In a format that the content has all for: only an advice has it for every one.
std::string written(const Content& content, ReportFormat format, const TextStyle& style);

}  // namespace retort
