#pragma once
// Figures as a person reads them; those of money as an embedder may want them too.

#include "costs/estimate.hpp"
#include "knowledge/knowledge.hpp"
#include "retort/advice.hpp"
#include "retort/decimal.hpp"

#include <string>
#include <string_view>

namespace retort {

/// "$1,250", "$2.50", "$0.0004": whole dollars from 10 on, cents from 1 on, else exact.
std::string usd(Decimal amount);

/// "50-200": low and high; empty when they are the same.
std::string range_text(const MoneyRange& range);

/// "1,234,567", "0.25" or "0.0000131": three significant digits behind the point.
std::string quantity_text(double quantity);

/// "1,234,567" or "0.5".
std::string grouped(Decimal number);
/// The same for a decimal that is text already.
std::string grouped_text(std::string_view number);

/// A share as "97 %", "99.5 %" or "100 %".
std::string percent(Decimal share);

/// "queries a month", or "query a month" of one.
std::string unit_of(bool is_one, std::string_view plural);

/// "3 months", "1 month", "1 query a month"; `unit` is plural, and empty for a bare number.
std::string counted(std::string_view number, std::string_view unit);

/// "+3", "-2", "0".
std::string signed_points(std::int32_t points);

/// "K+3 B-1"; an axis with no points is left out.
std::string points_text(Points points);

}  // namespace retort
