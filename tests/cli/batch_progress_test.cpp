#include "cli/batch_progress.hpp"

#include "catch.hpp"

namespace retort {
namespace {

TEST_CASE("progress is one line that is written over, and taken away in the end") {
  std::string text;
  Output err(text);
  BatchProgress progress(err, std::chrono::milliseconds{0});
  progress.show(1000, 0);
  progress.show(2000, 3);
  CHECK(text ==
        "\r\x1B[Kretort: 1000 records, 0 rejected"
        "\r\x1B[Kretort: 2000 records, 3 rejected");
  progress.clear();
  CHECK(text.ends_with("rejected\r\x1B[K"));
}

TEST_CASE("a run that is over before the first pause shows no progress") {
  std::string text;
  Output err(text);
  BatchProgress progress(err, std::chrono::hours{1});
  progress.show(1000, 0);
  progress.clear();
  CHECK(text.empty());
}

}  // namespace
}  // namespace retort
