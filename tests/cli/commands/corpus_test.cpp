#include "cli/commands/corpus.hpp"

#include "base/unicode.hpp"
#include "json/text/strict_json.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

#include <sys/stat.h>

namespace retort {
namespace {

namespace fs = std::filesystem;
using testing::Outcome;
using testing::run_program;
using testing::TemporaryFolder;
using testing::write_text;

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

/// 4,000 bytes that come to 1,000 tokens: two pages.
void write_two_pages(const fs::path& path) { write_text(path, std::string(4000, 'x')); }

TEST_CASE("a folder can stand for its number of pages, as any flag that answers") {
  const TemporaryFolder folder;
  write_two_pages(folder.path() / "a.txt");
  const std::string path = folder.path().string();
  const std::vector<std::vector<std::string>> ways{{"-a", "corpus_pages=@" + path},
                                                   {"--answer", "corpus_pages=@" + path},
                                                   {"--corpus-pages", "@" + path},
                                                   {"--corpus-pages=@" + path}};
  const std::string typed = run_program({"costs", "--format", "json", "--corpus-pages", "2"}).out;
  for (std::vector<std::string> words : ways) {
    words.insert(words.begin(), {"costs", "--format", "json"});
    const Outcome outcome = run_program(words);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == typed);
    CHECK(outcome.err == "retort: " + path + ": 1 file, about 1,000 tokens, 2 pages of 500\n");
  }
}

TEST_CASE("pages are as long as the other answers say, wherever these come from") {
  const TemporaryFolder folder;
  write_two_pages(folder.path() / "a.txt");
  const std::string flag = "--corpus-pages=@" + folder.path().string();
  CHECK(holds(run_program({"costs", flag, "--tokens-per-page", "100"}).err, "10 pages of 100"));
  CHECK(holds(
      run_program({"costs", flag, "--answers", "-"}, {.input = R"({"tokens_per_page": 250})"}).err,
      "4 pages of 250"));
}

TEST_CASE("an answer from elsewhere never sends the program through a folder") {
  const TemporaryFolder folder;
  const std::string object = R"({"corpus_pages": "@)" + folder.path().string() + R"("})";
  const Outcome outcome = run_program({"advise", "--answers", "-"}, {.input = object});
  CHECK(outcome.status == 2);
  CHECK(holds(outcome.err, "expected a whole number from 0 to 1000000000 pages, got \"@"));
  CHECK(run_program({"advise", "--examples", "@" + folder.path().string()}).status == 2);
}

TEST_CASE("a folder that is not there is told, and nothing is advised") {
  const Outcome outcome = run_program({"advise", "--corpus-pages", "@/nowhere"});
  CHECK(outcome.status == 3);
  CHECK(outcome.out.empty());
  CHECK(outcome.err ==
        "retort: /nowhere: expected a folder of text files, got No such file or directory\n");
  CHECK(run_program({"estimate-corpus", "/dev/null"}).status == 3);
  CHECK(run_program({"estimate-corpus"}).status == 2);
}

TEST_CASE("names of files are never printed raw, in no format") {
  const TemporaryFolder folder;
  write_text(folder.path() / "a.\x1b[31m", "text");
  write_text(folder.path() / "b.\xFF", "text");
  fs::create_directory(folder.path() / "c\x1b[31m");
  for (const char* format : {"text", "markdown", "json"}) {
    const Outcome outcome =
        run_program({"estimate-corpus", folder.path().string(), "--format", format});
    CHECK(outcome.status == 0);
    CHECK_FALSE(holds(outcome.out, "\x1b"));
    CHECK_FALSE(holds(outcome.out, "\xFF"));
    CHECK(is_valid_utf8(outcome.out));
  }
}

TEST_CASE("what is counted is JSON that can be read") {
  const TemporaryFolder folder;
  write_two_pages(folder.path() / "a.txt");
  std::vector<Problem> problems;
  const Outcome outcome =
      run_program({"estimate-corpus", folder.path().string(), "--format", "json"});
  CHECK(parse_json(outcome.out, "out", json_limits::file_bytes, problems).has_value());
  CHECK(problems.empty());
  CHECK(holds(outcome.out, "\"pages\": 2,"));
}

TEST_CASE("progress is shown on long walks only, only in a terminal, and is gone at the end") {
  const TemporaryFolder folder;
  for (int i = 0; i < 1000; ++i) write_text(folder.path() / std::to_string(i), "");
  const std::vector<std::string> words{"estimate-corpus", folder.path().string()};
  const std::string shown = run_program(words, {.is_terminal = true}).err;
  CHECK(shown == "\r1,000 files, 0 MB\r                 \r");
  CHECK(run_program(words).err.empty());
  CHECK(run_program(words, {.is_terminal = true, .environment = {.term = "dumb"}}).err.empty());
  fs::remove(folder.path() / "0");
  CHECK(run_program(words, {.is_terminal = true}).err.empty());
}

}  // namespace
}  // namespace retort
