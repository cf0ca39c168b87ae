// A batch as a process: faults of its streams, prompt answers, and running under other programs.

#include "support/catch.hpp"
#include "support/process.hpp"
#include "support/terminal.hpp"

#include <poll.h>
#include <sys/resource.h>

#include <algorithm>
#include <fstream>

namespace retort {
namespace {

using testing::Ending;
using testing::run_shell;
using testing::ShellOutcome;
using testing::TemporaryFolder;
using testing::text_of;

/// Shell words that write `count` records with ids.
std::string records(int count) {
  return "i=0; while [ $i -lt " + std::to_string(count) +
         " ]; do i=$((i+1)); echo '{\"id\":'$i',\"lookup\":\"yes\"}'; done";
}

TEST_CASE("a full disk ends a batch with the number of whole records before it") {
  const ShellOutcome outcome = run_shell("echo '{}' | \"$RETORT\" batch > /dev/full");
  CHECK(outcome.ending.status == 3);
  CHECK(outcome.err ==
        "retort: standard output: expected to write the whole result, got No space left on device "
        "after 0 whole records\n");
}

TEST_CASE("where a file may grow no more, the number told is that of its whole lines") {
  for (const char* jobs : {"1", "2"}) {
    const ShellOutcome outcome =
        run_shell("trap '' XFSZ; out=$(mktemp); { " + records(2000) +
                  "; } > $out.in; (ulimit -f 64; exec \"$RETORT\" batch -j " + jobs +
                  " $out.in > $out); code=$?; wc -l < $out; rm $out $out.in; exit $code");
    CHECK(outcome.ending.status == 3);
    const std::string lines = std::to_string(std::stoi(outcome.out));
    INFO(outcome.err);
    CHECK(std::stoi(lines) > 0);
    CHECK(outcome.err.find("File too large after " + lines + " whole records") !=
          std::string::npos);
  }
}

TEST_CASE("a closed standard output is told, and so is an input that cannot be read") {
  CHECK(run_shell("echo '{}' | \"$RETORT\" batch >&-").ending.status == 3);
  const ShellOutcome closed = run_shell("\"$RETORT\" batch <&-");
  CHECK(closed.ending.status == 3);
  CHECK(closed.err.find("Bad file descriptor after 0 whole records") != std::string::npos);
  const ShellOutcome error = run_shell("\"$RETORT\" batch /proc/self/mem");
  CHECK(error.ending.status == 3);
  CHECK(error.err.find("Input/output error after 0 whole records") != std::string::npos);
  CHECK(run_shell("\"$RETORT\" batch /").ending.status == 3);
  CHECK(run_shell("\"$RETORT\" batch /nowhere").ending.status == 3);
}

/// Both ends of a line whose other side can go away, which a read or a write then fails over.
struct Line {
  int master = -1;
  int terminal = -1;

