#include "cli/io/output.hpp"

#include "base/exit_code.hpp"
#include "retort/problem.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace retort {
namespace {

constexpr std::size_t buffer_bytes = std::size_t{64} << 10U;

[[noreturn]] void fail_to_write(const std::string& name, int error) {
  throw InputError(exit_code::bad_files, {{.code = ProblemCode::unwritable,
                                           .place = name,
                                           .expected = "to write the whole result",
                                           .got = std::strerror(error)}});
}

/// Returns the error, or 0; `bytes` loses what was written.
int write_all(int descriptor, std::string_view& bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

/// How a file is to be written.
struct Target {
  bool is_replaceable = true;  ///< a device, a pipe or a symbolic link is written through
  mode_t mode = 0;             ///< of the new file
};

Target target_at(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) == 0) {
    return {S_ISREG(status.st_mode), static_cast<mode_t>(status.st_mode & 07777U)};
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return {errno == ENOENT, static_cast<mode_t>(0666U & ~mask)};
}

int write_and_close(int descriptor, std::string_view bytes, bool sync) {
  int error = write_all(descriptor, bytes);
  if (error == 0 && sync && ::fsync(descriptor) != 0) error = errno;
  if (::close(descriptor) != 0 && error == 0) error = errno;
  return error;
}

void write_through(const FileToWrite& file) {
  const int flag = file.mode == FileToWrite::Mode::append ? O_APPEND : O_TRUNC;
  const int descriptor = ::open(file.path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0666);
  if (descriptor < 0) fail_to_write(file.path, errno);
  if (const int error = write_and_close(descriptor, file.bytes, false))
    fail_to_write(file.path, error);
}

/// Bytes on the disk beside the place they are for; gone again unless they are put there.
class StagedFile {
 public:
  StagedFile(const FileToWrite& file, mode_t mode)
      : path_(file.path), temporary_(file.path + ".XXXXXX"), mode_(file.mode) {
    const int descriptor = ::mkstemp(temporary_.data());
    if (descriptor < 0) {
      const int error = errno;
      temporary_.clear();
      fail_to_write(path_, error);
    }
    int error = ::fchmod(descriptor, mode) == 0 ? 0 : errno;
    if (const int write_error = write_and_close(descriptor, file.bytes, true); error == 0) {
      error = write_error;
    }
    if (error == 0) return;
    remove();
    fail_to_write(path_, error);
  }
  StagedFile(const StagedFile&) = delete;
  StagedFile& operator=(const StagedFile&) = delete;
  StagedFile(StagedFile&& other) noexcept
      : path_(std::move(other.path_)),
        temporary_(std::exchange(other.temporary_, {})),
        mode_(other.mode_) {}
  StagedFile& operator=(StagedFile&&) = delete;
  ~StagedFile() { remove(); }

  void put_in_place() {
    if (mode_ == FileToWrite::Mode::create) {
      // A link is never made over something that is there.
      if (::link(temporary_.c_str(), path_.c_str()) != 0) fail_to_write(path_, errno);
      return;
    }
    if (std::rename(temporary_.c_str(), path_.c_str()) != 0) fail_to_write(path_, errno);
    temporary_.clear();
  }

 private:
  void remove() noexcept {
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
    temporary_.clear();
  }

  std::string path_;
  std::string temporary_;
  FileToWrite::Mode mode_;
};

}  // namespace

void Output::write(std::string_view bytes) {
  if (text_ != nullptr) {
    *text_ += bytes;
    return;
  }
  buffer_ += bytes;
  if (buffer_.size() >= buffer_bytes) flush();
}

void Output::flush() {
  if (text_ != nullptr || buffer_.empty()) return;
  const std::string bytes = std::exchange(buffer_, {});
  std::string_view left = bytes;
  if (const int error = write_all(descriptor_, left)) fail_to_write(name_, error);
}

void Output::write_lines(std::string_view lines, std::uint64_t count) {
  flush();
  if (text_ != nullptr) {
    *text_ += lines;
  } else {
    std::string_view left = lines;
    if (const int error = write_all(descriptor_, left)) {
      lines.remove_suffix(left.size());
      lines_written_ += static_cast<std::uint64_t>(std::ranges::count(lines, '\n'));
      fail_to_write(name_, error);
    }
  }
  lines_written_ += count;
}

void write_files(const std::vector<FileToWrite>& files) {
  std::vector<StagedFile> staged;
  std::vector<const FileToWrite*> through;
  for (const FileToWrite& file : files) {
    const Target target = target_at(file.path);
    if (file.mode == FileToWrite::Mode::append || !target.is_replaceable) {
      through.push_back(&file);
    } else {
      staged.emplace_back(file, target.mode);
    }
  }
  for (const FileToWrite* file : through) write_through(*file);
  for (StagedFile& file : staged) file.put_in_place();
}

void write_file(const std::string& path, std::string_view bytes) {
  write_files({{.path = path, .bytes = std::string(bytes)}});
}

}  // namespace retort
