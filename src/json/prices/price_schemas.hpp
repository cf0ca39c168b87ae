#pragma once
// JSON Schemas of price files: the shipped one, whole, and a person's own, which changes it.

#include <string>

namespace retort {

std::string prices_schema();
/// Also of what `retort prices --format json` writes.
std::string price_file_schema();

}  // namespace retort
