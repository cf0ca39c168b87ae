#include "cli/io/input.hpp"

#include "base/exit_code.hpp"
#include "cli/io/descriptor.hpp"
#include "cli/io/interrupt.hpp"
#include "retort/problem.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace retort {
namespace {

[[noreturn]] void fail_to_read(const std::string& name, int error) {
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
    if (errno != EINTR) fail_to_read(name_, errno);
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

std::size_t Input::read_some(std::span<char> into, const StopSignal& stop) {
  if (!buffer_.empty() || descriptor_ < 0) {
    const std::size_t got = buffer_.copy(into.data(), into.size());
    buffer_.erase(0, got);
    return got;
  }
  while (stop.wait_for_input(descriptor_)) {
    const ssize_t got = ::read(descriptor_, into.data(), into.size());
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) fail_to_read(name_, errno);
  }
  return 0;
}

bool Input::has_more_now() const {
  if (!buffer_.empty() || descriptor_ < 0) return !buffer_.empty();
  pollfd waiting{descriptor_, POLLIN, 0};
  return ::poll(&waiting, 1, 0) > 0;
}

Descriptor open_for_reading(const std::string& path) {
  Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.value() < 0) fail_to_read(path, errno);
  return file;
}

std::string read_file(const std::string& path, std::size_t most) {
  const Descriptor file = open_for_reading(path);
  return Input(file.value(), path).read_all(most);
}

}  // namespace retort
