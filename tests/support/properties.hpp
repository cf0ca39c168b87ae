#pragma once
// rapidcheck inside Catch2 test cases; its own header knows Catch2 version 2 only.

#include "support/catch.hpp"

#include <rapidcheck.h>
#include <rapidcheck/detail/TestListenerAdapter.h>

#include <cstdlib>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>

namespace retort::testing {

/// Fails the test case with the smallest counterexample that it finds. Tries the same cases in
/// every run; RC_PARAMS="seed=7 max_success=10000" tries others.
template <typename Property>
void for_all_of(int cases, Property&& property) {
  rc::detail::TestParams params;
  params.maxSuccess = cases;
  if (std::getenv("RC_PARAMS") != nullptr) params = rc::detail::configuration().testParams;
  using Reproductions = std::unordered_map<std::string, rc::detail::Reproduce>;
  rc::detail::TestListenerAdapter quiet;
  const auto result = rc::detail::checkTestable(
      std::forward<Property>(property), rc::detail::TestMetadata{}, params, quiet, Reproductions{});
  std::ostringstream text;
  rc::detail::printResultMessage(result, text);
  INFO(text.str());
  CHECK(result.template is<rc::detail::SuccessResult>());
}

template <typename Property>
void for_all(Property&& property) {
  for_all_of(1000, std::forward<Property>(property));
}

}  // namespace retort::testing
