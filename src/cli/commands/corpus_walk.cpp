#include "cli/commands/corpus_walk.hpp"

#include "base/exit_code.hpp"
#include "base/letters.hpp"
#include "cli/io/descriptor.hpp"
#include "retort/problem.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <vector>

namespace retort {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_suffix = 12;

/// ".md"; empty for a name without one, and for what is too long to be one.
std::string suffix_of(const fs::path& path) {
  const std::string suffix = path.extension().string();
  return suffix.size() > longest_suffix ? std::string{} : lower_case(suffix);
}

enum class Followed : std::uint8_t { no, yes };

class CorpusWalk {
 public:
  explicit CorpusWalk(const WalkWatcher& watcher) : watcher_(watcher) {}

  CorpusCount from(const fs::path& root) {
    std::error_code error;
    const fs::file_status status = fs::status(root, error);
    if (fs::is_regular_file(status)) {
      count_file(root, Followed::yes);
    } else if (fs::is_directory(status)) {
      walk(root);
    } else {
      throw InputError(
          exit_code::bad_files,
          {{.code = ProblemCode::unreadable,
            .place = root.string(),
            .path = {},
            .expected = "a folder of text files",
            .got = error ? error.message() : std::string("neither a folder nor a file"),
            .remedy = {}}});
    }
    return std::move(corpus_);
  }

 private:
  void walk(const fs::path& root) {
    std::vector<fs::path> folders{root};
    while (!folders.empty()) {
      const fs::path folder = std::move(folders.back());
      folders.pop_back();
      const auto first_below = static_cast<std::ptrdiff_t>(folders.size());
      for (const fs::directory_entry& entry : entries_of(folder)) take(entry, folders);
      std::reverse(folders.begin() + first_below, folders.end());
    }
  }

  std::vector<fs::directory_entry> entries_of(const fs::path& folder) {
    std::vector<fs::directory_entry> entries;
    std::error_code error;
    for (fs::directory_iterator at(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
      entries.push_back(*at);
    }
    if (error) report(folder, error.message());
    std::ranges::sort(entries, {}, [](const auto& entry) { return entry.path().native(); });
    return entries;
  }

  void take(const fs::directory_entry& entry, std::vector<fs::path>& folders) {
    std::error_code error;
    const fs::file_status status = entry.symlink_status(error);
    if (entry.path().filename().native().starts_with('.')) {
      ++corpus_.hidden;
    } else if (fs::is_symlink(status)) {
      ++corpus_.links;
    } else if (fs::is_directory(status)) {
      folders.push_back(entry.path());
    } else if (fs::is_regular_file(status)) {
      count_file(entry.path(), Followed::no);
    } else if (status.type() == fs::file_type::none || status.type() == fs::file_type::unknown) {
      report(entry.path(), error.message());
    } else {
      ++corpus_.special;
    }
  }

  /// What it is now counts, not what it was when the folder was read: it may have been replaced.
  void count_file(const fs::path& path, Followed followed) {
    const int no_link = followed == Followed::yes ? 0 : O_NOFOLLOW;
    const Descriptor file(
        ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | no_link));
    struct stat status {};
    if (file.value() < 0 || ::fstat(file.value(), &status) != 0) {
      return report(path, std::strerror(errno));
    }
    if (!S_ISREG(status.st_mode)) {
      ++corpus_.special;
      return;
    }
    TextCounter counter;
    if (const int error = read_all(file.value(), counter)) {
      return report(path, std::strerror(error));
    }
    counter.finish();
    if (counter.may_be_text()) {
      add_text(corpus_, suffix_of(path), counter.count());
    } else {
      add_other(corpus_, suffix_of(path), static_cast<std::uint64_t>(status.st_size));
    }
    watcher_.progress(corpus_);
  }

  /// Stops where it cannot be text any more. Returns the error, or 0.
  int read_all(int descriptor, TextCounter& counter) {
    while (counter.may_be_text()) {
      const ssize_t got = ::read(descriptor, block_.data(), block_.size());
      if (got == 0) return 0;
      if (got > 0) counter.add({block_.data(), static_cast<std::size_t>(got)});
      if (got < 0 && errno != EINTR) return errno;
    }
    return 0;
  }

  void report(const fs::path& path, std::string_view reason) {
    ++corpus_.unreadable;
    watcher_.unreadable(path.string(), reason);
  }

  const WalkWatcher& watcher_;
  CorpusCount corpus_;
  std::array<char, std::size_t{64} << 10U> block_{};
};

}  // namespace

CorpusCount walk_corpus(const std::string& path, const WalkWatcher& watcher) {
  return CorpusWalk(watcher).from(path);
}

}  // namespace retort
