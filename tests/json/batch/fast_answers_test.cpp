#include "json/batch/fast_answers.hpp"

#include "json/knowledge/answers_json.hpp"
#include "json/text/strict_json.hpp"
#include "support/catch.hpp"
#include "support/json_texts.hpp"
#include "support/random_records.hpp"
#include "support/shipped.hpp"

#include <array>

namespace retort {
namespace {

using testing::many_records;
using testing::Random;
using testing::random_record;
using testing::shipped_knowledge;

bool same(const std::optional<RecordId>& left, const std::optional<RecordId>& right) {
  if (!left || !right) return left.has_value() == right.has_value();
  return left->text == right->text && left->is_number == right->is_number;
}

bool same(const std::optional<Answer>& left, const std::optional<Answer>& right) {
  if (!left || !right) return left.has_value() == right.has_value();
  return left->known == right->known && left->value == right->value &&
         left->number == right->number && left->origin == right->origin;
}

bool same(const Answers& left, const Answers& right) {
  const auto is_same = [](const auto& a, const auto& b) { return same(a, b); };
  return same(left.id, right.id) &&
         std::ranges::equal(left.by_question, right.by_question, is_same);
}

std::optional<Answers> strictly_read(std::string_view record) {
  std::vector<Problem> problems;
  Answers answers =
      resolve(shipped_knowledge().questions, read_answers_line(record, problems), problems);
  return problems.empty() ? std::optional(std::move(answers)) : std::nullopt;
}

enum class Found { both_accept, strict_accepts, strict_rejects, differ };

/// The quick reader must agree wherever it does not pass the record on.
class Comparison {
 public:
  Found of(std::string_view record) {
    padded_ = record;
    padded_ += '\n';
    padded_.append(FastAnswers::padding, '"');  // what lies behind must not count
    const Answers* fast = reader_.read(std::string_view(padded_).substr(0, record.size()));
    const std::optional<Answers> strict = strictly_read(record);
    if (fast == nullptr) return strict ? Found::strict_accepts : Found::strict_rejects;
    const bool is_same = strict && same(*fast, *strict) &&
                         reader_.cells().at == testing::shipped_evaluator().cells(*strict).at;
    return is_same ? Found::both_accept : Found::differ;
  }

