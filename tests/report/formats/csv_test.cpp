#include "report/formats/csv.hpp"

#include "support/catch.hpp"
#include "support/report_of.hpp"
#include "support/shipped.hpp"

#include <algorithm>

namespace retort {
namespace {

/// The records of a CSV text by RFC 4180.
std::vector<std::vector<std::string>> records_of(std::string_view text) {
  std::vector<std::vector<std::string>> records{{""}};
  bool is_quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    std::string& field = records.back().back();
    if (is_quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      field += text[++i];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && c == ',') {
      records.back().emplace_back();
    } else if (!is_quoted && c == '\r' && text.substr(i, 2) == "\r\n") {
      ++i;
      records.push_back({""});
    } else {
      field += c;
    }
  }
  CHECK_FALSE(is_quoted);
  REQUIRE(records.back() == std::vector<std::string>{""});
  records.pop_back();
  return records;
}

TEST_CASE("a field with commas, quotes or line ends is quoted") {
  CHECK(csv_field("plain") == "plain");
  CHECK(csv_field("a,b") == "\"a,b\"");
  CHECK(csv_field("say \"yes\"") == "\"say \"\"yes\"\"\"");
  CHECK(csv_field("a\nb") == "a\\x0ab");
}

TEST_CASE("what a spreadsheet would compute is text, and a number stays a number") {
  CHECK(csv_field("=1+1") == "'=1+1");
  CHECK(csv_field("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
  CHECK(csv_field("+cmd|' /C calc'!A0") == "'+cmd|' /C calc'!A0");
  CHECK(csv_field("-2+3") == "'-2+3");
  CHECK(csv_field("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_field("\t=1") == "\\x09=1");
  CHECK(csv_field("-2.5") == "-2.5");
}

TEST_CASE("every record has the fields of the header, whatever the texts") {
  for (const char* text : {"harmless", "=1,\"2\"\r\n,,", "@a", "\"", ",,,"}) {
    const auto records = records_of(costs_csv(testing::report_of(text)));
    REQUIRE(records.size() > 1);
    for (const auto& record : records) {
      CHECK(record.size() == records.front().size());
      for (const std::string& field : record) {
        CHECK((field.empty() ||
               std::string_view("=+@").find(field.front()) == std::string_view::npos));
      }
    }
  }
}

TEST_CASE("totals and lines are the report's, exactly; what cannot be had is left out") {
  testing::for_random_reports(
      [](const Report& report) {
        const auto records = records_of(costs_csv(report));
        std::size_t wanted = 1;
        for (const ReportedEstimate& estimate : report.costs.estimates) {
          if (!estimate.obstacle) wanted += 7 + estimate.lines.size();
        }
        CHECK(records.size() == wanted);
        for (const ReportedEstimate& estimate : report.costs.estimates) {
          if (estimate.obstacle) continue;
          const auto monthly = std::ranges::find_if(records, [&](const auto& record) {
            return record[0] == to_string(estimate.totals.approach) && record[2] == "monthly_usd";
          });
          REQUIRE(monthly != records.end());
          CHECK((*monthly)[9] == to_text(estimate.totals.monthly.typical));
        }
      },
      testing::some_reports);
}

}  // namespace
}  // namespace retort