  Line() {
    termios raw{};
    ::cfmakeraw(&raw);
    REQUIRE(::openpty(&master, &terminal, nullptr, &raw, nullptr) == 0);
  }
};

TEST_CASE("what was read whole before the input broke is answered") {
  if (!testing::has_terminals()) return;
  for (const char* jobs : {"1", "2"}) {
    const Line line;
    REQUIRE(::write(line.terminal, "{\"id\":1}\n{\"id\":2}\n{\"id\"", 24) == 24);
    ::close(line.terminal);
    const TemporaryFolder folder;
    const std::string out = (folder.path() / "out").string();
    const std::string err = (folder.path() / "err").string();
    const int result = ::open(out.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const int errors = ::open(err.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const pid_t child = testing::start({"batch", "--jobs", jobs}, result, errors, line.master);
    CHECK(testing::wait_for(child).status == 3);
    for (const int descriptor : {line.master, result, errors}) ::close(descriptor);
    const std::string answered = text_of(out);
    CHECK(answered.starts_with("{\"id\":1,"));
    CHECK(std::ranges::count(answered, '\n') == 2);
    CHECK(text_of(err).find("Input/output error after 2 whole records") != std::string::npos);
  }
}

TEST_CASE("an output that breaks is told with the number of whole records") {
  if (!testing::has_terminals()) return;
  const Line line;
  ::close(line.master);
  const TemporaryFolder folder;
  const std::string in = (folder.path() / "in").string();
  const std::string err = (folder.path() / "err").string();
  std::ofstream(in) << "{}\n";
  const int errors = ::open(err.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  const pid_t child = testing::start({"batch", in}, line.terminal, errors);
  CHECK(testing::wait_for(child).status == 3);
  for (const int descriptor : {line.terminal, errors}) ::close(descriptor);
  CHECK(text_of(err).find("Input/output error after 0 whole records") != std::string::npos);
}

TEST_CASE("a reader that goes away ends a batch quietly") {
  const ShellOutcome outcome = run_shell(
      "{ " + records(5000) + "; } | { \"$RETORT\" batch; echo $? >&2; } | head -n 1 > /dev/null");
  const bool is_quiet = outcome.err == "141\n" || outcome.err == "0\n";
  CHECK(is_quiet);
}

/// The program with pipes on its input and output.
class Filter {
 public:
  explicit Filter(const std::vector<std::string>& words) {
    REQUIRE(::pipe2(in_.data(), O_CLOEXEC) == 0);
    REQUIRE(::pipe2(out_.data(), O_CLOEXEC) == 0);
    const int kept = ::dup(STDIN_FILENO);
    ::dup2(in_[0], STDIN_FILENO);
    child_ = testing::start(words, out_[1], STDERR_FILENO);
    ::dup2(kept, STDIN_FILENO);
    ::close(kept);
    ::close(in_[0]);
    ::close(out_[1]);
  }
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;
  Filter(Filter&&) = delete;
  Filter& operator=(Filter&&) = delete;
  ~Filter() { ::close(out_[0]); }

  void say(std::string_view text) const {
    REQUIRE(::write(in_[1], text.data(), text.size()) == static_cast<ssize_t>(text.size()));
  }

  /// What comes within ten seconds, or nothing.
  [[nodiscard]] std::string hear() const {
    constexpr int milliseconds = 10'000;
    pollfd waiting{out_[0], POLLIN, 0};
    if (::poll(&waiting, 1, milliseconds) != 1) return {};
    std::array<char, 4096> text{};
    const ssize_t got = ::read(out_[0], text.data(), text.size());
    return {text.data(), static_cast<std::size_t>(std::max<ssize_t>(got, 0))};
  }

  [[nodiscard]] Ending end() const {
    ::close(in_[1]);
    return testing::wait_for(child_);
  }

 private:
  std::array<int, 2> in_{};
  std::array<int, 2> out_{};
  pid_t child_ = 0;
};

TEST_CASE("a whole line is answered at once, while its writer is still there") {
  for (const char* jobs : {"1", "2", "5"}) {
    const Filter filter({"batch", "--jobs", jobs});
    filter.say("{\"id\":1}\n{\"id\":2");
    CHECK(filter.hear().starts_with("{\"id\":1,"));
    filter.say("}\n");
    CHECK(filter.hear().starts_with("{\"id\":2,"));
    filter.say("{\"id\":3}");
    CHECK(filter.end().status == 0);
    CHECK(filter.hear().starts_with("{\"id\":3,"));
  }
}

TEST_CASE("a thread that waits for input does not keep a failed batch alive") {
  for (const char* jobs : {"1", "2", "5"}) {
    std::array<int, 2> in{};
    REQUIRE(::pipe2(in.data(), O_CLOEXEC) == 0);
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    const pid_t child = testing::start({"batch", "--jobs", jobs}, full, nowhere, in[0]);
    REQUIRE(::write(in[1], "{}\n", 3) == 3);
    CHECK(testing::wait_for(child).status == 3);  // the pipe is still open
    for (const int descriptor : {full, nowhere, in[0], in[1]}) ::close(descriptor);
  }
}

TEST_CASE("a line without end takes no memory") {
  const ShellOutcome outcome = run_shell(
      "{ head -c 300000000 /dev/zero | tr '\\0' a; echo; echo '{\"id\":1}'; } | \"$RETORT\" batch");
  CHECK(outcome.ending.status == 2);
  CHECK(outcome.out.starts_with("{\"line\":1,\"error\":{\"code\":\"too_large\""));
  CHECK(outcome.out.find("\n{\"id\":1,") != std::string::npos);
  rusage usage{};
  REQUIRE(::getrusage(RUSAGE_CHILDREN, &usage) == 0);
  CHECK(usage.ru_maxrss < 150'000);  // KiB, of the largest process so far
}

TEST_CASE("under GNU parallel a batch gives the bytes of one process") {
  if (!testing::has_tool("parallel")) return;
  const ShellOutcome outcome = run_shell(
      "folder=$(mktemp -d); { " + records(3000) +
      "; } > $folder/in; \"$RETORT\" batch $folder/in > $folder/one; parallel --will-cite --pipe "
      "--keep-order --block 16k \"$RETORT batch -j 1\" < $folder/in > $folder/many; "
      "cmp $folder/one $folder/many; code=$?; rm -r $folder; exit $code");
  INFO(outcome.err);
  CHECK(outcome.ending.status == 0);
  CHECK(outcome.out.empty());
}

TEST_CASE("under xargs each chunk of lines is a batch of its own") {
  const ShellOutcome outcome =
      run_shell("folder=$(mktemp -d); { " + records(100) + "; } | split -l 30 - $folder/part-; " +
                "ls $folder/part-* | xargs -n 1 \"$RETORT\" batch -j 1 | wc -l; rm -r $folder");
  CHECK(std::stoi(outcome.out) == 100);
}

}  // namespace
}  // namespace retort
