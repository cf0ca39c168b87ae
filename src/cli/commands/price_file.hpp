#pragma once
// A person's price file, and the day that prices are looked at.

#include "cli/args/settings.hpp"
#include "knowledge/knowledge.hpp"

#include <string>
#include <vector>

namespace retort {

/// Lays the file of `--prices` over the shipped prices and sets the day of `--as-of`; the rows that
/// answers may choose follow. Returns warnings. Throws InputError (bad files).
std::vector<std::string> reprice(Knowledge& knowledge, const Settings& settings);

}  // namespace retort
