// A shared library that embeds retort: its own knowledge and prices, JSON, errors, threads.
#include <retort/advisor.hpp>

#include <iostream>
#include <string>
#include <thread>

namespace {

constexpr const char* answers = R"({"gap": "both", "queries_per_month": 100000})";

int check(bool holds, const char* what) {
  if (!holds) std::cerr << "does not hold: " << what << '\n';
  return holds ? 0 : 1;
}

int check_errors(const retort::Advisor& advisor) {
  try {
    static_cast<void>(advisor.advise({{"gap", "bohth"}, {"corpus_pages", "many"}}));
  } catch (const retort::InputError& error) {
    const std::string text = error.what();
    return check(error.problems().size() == 2, "every problem is told") +
           check(text.find("did you mean \"both\"?") != std::string::npos, "with its remedy");
  }
  return check(false, "wrong answers are refused");
}

int check_threads(const retort::Advisor& advisor) {
  const auto ask = [&advisor](std::string& text) {
    text = written(advisor.advise_json(answers), retort::ReportFormat::json);
  };
  std::string here;
  std::string there;
  std::thread other(ask, std::ref(there));
  ask(here);
  other.join();
  return check(!here.empty() && here == there, "two threads may ask one advisor");
}

}  // namespace

int failed_checks(const char* knowledge, const char* prices);

int failed_checks(const char* knowledge, const char* prices) {
  const retort::Advisor shipped;
  const retort::Advisor own({.directory = knowledge, .prices = prices});
  const retort::Advice usual = shipped.advise_json(answers);
  const retort::Advice dearer = own.advise_json(answers);
  const auto monthly = [](const retort::Advice& advice) {
    return advice.cost_of(retort::Approach::prompting)->monthly.typical;
  };
  return check(own.knowledge() == "mine 1", "a directory's knowledge is used") +
         check(own.warnings().empty(), "prices in retort's own form bring no warnings") +
         check(usual.approach == dearer.approach, "prices do not decide") +
         check(monthly(dearer) > monthly(usual), "prices of one's own count") +
         check_errors(shipped) + check_threads(own);
}
