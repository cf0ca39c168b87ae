#include "library/read_file.hpp"

#include "base/exit_code.hpp"
#include "retort/problem.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <system_error>

namespace retort {
namespace {

[[noreturn]] void fail_to_read(const std::string& path, int error) {
  throw InputError(exit_code::bad_files, {{.code = ProblemCode::unreadable,
                                           .place = path,
                                           .expected = "a file that can be read",
                                           .got = std::generic_category().message(error)}});
}

}  // namespace

std::string read_whole_file(const std::string& path, std::size_t most) {
  std::ifstream file(path, std::ios::binary);
  if (!file) fail_to_read(path, errno);
  std::string text;
  std::array<char, std::size_t{64} << 10U> block{};
  while (file && text.size() <= most) {
    file.read(block.data(), block.size());
    if (file.bad()) fail_to_read(path, errno);
    text.append(block.data(), static_cast<std::size_t>(file.gcount()));
  }
  text.resize(std::min(text.size(), most + 1));
  return text;
}

}  // namespace retort
