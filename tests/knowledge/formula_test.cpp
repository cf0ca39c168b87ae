// What is typed for a formula, checked; and that each formula is complete.

#include "knowledge/formula.hpp"

#include "support/catch.hpp"
#include "support/formula_use.hpp"

#include <algorithm>

namespace retort {
namespace {

using testing::shipped_formula;
using testing::typed_inputs;
using Lines = std::vector<std::string>;

Lines problems_of(std::string_view id, const std::string& words) {
  std::vector<Problem> problems;
  resolve_inputs(shipped_formula(id), typed_inputs(words), problems);
  Lines lines;
  for (const Problem& problem : problems) {
    lines.push_back(std::string(to_string(problem.code)) + " " + problem.place + ": " +
                    message(problem));
  }
  return lines;
}

TEST_CASE("an input that is not given takes its default, or the value of another input") {
  std::vector<Problem> problems;
  const std::vector<InputValue> values = resolve_inputs(
      shipped_formula("request_usd"),
      typed_inputs("fresh_tokens=10 output_tokens=5 usd_per_mtok_input=3 usd_per_mtok_output=9"),
      problems);
  CHECK(problems.empty());
  REQUIRE(values.size() == 9);
  CHECK(values[0].value == 10);
  CHECK(values[0].is_given);
  CHECK(values[1].value == 0);
  CHECK_FALSE(values[1].is_given);
  CHECK(values[6].value == 3);
  CHECK_FALSE(values[6].is_given);
  CHECK(values[7].value == 3);
  CHECK(values[8].value == 9);
}

TEST_CASE("every problem with what was typed is told") {
  CHECK(problems_of("share", "prat=1 part=x whole=0 part=2") ==
        Lines{"unknown_key share: expected an input of this formula, got \"prat\"; did you mean "
              "\"part\"?",
              "wrong_type part: expected a number from 0 to 1e18, got \"x\"",
              "out_of_range whole: expected a number above 0, at most 1e18, got \"0\"",
              "duplicate_key part: expected one value, got another"});
  CHECK(problems_of("share", "elephant=1 part=1 whole=2") ==
        Lines{"unknown_key share: expected an input of this formula, got \"elephant\"; inputs: "
              "part, whole"});
}

TEST_CASE("an input without a default that is missing is named, with its unit") {
  CHECK(problems_of("share", "part=1") ==
        Lines{"missing_key share: expected whole=NUMBER (Whole, in the same unit, units), got "
              "none"});
}

TEST_CASE("the ends of a range are in it, and nothing beyond") {
  const auto share = [](const std::string& value) {
    return problems_of("tokens_usd", "tokens=1 usd_per_mtok=1 discount_share=" + value).empty();
  };
  CHECK(share("0"));
  CHECK(share("1"));
  CHECK_FALSE(share("1.000001"));
  CHECK_FALSE(share("-0.1"));
  CHECK_FALSE(share("-1e-18"));
  const auto seconds = [](const std::string& value) {
    return problems_of("hours_of_seconds", "seconds=" + value).empty();
  };
  CHECK(seconds("1e18"));
  CHECK(seconds("1e-18"));
  CHECK_FALSE(seconds("1.1e18"));
  CHECK_FALSE(seconds("1e400"));
  CHECK_FALSE(seconds("9e-19"));
  CHECK_FALSE(seconds(""));
  CHECK(problems_of("gpu_hours", "mfu=1 params_b=1 tokens=1 tflops=1").empty());
  CHECK_FALSE(problems_of("gpu_hours", "mfu=0 params_b=1 tokens=1 tflops=1").empty());
}

TEST_CASE("each formula says why, and where it comes from") {
  for (const Formula& formula : testing::shipped_knowledge().formulas) {
    INFO(formula.id);
    CHECK_FALSE(formula.because.empty());
    CHECK_FALSE(formula.source.empty());
  }
}

TEST_CASE("what divides by zero or is below 0 has no result where the formula says so") {
  Formula formula = shipped_formula("change_share");
  const auto result = [&](double before, double after) {
    return evaluate_formula(formula, {{.value = before}, {.value = after}}).result;
  };
  CHECK(result(2.0, 1.0) == -0.5);
  CHECK_FALSE(result(0.0, 1.0));
  CHECK_FALSE(result(0.0, 0.0));
  formula.result.none = "none";
  CHECK_FALSE(result(2.0, 1.0));
  CHECK(result(2.0, 2.0) == 0.0);
}

double default_of(const Formula& formula, std::string_view id) {
  for (const FormulaInput& input : formula.inputs) {
    if (input.id == id) return input.otherwise.value();
  }
  FAIL(formula.id << " has no input " << id);
  return 0.0;
}

const StorePrice& listed_store(std::string_view id) {
  const std::vector<StorePrice>& stores = testing::shipped_knowledge().catalogue.stores;
  const auto found = std::ranges::find(stores, id, &StorePrice::id);
  REQUIRE(found != stores.end());
  return *found;
}

const StoreMeter& meter_of(const StorePrice& store, StoreMeter::What what) {
  const auto found = std::ranges::find(store.meters, what, &StoreMeter::what);
  REQUIRE(found != store.meters.end());
  return *found;
}

TEST_CASE("a store's formula takes the prices that the price list has") {
  using What = StoreMeter::What;
  constexpr double each = 1.0;
  constexpr double million = 1e6;
  struct Price {
    std::string_view formula, input, store;
    What what;
    double for_units;
  };
  for (const Price& price : {
           Price{"pinecone_usd", "usd_per_gb", "pinecone-standard", What::stored_gb_month, each},
           Price{"pinecone_usd", "usd_per_mread", "pinecone-standard", What::queried_gb, million},
           Price{"pinecone_usd", "usd_per_mwrite", "pinecone-standard", What::written_kb, million},
           Price{"turbopuffer_usd", "usd_per_gb", "turbopuffer-launch", What::stored_gb_month,
                 each},
           Price{"turbopuffer_usd", "usd_per_written_gb", "turbopuffer-launch", What::written_gb,
                 each},
           Price{"turbopuffer_usd", "usd_per_queried_pb", "turbopuffer-launch", What::queried_gb,
                 million},
           Price{"turbopuffer_usd", "usd_per_returned_gb", "turbopuffer-launch", What::returned_gb,
                 each},
           Price{"chroma_usd", "usd_per_gib", "chroma-cloud", What::stored_gib_month, each},
           Price{"chroma_usd", "usd_per_written_gib", "chroma-cloud", What::written_gib, each},
           Price{"chroma_usd", "usd_per_queried_tib", "chroma-cloud", What::queried_tib, each},
           Price{"chroma_usd", "usd_per_returned_gib", "chroma-cloud", What::returned_gib, each},
           Price{"weaviate_usd", "usd_per_mdim", "weaviate-flex", What::million_dimensions, each},
           Price{"weaviate_usd", "usd_per_gib", "weaviate-flex", What::stored_gib_month, each},
       }) {
    INFO(price.formula << ", " << price.input);
    const StoreMeter& meter = meter_of(listed_store(price.store), price.what);
    const double listed = to_double(meter.price) / to_double(meter.per) * price.for_units;
    CHECK(default_of(shipped_formula(price.formula), price.input) == Approx(listed));
  }
}

TEST_CASE("a store's formula takes the minimums that the price list has") {
  for (const auto& [formula, store] : {std::pair{"pinecone_usd", "pinecone-standard"},
                                       std::pair{"turbopuffer_usd", "turbopuffer-launch"},
                                       std::pair{"weaviate_usd", "weaviate-flex"}}) {
    INFO(formula);
    CHECK(default_of(shipped_formula(formula), "minimum_usd") ==
          to_double(listed_store(store).minimum));
  }
  CHECK(default_of(shipped_formula("pinecone_usd"), "least_units") ==
        to_double(meter_of(listed_store("pinecone-standard"), StoreMeter::What::queried_gb).floor));
  CHECK(
      default_of(shipped_formula("turbopuffer_usd"), "least_gb") ==
      to_double(meter_of(listed_store("turbopuffer-launch"), StoreMeter::What::queried_gb).floor));
  CHECK(listed_store("chroma-cloud").minimum == Decimal{});
}

}  // namespace
}  // namespace retort
