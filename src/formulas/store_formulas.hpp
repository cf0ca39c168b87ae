#pragma once
// What vectors take and what a vector store bills. Plain quantities, as in formulas.hpp; GB are 1e9
// bytes.

namespace retort {

struct StoredVectors {
  double records = 0;
  double dimensions = 0;
  double metadata_bytes = 0;       ///< of a record, its id included
  double bytes_per_dimension = 0;  ///< 4 for float32, 2 for float16, 1 for int8
  double overhead_factor = 0;      ///< of the index; 1 for none
};

double stored_gb(const StoredVectors& vectors);

/// Units that a query reads: one for each GB of the namespace, at least `least`.
double query_read_units(double namespace_gb, double least);
/// Units that a fetch reads: one for each ten records begun, at least one.
double fetch_read_units(double records);
/// Units that an upsert writes: one for each kB begun, at least `least`.
double write_units(double request_kb, double least);

/// The greater of the usage and what the plan bills at least.
double bill_with_minimum(double usage, double minimum);

/// A plan that bills read and write units.
struct UnitBill {
  double stored_gb = 0;
  double queries = 0;
  double namespace_gb = 0;  ///< that a query searches
  double write_units = 0;
  double usd_per_gb = 0;
  double usd_per_million_read_units = 0;
  double usd_per_million_write_units = 0;
  double least_read_units = 0;  ///< of a query
  double minimum_usd = 0;
};

double unit_bill_usd(const UnitBill& bill);

/// A plan that bills the bytes that are written, searched and returned.
struct ByteBill {
  double stored_gb = 0;
  double queries = 0;
  double namespace_gb = 0;  ///< that a query searches
  double written_gb = 0;
  double returned_gb = 0;
  double usd_per_stored_gb = 0;
  double usd_per_written_gb = 0;
  double usd_per_million_queried_gb = 0;
  double usd_per_returned_gb = 0;
  double least_queried_gb = 0;  ///< of a query
  double minimum_usd = 0;
};

/// GB that a query counts as: a fifth of those from 32 to 128 and a twenty-fifth of those above.
double billed_gb_per_query(double namespace_gb, double least);

double byte_bill_usd(const ByteBill& bill);

/// A plan that bills the same in binary units, without a minimum.
struct BinaryByteBill {
  double stored_gib = 0;
  double written_gib = 0;
  double queried_tib = 0;
  double returned_gib = 0;
  double usd_per_stored_gib = 0;
  double usd_per_written_gib = 0;
  double usd_per_queried_tib = 0;
  double usd_per_returned_gib = 0;
};

double binary_byte_bill_usd(const BinaryByteBill& bill);

/// A plan that bills stored dimensions.
struct DimensionBill {
  double records = 0;
  double dimensions = 0;
  double stored_gib = 0;
  double usd_per_million_dimensions = 0;
  double usd_per_gib = 0;
  double minimum_usd = 0;
};

double dimension_bill_usd(const DimensionBill& bill);

}  // namespace retort
