// Several formats and files from one advice, and from a saved one.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"
#include "support/shipped.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <set>

namespace retort {
namespace {

namespace fs = std::filesystem;
using testing::Outcome;
using testing::run_program;
using Words = std::vector<std::string>;

Words advise_words(const testing::TemporaryFolder& folder, const Words& outputs) {
  Words words{
      "advise", "-a", "lookup=yes", "-a", "citations=required", "-a", "knowledge_change=weekly"};
  for (const std::string& output : outputs) {
    words.emplace_back("-o");
    const std::size_t colon = output.find(':');
    words.push_back(colon == std::string::npos
                        ? (folder.path() / output).string()
                        : output.substr(0, colon + 1) +
                              (folder.path() / output.substr(colon + 1)).string());
  }
  return words;
}

std::set<std::string> names_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder))
    names.insert(entry.path().filename().string());
  return names;
}

TEST_CASE("one run writes several files, each in the format of its suffix or of its prefix") {
  const testing::TemporaryFolder folder;
  const Outcome outcome =
      run_program(advise_words(folder, {"a.json", "a.html", "a.md", "a.csv", "a.txt",
                                        "0007-use-rag.md", "comment:c.md", "json:b.txt", "d.htm"}));
  CHECK(outcome.status == 0);
  CHECK(outcome.out.empty());
  CHECK(outcome.err.empty());
  const auto text = [&folder](const char* name) { return testing::text_of(folder.path() / name); };
  CHECK(text("a.json").starts_with("{\n  \"schema_version\""));
  CHECK(text("a.html").starts_with("<!doctype html>"));
  CHECK(text("a.md").starts_with("# Use RAG.\n"));
  CHECK(text("a.csv").starts_with("approach,row,id,"));
  CHECK(text("a.txt").starts_with("Use RAG.\n"));
  CHECK(text("0007-use-rag.md").starts_with("---\nstatus: proposed\n"));
  CHECK(text("c.md").starts_with("## Use RAG.\n"));
  CHECK(text("b.txt") == text("a.json"));
  CHECK(text("d.htm") == text("a.html"));
}

TEST_CASE("the flag for the format stands above a suffix and below a prefix") {
  const testing::TemporaryFolder folder;
  Words words = advise_words(folder, {"a.txt", "csv:b.txt"});
  words.insert(words.end(), {"--format", "json"});
  CHECK(run_program(words).status == 0);
  CHECK(testing::text_of(folder.path() / "a.txt").starts_with("{"));
  CHECK(testing::text_of(folder.path() / "b.txt").starts_with("approach,"));
}

TEST_CASE("a dash among the outputs is standard output") {
  const testing::TemporaryFolder folder;
  Words words = advise_words(folder, {"a.json"});
  words.insert(words.end(), {"-o", "csv:-"});
  const Outcome outcome = run_program(words);
  CHECK(outcome.out.starts_with("approach,row,id,"));
  CHECK(names_in(folder.path()) == std::set<std::string>{"a.json"});
}

TEST_CASE("where one file cannot be written none is, and what was there stays") {
  const testing::TemporaryFolder folder;
  testing::write_text(folder.path() / "a.json", "before");
  fs::create_directory(folder.path() / "folder.html");
  const Outcome outcome = run_program(advise_words(folder, {"a.json", "b.md", "missing/c.html"}));
  CHECK(outcome.status == 3);
  CHECK(outcome.err.find("missing/c.html: expected to write the whole result") !=
        std::string::npos);
  CHECK(testing::text_of(folder.path() / "a.json") == "before");
  CHECK(names_in(folder.path()) == std::set<std::string>{"a.json", "folder.html"});
  CHECK(run_program(advise_words(folder, {"a.json", "folder.html"})).status == 3);
  CHECK(testing::text_of(folder.path() / "a.json") == "before");
}

