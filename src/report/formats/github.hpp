#pragma once
// The advice for a step of a GitHub Actions workflow.

#include "advice/report.hpp"
#include "report/words/document.hpp"

#include <string>
#include <string_view>

namespace retort {

/// Workflow commands, one a line: the verdict as a notice, what stands against it as warnings.
std::string github_annotations(const Document& advice);

/// Lines for the file that $GITHUB_OUTPUT names: approach, strength, robustness, verdict,
/// monthly_usd and setup_usd.
std::string github_outputs(const Report& report);

/// A value of any bytes under a name, between delimiters that it does not hold.
std::string github_output(std::string_view name, std::string_view value);

}  // namespace retort
