#include "formulas/store_formulas.hpp"

#include "formulas/formulas.hpp"

#include <algorithm>
#include <cmath>

namespace retort {

double stored_gb(const StoredVectors& vectors) {
  const double record = vectors.dimensions * vectors.bytes_per_dimension + vectors.metadata_bytes;
  return vectors.records * record * vectors.overhead_factor / bytes_per_gb;
}

double query_read_units(double namespace_gb, double least) { return std::max(least, namespace_gb); }

double fetch_read_units(double records) {
  constexpr double records_per_unit = 10.0;
  return std::max(1.0, std::ceil(records / records_per_unit));
}

double write_units(double request_kb, double least) {
  return std::max(least, std::ceil(request_kb));
}

double bill_with_minimum(double usage, double minimum) { return std::max(usage, minimum); }

double unit_bill_usd(const UnitBill& bill) {
  const double read_units =
      bill.queries * query_read_units(bill.namespace_gb, bill.least_read_units);
  const double usage = bill.stored_gb * bill.usd_per_gb +
                       read_units * bill.usd_per_million_read_units / million +
                       bill.write_units * bill.usd_per_million_write_units / million;
  return bill_with_minimum(usage, bill.minimum_usd);
}

double billed_gb_per_query(double namespace_gb, double least) {
  constexpr double first_step = 32.0;
  constexpr double second_step = 128.0;
  constexpr double middle_share = 0.2;
  constexpr double upper_share = 0.04;
  const double full = std::min(namespace_gb, first_step);
  const double middle = std::clamp(namespace_gb, first_step, second_step) - first_step;
  const double upper = std::max(namespace_gb, second_step) - second_step;
  return std::max(least, full + middle_share * middle + upper_share * upper);
}

double byte_bill_usd(const ByteBill& bill) {
  const double queried_gb =
      bill.queries * billed_gb_per_query(bill.namespace_gb, bill.least_queried_gb);
  const double usage = bill.stored_gb * bill.usd_per_stored_gb +
                       bill.written_gb * bill.usd_per_written_gb +
                       queried_gb * bill.usd_per_million_queried_gb / million +
                       bill.returned_gb * bill.usd_per_returned_gb;
  return bill_with_minimum(usage, bill.minimum_usd);
}

double binary_byte_bill_usd(const BinaryByteBill& bill) {
  return bill.stored_gib * bill.usd_per_stored_gib + bill.written_gib * bill.usd_per_written_gib +
         bill.queried_tib * bill.usd_per_queried_tib +
         bill.returned_gib * bill.usd_per_returned_gib;
}

double dimension_bill_usd(const DimensionBill& bill) {
  const double million_dimensions = bill.records * bill.dimensions / million;
  const double usage =
      million_dimensions * bill.usd_per_million_dimensions + bill.stored_gib * bill.usd_per_gib;
  return bill_with_minimum(usage, bill.minimum_usd);
}

}  // namespace retort
