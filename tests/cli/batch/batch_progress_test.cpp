#include "cli/batch/batch_progress.hpp"

#include "support/catch.hpp"

namespace retort {
namespace {

/// What a run says that shows itself twice.
std::string said(BatchProgress::Clock::duration pause, bool is_terminal, std::string term) {
  std::string text;
  Output err(text);
  std::string nothing;
  Output out(nothing);
  Input in("");
  const Console console{.in = in,
                        .out = out,
                        .err = err,
                        .err_is_terminal = is_terminal,
                        .environment = {.term = std::move(term)}};
  BatchProgress progress(console, pause);
  progress.show(1000, 0);
  progress.show(20000, 3);
  text += "|";
  progress.clear();
  return text;
}

TEST_CASE("progress is one line that is written over, and taken away in the end") {
  CHECK(said(std::chrono::milliseconds{0}, true, "xterm") ==
        "\rretort: 1000 records, 0 rejected"
        "\rretort: 20000 records, 3 rejected|"
        "\r                                 \r");
}

TEST_CASE("a run that is over before the first pause shows no progress") {
  CHECK(said(std::chrono::hours{1}, true, "xterm") == "|");
}

TEST_CASE("no progress is shown where nobody looks, or where no line can be written over") {
  CHECK(said(std::chrono::milliseconds{0}, false, "xterm") == "|");
  CHECK(said(std::chrono::milliseconds{0}, true, "dumb") == "|");
}

}  // namespace
}  // namespace retort
