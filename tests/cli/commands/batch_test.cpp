// What a batch says: the same as advise, in order, whatever the number of threads.

#include "support/catch.hpp"
#include "support/json_tree.hpp"
#include "support/lines.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

namespace retort {
namespace {

using testing::lines_of;
using testing::Outcome;
using testing::Random;
using testing::run_program;
using testing::shipped_knowledge;

std::string random_record(std::size_t number, Random& random) {
  JsonWriter json(JsonLayout::compact);
  json.begin_object();
  json.key("id").integer(static_cast<std::int64_t>(number));
  for (const testing::Said& said : testing::random_answers(shipped_knowledge(), random)) {
    json.key(shipped_knowledge().questions[said.question].id);
    if (said.is_number(shipped_knowledge())) {
      json.number(said.value);
    } else {
      json.text(said.value);
    }
  }
  json.end_object();
  return json.take();
}

std::vector<std::string> random_records(std::size_t count, std::uint64_t seed) {
  Random random(seed);
  std::vector<std::string> records;
  for (std::size_t i = 0; i < count; ++i) records.push_back(random_record(i, random));
  return records;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

Outcome batch(std::string input, std::vector<std::string> flags = {}) {
  flags.insert(flags.begin(), "batch");
  return run_program(flags, {.input = std::move(input)});
}

JsonValue advice_on(const std::string& record) {
  const Outcome outcome =
      run_program({"advise", "--answers", "-", "--format", "json"}, {.input = record});
  REQUIRE(outcome.status == 0);
  return testing::tree_of(outcome.out);
}

const JsonValue& monthly_of(const JsonValue& advice, std::string_view approach) {
  for (const JsonValue& estimate : testing::at(advice, "/estimates").items) {
    if (testing::at(estimate, "/approach").text == approach) return estimate;
  }
  FAIL("no estimate for " << approach);
  return advice;
}

TEST_CASE("a record gets the decision, the robustness and the money that advise gives it") {
  const std::vector<std::string> records = random_records(30, 3);
  const Outcome outcome = batch(joined(records), {"--robustness"});
  REQUIRE(outcome.status == 0);
  const std::vector<std::string> lines = lines_of(outcome.out);
  REQUIRE(lines.size() == records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    INFO(records[i]);
    const JsonValue line = testing::tree_of(lines[i]);
    const JsonValue advice = advice_on(records[i]);
    const auto same_at = [&](std::string_view in_line, std::string_view in_advice) {
      return testing::same(testing::at(line, in_line), testing::at(advice, in_advice));
    };
    CHECK(same_at("/id", "/id"));
    CHECK(same_at("/approach", "/recommendation/approach"));
    CHECK(same_at("/strength", "/recommendation/strength"));
    CHECK(same_at("/robustness", "/recommendation/robustness"));
    CHECK(same_at("/scores", "/recommendation/scores"));
    CHECK(same_at("/flowchart", "/flowchart/says"));
    const JsonValue& monthly = testing::at(line, "/monthly_usd");
    if (testing::at(line, "/approach").kind == JsonValue::Kind::null) {
      CHECK(monthly.kind == JsonValue::Kind::null);
      continue;
    }
    const JsonValue& estimate = monthly_of(advice, testing::at(line, "/approach").text);
    if (testing::at(estimate, "/obstacle").kind == JsonValue::Kind::null) {
      CHECK(testing::same(monthly, testing::at(estimate, "/monthly_usd")));
    } else {
      CHECK(monthly.kind == JsonValue::Kind::null);
    }
  }
}

TEST_CASE("with --full a batch gives the whole advice, on one line") {
  const std::vector<std::string> records = random_records(5, 4);
  const Outcome outcome = batch(joined(records), {"--full"});
  REQUIRE(outcome.status == 0);
  const std::vector<std::string> lines = lines_of(outcome.out);
  REQUIRE(lines.size() == records.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    CHECK(testing::same(testing::tree_of(lines[i]), advice_on(records[i])));
  }
}

TEST_CASE("the result is the same for every number of threads, and in the order of the input") {
  std::vector<std::string> records = random_records(4000, 5);
  for (std::size_t i = 0; i < records.size(); i += 37) records[i] = "{\"nonsense\":1}";
  const std::string input = joined(records);  // several blocks
  const Outcome one = batch(input, {"--jobs", "1"});
  CHECK(one.status == 2);
  const std::vector<std::string> lines = lines_of(one.out);
  REQUIRE(lines.size() == records.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string start = i % 37 == 0 ? "{\"line\":" + std::to_string(i + 1) + ",\"error\""
                                          : "{\"id\":" + std::to_string(i) + ",";
    REQUIRE(lines[i].starts_with(start));
  }
  for (const char* jobs : {"2", "3", "8"}) {
    const Outcome many = batch(input, {"-j", jobs});
    CHECK(many.out == one.out);
    CHECK(many.err == one.err);
    CHECK(many.status == 2);
  }
}

TEST_CASE(
    "with --strict a batch ends with the first record that is rejected, for every number of "
    "threads") {
  std::vector<std::string> records = random_records(3000, 6);
  records[2000] = "{";
  records[2500] = "{";
  for (const char* jobs : {"1", "2", "8"}) {
    const Outcome outcome = batch(joined(records), {"--strict", "--jobs", jobs});
    CHECK(outcome.status == 2);
    CHECK(outcome.err == "retort: batch: 1 of 2001 records rejected, stopped there\n");
    CHECK(lines_of(outcome.out).size() == 2001);
  }
}

TEST_CASE("a line that is too long is rejected, and the next one is answered") {
  const std::string just = "{\"x-a\":\"" + std::string((1U << 20U) - 10, 'a') + "\"}";
  REQUIRE(just.size() == 1U << 20U);
  const std::string over = "{\"x-a\":\"" + std::string(3U << 20U, 'a') + "\"}";
  const Outcome outcome = batch(over + "\n{\"id\":1}\n" + just + "\n" + over);
  const std::vector<std::string> lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 4);
  const std::string too_large =
      R"("error":{"code":"too_large","path":"","message":"expected at most 1048576 bytes, got more"}})";
  CHECK(lines[0] == "{\"line\":1," + too_large);
  CHECK(lines[1].starts_with("{\"id\":1,"));
  CHECK(lines[2].starts_with("{\"line\":3,\"approach\""));
  CHECK(lines[3] == "{\"line\":4," + too_large);
}

TEST_CASE("nothing in gives nothing out") {
  for (const char* input : {"", "\n", " \r\n\t\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF\n"}) {
    const Outcome outcome = batch(input);
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
  }
}

TEST_CASE("an id comes back as it was, and cannot break its line") {
  const Outcome outcome =
      batch("{\"id\":\"a\\u000a\\\"\xE2\x80\xAE\xC3\xA9\"}\n{\"id\":-1.50e+3}\n");
  const std::vector<std::string> lines = lines_of(outcome.out);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].starts_with("{\"id\":\"a\\u000a\\\"\\u202e\xC3\xA9\",\"approach\""));
  CHECK(lines[1].starts_with("{\"id\":-1.50e+3,\"approach\""));
}

TEST_CASE("a record with many faults says the first ten and how many more there are") {
  std::string record = "{\"k0\":0";
  for (int i = 1; i < 30; ++i) record += ",\"k" + std::to_string(i) + "\":0";
  const Outcome outcome = batch(record + "}");
  const JsonValue error = testing::at(testing::tree_of(outcome.out), "/error");
  CHECK(testing::at(error, "/path").text == "/k0");
  CHECK(testing::at(error, "/others").items.size() == 9);
  CHECK(testing::at(error, "/left_out").text == "20");
}

TEST_CASE("prices, their day and the hit policy count as they do for advise") {
  const std::string record = R"({"id":1,"knowledge_change":"weekly","style":"primary"})";
  CHECK(batch(record, {"--hit-policy", "first"}).out.find("\"flowchart\":\"rag\"") !=
        std::string::npos);
  CHECK(batch(record, {"--hit-policy", "collect"}).out.find("\"flowchart\":\"both\"") !=
        std::string::npos);
  CHECK(batch(record, {"--as-of", "tomorrow"}).status == 2);
}

}  // namespace
}  // namespace retort