 private:
  FastAnswers reader_{testing::shipped_evaluator()};
  std::string padded_;
};

TEST_CASE("both readers give the same answers for records as programs write them") {
  Comparison comparison;
  Random random(1);
  std::size_t quick = 0;
  std::size_t different = 0;
  for (std::size_t i = 0; i < many_records(); ++i) {
    const Found found = comparison.of(random_record(random));
    quick += found == Found::both_accept ? 1 : 0;
    different += found == Found::differ ? 1 : 0;
  }
  CHECK(different == 0);
  CHECK(quick == many_records());  // none of these has to take the slow way
}

std::string random_space(Random& random) {
  constexpr std::array spaces{"", "", "", " ", "\t", " \r"};
  return spaces[random.below(spaces.size())];
}

std::string random_scalar(Random& random) {
  constexpr std::array scalars{"0",
                               "-0",
                               "7",
                               "-12.50",
                               "1e2",
                               "6.02E+23",
                               "2.5e-7",
                               "123456789012345678901234567890",
                               "true",
                               "false",
                               "null",
                               R"("")",
                               R"("as it came")",
                               R"("\"\\\/\b\f\n\r\t")",
                               R"("\u00e9\uD83D\ude00")",
                               "\"caf\xC3\xA9 \xF0\x9F\x98\x80\x7F\""};
  return scalars[random.below(scalars.size())];
}

/// What a program may attach: any JSON value, its containers at most `depth` deep.
std::string random_value(Random& random, std::size_t depth) {
  if (depth == 0 || random.one_in(3)) return random_scalar(random);
  const bool is_object = random.one_in(2);
  std::string value(1, is_object ? '{' : '[');
  for (std::size_t i = random.below(5); i > 0; --i) {
    if (is_object) value += "\"k\xC3\xA9" + std::to_string(i) + '"' + random_space(random) + ':';
    value += random_space(random) + random_value(random, depth - 1) + random_space(random);
    if (i > 1) value += ',';
    value += random_space(random);
  }
  return value + (is_object ? '}' : ']');
}

/// A record that carries such values.
std::string random_carrier(Random& random) {
  std::string record = random_record(random);
  record.pop_back();
  for (std::size_t i = 1 + random.below(3); i > 0; --i) {
    record += record.size() > 1 ? "," : "";
    record += "\"x-" + std::to_string(i) + "\":" + random_value(random, 1 + random.below(5));
  }
  return record + '}';
}

TEST_CASE("what a record carries for somebody else does not take it off the quick way") {
  Comparison comparison;
  Random random(3);
  for (std::size_t i = 0; i < many_records(); ++i) {
    const std::string record = random_carrier(random);
    if (comparison.of(record) != Found::both_accept) {
      INFO(record);
      CHECK(false);
    }
  }
}

std::string mutated(std::string record, Random& random) {
  constexpr std::string_view bytes =
      "{}[]\":,\\ \t\r\n0123456789-+.eEtrufalsnx\x01\x7F\x80\xC3\xEF\xBB\xBF\xFF";
  for (std::uint64_t changes = 1 + random.below(4); changes > 0; --changes) {
    const std::size_t at = random.below(record.size());
    const std::size_t length = 1 + random.below(8);
    switch (random.below(5)) {
      case 0:
        record[at] = bytes[random.below(bytes.size())];
        break;
      case 1:
        record.insert(at, 1, bytes[random.below(bytes.size())]);
        break;
      case 2:
        record.erase(at, length);
        break;
      case 3:  // said twice
        record.insert(at, record.substr(random.below(record.size()), 8 * length));
        break;
      default:
        record.insert(at, 1, '\0');
        break;
    }
    if (record.empty()) record = "{";
  }
  return record;
}

TEST_CASE("the quick reader accepts nothing that the strict one rejects, however it is damaged") {
  Comparison comparison;
  Random random(2);
  std::array<std::size_t, 4> found{};
  for (std::size_t i = 0; i < many_records(); ++i) {
    const bool carries = random.one_in(2);
    const std::string record =
        mutated(carries ? random_carrier(random) : random_record(random), random);
    const Found one = comparison.of(record);
    ++found.at(static_cast<std::size_t>(one));
    if (one == Found::differ) {
      INFO(record);
      CHECK(false);
    }
  }
  // What only the strict reader accepts is too rare to be met each time.
  for (const Found each : {Found::both_accept, Found::strict_rejects}) {
    CHECK(found.at(static_cast<std::size_t>(each)) > 0);
  }
}

TEST_CASE("white space may stand wherever JSON allows it") {
  Comparison comparison;
  CHECK(comparison.of("{}") == Found::both_accept);
  CHECK(comparison.of(" \t{ }\r ") == Found::both_accept);
  CHECK(comparison.of("{ \"id\" :\t7 ,\r\"lookup\" : \"yes\" }\r") == Found::both_accept);
}

TEST_CASE("aliases, truth values and unknown are read as the strict reader reads them") {
  Comparison comparison;
  for (const char* record :
       {R"({"lookup":true})", R"({"lookup":false,"citations":"yes"})", R"({"gap":"behavior"})",
        R"({"lookup":"unknown","corpus_pages":"unknown"})", R"({"latency_ms":200.000001})",
        R"({"latency_ms":3600000,"corpus_pages":0})", R"({"x-a":null,"x-b":1.5,"x-c":"\u00e9"})",
        R"({"x-":true})", R"({"id":""})", R"({"id":0})"}) {
    INFO(record);
    CHECK(comparison.of(record) != Found::differ);
    CHECK(comparison.of(record) != Found::strict_rejects);
  }
}

TEST_CASE("what is not plainly good is left to the strict reader") {
  Comparison comparison;
  for (const char* record : {"",
                             "{",
                             "}",
                             "[]",
                             "null",
                             "{}x",
                             "{} {}",
                             R"({"lookup":"yes",})",
                             R"({"lookup":"maybe"})",
                             R"({"lookup":"yes","lookup":"yes"})",
                             R"({"id":1,"id":1})",
                             R"({"x-a":1,"x-a":2})",
                             R"({"nonsense":1})",
                             R"({"lookup":null})",
                             R"({"lookup":1})",
                             R"({"corpus_pages":"7"})",
                             R"({"corpus_pages":-1})",
                             R"({"corpus_pages":01})",
                             R"({"corpus_pages":1.5})",
                             R"({"corpus_pages":1.})",
                             R"({"corpus_pages":.5})",
                             R"({"corpus_pages":1e99})",
                             R"({"corpus_pages":99999999999999999999})",
                             R"({"corpus_pages":true})",
                             R"({"latency_ms":0.0000001})",
                             R"({"latency_ms":1.2.3})",
                             R"({"x-a":01})",
                             R"({"x-a":1e999})",
                             R"({"x-a":[-]})",
                             R"({"x-a":[+1]})",
                             R"({"x-a":[1.]})",
                             R"({"x-a":[1e]})",
                             R"({"x-a":[1e+]})",
                             R"({"x-a":[0x1]})",
                             R"({"x-a":[1,]})",
                             R"({"x-a":[1 2]})",
                             R"({"x-a":[})",
                             R"({"x-a":{"b":1,}})",
                             R"({"x-a":{"b"}})",
                             R"({"x-a":{1:2}})",
                             R"({"x-a":{"b":{"c":1,"d":2,"c":3}}})",
                             R"({"x-a":[{"b":1,"b":1}]})",
                             R"({"x-a":{"b":1,"\u0062":1}})",
                             R"({"x-a":{"b":1}},)",
                             R"({"x-a":["\u12g4"]})",
                             R"({"x-a":["\ud800\n"]})",
                             R"({"x-a":["\ud800\u0041"]})",
                             R"({"x-a":["\udc00"]})",
                             R"({"x-a":["\)",
                             "{\"x-a\":{\"\x01\":1}}",
                             "{\"x-a\":{\"\xC3\":1}}",
                             R"({"x-a":tru})",
                             R"({"x-a":nul)",
                             R"({"id":null})",
                             R"({"id":[1]})",
                             R"({"x-a":"\ud800"})",
                             R"({"x-a":"\x"})",
                             "{\"x-a\":\"\t\"}",
                             "{\"x-a\":\"\xC3\"}",
                             "{\"x-a\":\"\xED\xA0\x80\"}",
                             "{\"x-a\":\"\xC0\xAF\"}",
                             "{\"id\":\"\xF5\x80\x80\x80\"}",
                             "\xEF\xBB\xBF{}"}) {
    INFO(record);
    CHECK(comparison.of(record) == Found::strict_rejects);
  }
  for (const char* record : {R"({"l\u006fokup":"yes"})", R"({"id":-0})", R"({"id":1.5})",
                             R"({"id":"\n"})", R"({"corpus_pages":1e2})", R"({"x-a":[1e-300]})",
                             R"({"x-a":{"\n":2}})", R"({"id":1234567890123456789})"}) {
    INFO(record);
    CHECK(comparison.of(record) == Found::strict_accepts);
  }
}

