#include "cli/commands/corpus_walk.hpp"

#include "retort/problem.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>

namespace retort {
namespace {

namespace fs = std::filesystem;
using testing::TemporaryFolder;
using testing::write_text;

struct Walked {
  CorpusCount count;
  std::string unreadable;  ///< names, each with a reason in brackets
  std::size_t signs = 0;   ///< of progress
};

Walked walk(const fs::path& path) {
  Walked walked;
  const WalkWatcher watcher{.unreadable =
                                [&](const std::string& what, std::string_view reason) {
                                  walked.unreadable += fs::path(what).filename().string() + " (" +
                                                       std::string(reason) + ")";
                                },
                            .progress = [&](const CorpusCount& /*so_far*/) { ++walked.signs; }};
  walked.count = walk_corpus(path.string(), watcher);
  return walked;
}

TEST_CASE("a walk counts text in all folders, by suffix in lower case") {
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "a" / "b");
  write_text(folder.path() / "one.md", "one two");
  write_text(folder.path() / "a" / "two.MD", "three");
  write_text(folder.path() / "a" / "b" / "README", "four five six");
  write_text(folder.path() / "a" / "empty.txt", "");
  const Walked walked = walk(folder.path());
  CHECK(walked.count.files == 4);
  CHECK(walked.count.text.words == 6);
  CHECK(walked.count.by_suffix.at(".md").files == 2);
  CHECK(walked.count.by_suffix.at("").files == 1);
  CHECK(walked.count.not_text.empty());
  CHECK(walked.signs == 4);
}

TEST_CASE("a walk skips and counts what is no text, hidden, a link, or no file") {
  const TemporaryFolder folder;
  write_text(folder.path() / "text.txt", "text");
  write_text(folder.path() / "zero.bin", std::string_view("a\0b", 3));
  write_text(folder.path() / "latin1.txt", "caf\xE9");
  write_text(folder.path() / "paper.pdf", "%PDF-1.7 text");
  write_text(folder.path() / ".hidden", "hidden");
  fs::create_directory(folder.path() / ".git");
  write_text(folder.path() / ".git" / "config", "hidden");
  REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);  // to open it would wait for ever
  fs::create_symlink("text.txt", folder.path() / "link.txt");
  fs::create_directory_symlink(folder.path(), folder.path() / "loop");
  fs::create_symlink("/nowhere", folder.path() / "dangling");
  const Walked walked = walk(folder.path());
  CHECK(walked.count.files == 1);
  CHECK(walked.count.not_text.at(".bin").text.bytes == 3);
  CHECK(walked.count.not_text.at(".txt").files == 1);
  CHECK(walked.count.not_text.at(".pdf").files == 1);
  CHECK(walked.count.hidden == 2);
  CHECK(walked.count.links == 3);
  CHECK(walked.count.special == 1);
  CHECK(walked.count.unreadable == 0);
  CHECK(walked.unreadable.empty());
}

TEST_CASE("what was named itself may be a link, hidden, or a single file") {
  const TemporaryFolder folder;
  fs::create_directory(folder.path() / ".notes");
  write_text(folder.path() / ".notes" / "a.txt", "one");
  fs::create_directory_symlink(".notes", folder.path() / "notes");
  fs::create_symlink(".notes/a.txt", folder.path() / "a");
  CHECK(walk(folder.path() / ".notes").count.files == 1);
  CHECK(walk(folder.path() / "notes").count.files == 1);
  CHECK(walk(folder.path() / "a").count.text.words == 1);
  CHECK_THROWS_AS(walk(folder.path() / "none"), InputError);
  CHECK_THROWS_AS(walk("/dev/null"), InputError);
}

TEST_CASE("a text of many blocks is counted as one, also across a character") {
  const TemporaryFolder folder;
  std::string text = "x";  // every three-byte character lies across some block
  while (text.size() < 300'000) text += "\u6F22";
  write_text(folder.path() / "long.txt", text);
  const Walked walked = walk(folder.path());
  CHECK(walked.count.files == 1);
  CHECK(walked.count.text.bytes == text.size());
  CHECK(walked.count.text.characters == 1 + text.size() / 3);
}

/// Folders in folders until their path is longer than the system takes.
void make_too_deep(const fs::path& root) {
  int folder = ::open(root.c_str(), O_RDONLY | O_DIRECTORY);
  const std::string name(250, 'd');
  for (int depth = 0; depth < 20; ++depth) {
    REQUIRE(::mkdirat(folder, name.c_str(), 0700) == 0);
    const int below = ::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY);
    ::close(folder);
    folder = below;
  }
  ::close(folder);
}

TEST_CASE("what cannot be read is counted and named, and the rest is read") {
  const TemporaryFolder folder;
  make_too_deep(folder.path());
  write_text(folder.path() / "z.txt", "read");
  const Walked walked = walk(folder.path());
  CHECK(walked.count.unreadable == 1);
  CHECK(walked.unreadable == std::string(250, 'd') + " (File name too long)");
  CHECK(walked.count.files == 1);
}

}  // namespace
}  // namespace retort
