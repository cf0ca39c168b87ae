#include "input.hpp"

#include "descriptor.hpp"
#include "interrupt.hpp"
#include "retort/exit_code.hpp"
#include "retort/problem.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace retort {
namespace {

[[noreturn]] void fail(const std::string& name, int error) {
  throw InputError(exit_code::bad_files, {{.code = ProblemCode::unreadable,
                                           .place = name,
                                           .expected = "a file that can be read",
                                           .got = std::strerror(error)}});
}

}  // namespace

bool Input::fill() {
  if (descriptor_ < 0) return false;
  std::array<char, std::size_t{64} << 10U> block{};
  while (true) {
    if (!wait_for_input(descriptor_)) throw Interrupted{};
    const ssize_t got = ::read(descriptor_, block.data(), block.size());
    if (got > 0) buffer_.append(block.data(), static_cast<std::size_t>(got));
    if (got >= 0) return got > 0;
    if (errno != EINTR) fail(name_, errno);
  }
}

std::string Input::read_all(std::size_t most) {
  while (buffer_.size() <= most && fill()) {
  }
  buffer_.resize(std::min(buffer_.size(), most + 1));
  return std::exchange(buffer_, {});
}

std::optional<std::string> Input::read_line(std::size_t most) {
  std::size_t end = buffer_.find('\n');
  while (end == std::string::npos && fill()) {
    end = buffer_.find('\n');
    // What lies past the limit of an unfinished line is thrown away as it comes.
    if (end == std::string::npos && buffer_.size() > most) buffer_.resize(most);
  }
  if (end == std::string::npos && buffer_.empty()) return std::nullopt;
  std::string line = buffer_.substr(0, std::min(end, most));
  buffer_.erase(0, end == std::string::npos ? end : end + 1);
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return line;
}

std::string read_file(const std::string& path, std::size_t most) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.value() < 0) fail(path, errno);
  return Input(file.value(), path).read_all(most);
}

}  // namespace retort