TEST_CASE("a record may be as deep as the limit and no deeper") {
  Comparison comparison;
  const auto record = [](std::size_t depth, std::string_view open, std::string_view close) {
    std::string text = R"({"x-a":)";
    for (std::size_t i = 1; i < depth; ++i) text += open;
    text += '0';
    for (std::size_t i = 1; i < depth; ++i) text += close;
    return text + '}';
  };
  CHECK(comparison.of(record(json_limits::depth, "[", "]")) == Found::both_accept);
  CHECK(comparison.of(record(json_limits::depth, R"({"b":)", "}")) == Found::both_accept);
  CHECK(comparison.of(record(json_limits::depth + 1, "[", "]")) == Found::strict_rejects);
  CHECK(comparison.of(record(json_limits::depth + 1, R"({"b":)", "}")) == Found::strict_rejects);
}

TEST_CASE("a number that another reader keeps is not one beyond a double") {
  Comparison comparison;
  const auto record = [](std::size_t digits, std::string_view exponent) {
    return R"({"x-a":[-)" + std::string(digits, '9') + std::string(exponent) + "]}";
  };
  CHECK(comparison.of(record(200, "e99")) == Found::both_accept);
  CHECK(comparison.of(record(201, "")) == Found::strict_accepts);
  CHECK(comparison.of(record(210, "e99")) == Found::strict_rejects);
  CHECK(comparison.of(record(309, "")) == Found::strict_rejects);
}

TEST_CASE("a record may be as long as the limit and no longer") {
  Comparison comparison;
  const std::string begin = R"({"x-a":")";
  const auto record = [&begin](std::size_t length) {
    return begin + std::string(length - begin.size() - 2, 'a') + R"("})";
  };
  CHECK(comparison.of(record(json_limits::line_bytes)) == Found::both_accept);
  CHECK(comparison.of(record(json_limits::line_bytes + 1)) == Found::strict_rejects);
}

TEST_CASE("a record leaves nothing behind for the next") {
  FastAnswers reader(testing::shipped_evaluator());
  const auto read = [&reader](std::string text) {
    const std::size_t size = text.size();
    text += '\n' + std::string(FastAnswers::padding, ' ');
    const Answers* answers = reader.read(std::string_view(text).substr(0, size));
    return answers == nullptr ? std::nullopt : std::optional(*answers);
  };
  REQUIRE(read(R"({"id":1,"lookup":"yes","x-a":1})"));
  REQUIRE_FALSE(read(R"({"id":2,"gap":"both","x-b":1,"nonsense":1})"));
  const std::optional<Answers> empty = read("{}");
  REQUIRE(empty);
  CHECK(same(*empty, *strictly_read("{}")));
  CHECK(read(R"({"x-a":1,"x-b":1})"));
}

TEST_CASE("texts that are JSON, and texts that are none, are taken alike wherever they stand") {
  Comparison comparison;
  std::size_t found_none = 0;
  const auto compare = [&](std::string_view text) {
    INFO(text);
    for (const char* begin : {"", "{\"x-a\":", "{\"id\":"}) {
      const std::string end = *begin == '\0' ? "" : "}";
      const Found found = comparison.of(begin + std::string(text) + end);
      CHECK(found != Found::differ);
      if (found == Found::strict_rejects) ++found_none;
    }
  };
  for (const std::string_view text : testing::accepted_texts) compare(text);
  for (const std::string_view text : testing::rejected_texts) compare(text);
  CHECK(found_none > testing::rejected_texts.size());
}

}  // namespace
}  // namespace retort
