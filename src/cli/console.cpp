#include "console.hpp"

namespace retort {
namespace {

bool is_truthy(const std::string& value) {
  return !value.empty() && value != "0" && value != "false";
}

}  // namespace

bool can_ask(const Console& console) {
  return console.in_is_terminal && console.err_is_terminal && !is_truthy(console.environment.ci);
}

}  // namespace retort
