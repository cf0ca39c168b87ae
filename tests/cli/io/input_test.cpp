#include "cli/io/input.hpp"

#include "retort/problem.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace retort {
namespace {

TEST_CASE("everything is read, up to one byte past the limit") {
  CHECK(Input("abc").read_all(5) == "abc");
  CHECK(Input("abcde").read_all(5) == "abcde");
  CHECK(Input("abcdefgh").read_all(5) == "abcdef");
  CHECK(Input("").read_all(5).empty());
}

TEST_CASE("lines come one by one, without their ends") {
  Input input("a\n\nb\r\nc");
  CHECK(input.read_line(10) == "a");
  CHECK(input.read_line(10) == "");
  CHECK(input.read_line(10) == "b");
  CHECK(input.read_line(10) == "c");
  CHECK_FALSE(input.read_line(10).has_value());
}

TEST_CASE("a long line is cut, and the next one is whole") {
  Input input("abcdefgh\nij\n");
  CHECK(input.read_line(3) == "abc");
  CHECK(input.read_line(3) == "ij");
  CHECK_FALSE(input.read_line(3).has_value());
}

TEST_CASE("a line of many megabytes costs no more memory than the limit") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    const std::string block(std::size_t{1} << 20U, 'x');
    for (int i = 0; i < 64; ++i) {
      if (::write(ends[1], block.data(), block.size()) < 0) ::_exit(1);
    }
    ::_exit(::write(ends[1], "\nnext\n", 6) == 6 ? 0 : 1);
  }
  ::close(ends[1]);
  Input input(ends[0], "pipe");
  CHECK(input.read_line(10) == "xxxxxxxxxx");
  CHECK(input.read_line(10) == "next");
  ::close(ends[0]);
}

TEST_CASE("a file is read to its end, or to the limit") {
  const testing::TemporaryFolder folder;
  const std::string path = (folder.path() / "file").string();
  testing::write_text(path, std::string(200'000, 'x'));
  CHECK(read_file(path, 1'000'000).size() == 200'000);
  CHECK(read_file(path, 200'000).size() == 200'000);
  CHECK(read_file(path, 199'999).size() == 200'000);
  CHECK(read_file(path, 10).size() == 11);
}

TEST_CASE("a read that fails is no end of file") {
  const int descriptor = ::open("/", O_RDONLY);
  Input input(descriptor, "root");
  try {
    input.read_all(10);
    FAIL("nothing was thrown");
  } catch (const InputError& error) {
    CHECK(error.exit_code() == 3);
    CHECK(error.problems().front().place == "root");
    CHECK(error.problems().front().got == "Is a directory");
  }
  ::close(descriptor);
}

}  // namespace
}  // namespace retort
