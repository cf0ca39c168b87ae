#include "cli/io/output.hpp"

#include "base/exit_code.hpp"
#include "retort/problem.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

namespace retort {
namespace {

namespace fs = std::filesystem;

/// While this lives no file may grow beyond `bytes`, and trying does not kill.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  FileSizeLimit(FileSizeLimit&&) = delete;
  FileSizeLimit& operator=(FileSizeLimit&&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  void (*handler_)(int);
  rlimit before_{};
};

/// The exit code that writing ends in; 0 where it succeeds.
int result_of_writing(const fs::path& path, std::string_view bytes) {
  try {
    write_file(path.string(), bytes);
    return exit_code::success;
  } catch (const InputError& error) {
    CHECK(error.problems().size() == 1);
    CHECK(error.problems().front().place == path.string());
    CHECK(error.problems().front().code == ProblemCode::unwritable);
    return error.exit_code();
  }
}

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

TEST_CASE("a file is written whole, new or over another") {
  const testing::TemporaryFolder folder;
  const fs::path path = folder.path() / "advice.md";
  for (const std::string& bytes : {std::string("new"), std::string(100'000, 'x'), std::string()}) {
    CHECK(result_of_writing(path, bytes) == 0);
    CHECK(testing::text_of(path) == bytes);
  }
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("where writing fails the old file stays as it was, and nothing is left behind") {
  const testing::TemporaryFolder folder;
  const fs::path path = folder.path() / "advice.md";
  testing::write_text(path, "old");
  {
    const FileSizeLimit limit(4096);
    CHECK(result_of_writing(path, std::string(100'000, 'x')) == 3);
  }
  CHECK(testing::text_of(path) == "old");
  CHECK(files_in(folder.path()) == 1);
}

TEST_CASE("where writing a new file fails there is no file") {
  const testing::TemporaryFolder folder;
  {
    const FileSizeLimit limit(4096);
    CHECK(result_of_writing(folder.path() / "advice.md", std::string(100'000, 'x')) == 3);
  }
  CHECK(files_in(folder.path()) == 0);
  CHECK(result_of_writing(folder.path() / "missing" / "advice.md", "x") == 3);
  CHECK(result_of_writing(folder.path(), "x") == 3);
}

TEST_CASE("a new file is as readable as the umask allows") {
  const testing::TemporaryFolder folder;
  const mode_t before = ::umask(027);
  write_file((folder.path() / "a").string(), "x");
  ::umask(before);
  CHECK(mode_of(folder.path() / "a") == 0640);
}

TEST_CASE("a file that others may not read stays so when it is replaced") {
  const testing::TemporaryFolder folder;
  const fs::path path = folder.path() / "private.md";
  testing::write_text(path, "old");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
  CHECK(result_of_writing(path, "new") == 0);
  CHECK(mode_of(path) == 0600);
}

TEST_CASE("a symbolic link stays a link, and its target is written") {
  const testing::TemporaryFolder folder;
  testing::write_text(folder.path() / "target", "old");
  fs::create_symlink("target", folder.path() / "link");
  CHECK(result_of_writing(folder.path() / "link", "new") == 0);
  CHECK(fs::is_symlink(folder.path() / "link"));
  CHECK(testing::text_of(folder.path() / "target") == "new");
}

TEST_CASE("a device is written through") {
  CHECK(result_of_writing("/dev/null", "x") == 0);
  CHECK(result_of_writing("/dev/full", "x") == 3);
}

TEST_CASE("a stream delivers everything, however much, once it is flushed") {
  const testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "out").string();
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT, 0600);
  Output output(descriptor, "out");
  for (int i = 0; i < 1000; ++i) output.write(std::string(999, 'x') + "\n");
  output.flush();
  ::close(descriptor);
  CHECK(fs::file_size(path) == 1'000'000);
}

TEST_CASE("a stream that cannot deliver says so by its name") {
  const int descriptor = ::open("/dev/full", O_WRONLY);
  Output output(descriptor, "standard output");
  output.write("x");
  try {
    output.flush();
    FAIL("nothing was thrown");
  } catch (const InputError& error) {
    CHECK(error.exit_code() == 3);
    CHECK(error.problems().front().place == "standard output");
    CHECK(error.problems().front().got == "No space left on device");
  }
  ::close(descriptor);
}

TEST_CASE("what has to be new is never written over something, and nothing is left beside it") {
  const testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "record.md").string();
  testing::write_text(path, "before");
  CHECK_THROWS_AS(
      write_files({{.path = path, .bytes = "after", .mode = FileToWrite::Mode::create}}),
      InputError);
  CHECK(testing::text_of(path) == "before");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

}  // namespace
}  // namespace retort
