#pragma once
// Bytes on their way out, every write checked.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

/// Buffers, and throws InputError (cannot write) when the bytes cannot be delivered.
class Output {
 public:
  /// `name` is how messages call it.
  Output(int descriptor, std::string name) : descriptor_(descriptor), name_(std::move(name)) {}
  /// Collects into a text that outlives it, for tests.
  explicit Output(std::string& text) : text_(&text) {}

  void write(std::string_view bytes);
  void flush();

  /// Writes so many lines at once, and counts those that got through whole even where the rest does
  /// not.
  void write_lines(std::string_view lines, std::uint64_t count);
  [[nodiscard]] std::uint64_t lines_written() const { return lines_written_; }

 private:
  int descriptor_ = -1;
  std::string name_;
  std::string* text_ = nullptr;
  std::string buffer_;
  std::uint64_t lines_written_ = 0;
};

struct FileToWrite {
  enum class Mode : std::uint8_t {
    replace,  ///< keeps the permissions of what was there
    create,   ///< fails where there is something
    append,
  };

  std::string path;
  std::string bytes;
  Mode mode = Mode::replace;
};

/// Writes all files whole, or leaves what was there: nothing is put in its place before all bytes
/// are on the disk. What is appended, and devices, pipes and symbolic links, which are written
/// through, come last but one: after every other file is on the disk, before any is put in place.
/// Throws InputError.
void write_files(const std::vector<FileToWrite>& files);

/// The same for one file.
void write_file(const std::string& path, std::string_view bytes);

}  // namespace retort