TEST_CASE("a file keeps its permissions, and a new one has the usual ones") {
  const testing::TemporaryFolder folder;
  const fs::path path = folder.path() / "a.html";
  testing::write_text(path, "before");
  REQUIRE(::chmod(path.c_str(), 0600) == 0);
  CHECK(run_program(advise_words(folder, {"a.html", "b.html"})).status == 0);
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  REQUIRE(::stat((folder.path() / "b.html").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == (0666U & ~mask));
}

TEST_CASE("outputs that make no sense are told, all of them, before anything is written") {
  const testing::TemporaryFolder folder;
  const std::string file = (folder.path() / "a.json").string();
  const Outcome twice = run_program({"advise", "-o", file, "-o", "csv:" + file});
  CHECK(twice.status == 2);
  CHECK(twice.err == "retort: -o " + file + ": expected each file once, got it twice\n");
  const Outcome page = run_program({"compare", "-o", "x.html", "-o", "y.json"});
  CHECK(page.status == 2);
  CHECK(page.err ==
        "retort: -o x.html: expected one of text, markdown, json, got html\n"
        "retort: -o: expected one file, got 2\n");
  CHECK(run_program({"costs", "--format", "html"}).err ==
        "retort: --format: expected one of text, markdown, json, csv, got \"html\"\n");
  CHECK(names_in(folder.path()).empty());
}

TEST_CASE("records are numbered on, made once each, and never written over") {
  const testing::TemporaryFolder folder;
  const fs::path records = folder.path() / "docs" / "adr";
  Words words = advise_words(folder, {});
  words.insert(words.end(), {"--adr-dir", records.string()});
  const Outcome first = run_program(words);
  CHECK(first.status == 0);
  CHECK(first.err == "retort: wrote " + (records / "0001-use-rag.md").string() + "\n");
  CHECK(first.out.starts_with("Use RAG."));
  testing::write_text(records / "0041-other.md", "other");
  testing::write_text(records / "0050-notes.txt", "not a record");
  testing::write_text(records / "template.md", "not a record");
  CHECK(run_program(words).status == 0);
  CHECK(names_in(records) == std::set<std::string>{"0001-use-rag.md", "0041-other.md",
                                                   "0042-use-rag.md", "0050-notes.txt",
                                                   "template.md"});
  CHECK(testing::text_of(records / "0041-other.md") == "other");
  CHECK(testing::text_of(records / "0042-use-rag.md").starts_with("---\nstatus: proposed\n"));
  words.back() = (records / "template.md").string();
  CHECK(run_program(words).status == 3);
}

TEST_CASE("in a workflow the summary is appended and outputs are set") {
  const testing::TemporaryFolder folder;
  const fs::path summary = folder.path() / "summary.md";
  const fs::path outputs = folder.path() / "outputs";
  testing::write_text(summary, "before\n");
  testing::Setting setting;
  setting.environment.github_step_summary = summary.string();
  setting.environment.github_output = outputs.string();
  Words words = advise_words(folder, {});
  words.insert(words.end(), {"--format", "github"});
  const Outcome outcome = run_program(words, setting);
  CHECK(outcome.out.starts_with("::notice title=Use RAG.::"));
  CHECK(testing::text_of(summary).starts_with("before\n## Use RAG.\n"));
  CHECK(testing::text_of(outputs).starts_with("approach<<RETORT\nrag\nRETORT\n"));
  CHECK(run_program(words).status == 0);
  const std::string once = testing::text_of(outputs);
  Words text_only = advise_words(folder, {});
  CHECK(run_program(text_only, setting).status == 0);
  CHECK(testing::text_of(outputs) == once);
  setting.environment.github_output = (folder.path() / "missing" / "outputs").string();
  CHECK(run_program(words, setting).status == 3);
}

TEST_CASE("a saved advice renders in every format as the advice itself does, to the byte") {
  testing::Random random(7);
  const Knowledge& knowledge = testing::shipped_knowledge();
  for (int round = 0; round < 3; ++round) {
    Words answers;
    for (const testing::Said& said : testing::random_answers(knowledge, random)) {
      answers.insert(answers.end(),
                     {"-a", knowledge.questions[said.question].id + "=" + said.value});
    }
    const auto run = [&answers](Words words, std::string input) {
      if (input.empty()) words.insert(words.end(), answers.begin(), answers.end());
      return run_program(words, {.input = std::move(input)}).out;
    };
    const std::string saved = run({"advise", "--format", "json"}, "");
    CHECK(run({"report", "-", "--explain"}, saved) == run({"advise", "--explain"}, ""));
    for (const char* format :
         {"text", "markdown", "json", "csv", "html", "adr", "comment", "github"}) {
      INFO(format);
      CHECK(run({"report", "-", "--format", format}, saved) ==
            run({"advise", "--format", format}, ""));
    }
  }
}

TEST_CASE("a report that is none, or is not there, is told") {
  const Outcome none = run_program({"report", "-", "--format", "jsno"}, {.input = "{}"});
  CHECK(none.status == 2);
  CHECK(none.out.empty());
  CHECK(none.err.starts_with("retort: --format: expected one of text, "));
  CHECK(none.err.find("retort: standard input: expected an advice, got an object without") !=
        std::string::npos);
  CHECK(run_program({"report", "/nowhere/a.json"}).status == 3);
  CHECK(run_program({"report"}).status == 2);
}

}  // namespace
}  // namespace retort
