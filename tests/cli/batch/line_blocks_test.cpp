#include "cli/batch/line_blocks.hpp"

#include "support/catch.hpp"
#include "support/shipped.hpp"

#include <string>

namespace retort {
namespace {

std::vector<std::string> lines_of(std::string text, std::size_t longest) {
  Input in(std::move(text));
  LineBlocks blocks(in, longest);
  const StopSignal stop;
  LineBlock block;
  std::vector<std::string> lines;
  while (blocks.next(block, stop)) {
    CHECK(block.number_of_first() == lines.size() + 1);
    for (std::size_t i = 0; i < block.size(); ++i) lines.emplace_back(block.line(i));
  }
  return lines;
}

TEST_CASE("every line comes once, without its line feed, the last one also without having one") {
  using Lines = std::vector<std::string>;
  CHECK(lines_of("", 10).empty());
  CHECK(lines_of("\n", 10) == Lines{""});
  CHECK(lines_of("a", 10) == Lines{"a"});
  CHECK(lines_of("a\n\nb\r\nc", 10) == Lines{"a", "", "b\r", "c"});
}

TEST_CASE("a line that is too long comes cut to one byte more than the limit") {
  using Lines = std::vector<std::string>;
  const std::string just(1000, 'x');
  const std::string cut(1001, 'x');
  const std::string long_line(700'000, 'x');
  CHECK(lines_of(just + "\n" + long_line + "\nb\n", 1000) == Lines{just, cut, "b"});
  CHECK(lines_of(long_line, 1000) == Lines{cut});
}

TEST_CASE("lines of any length come whole across the borders of blocks") {
  testing::Random random(4);
  std::vector<std::string> lines;
  std::string text;
  for (int i = 0; i < 200; ++i) {
    lines.emplace_back(random.below(random.one_in(10) ? 100'000 : 2'000), 'a' + i % 26);
    text += lines.back() + "\n";
  }
  CHECK(lines_of(text, 100'000) == lines);
}

TEST_CASE("a signal ends the reading") {
  Input in("a\nb\n");
  LineBlocks blocks(in, 10);
  StopSignal stop;
  LineBlock block;
  stop.raise();
  CHECK_FALSE(blocks.next(block, stop));
}

}  // namespace
}  // namespace retort
