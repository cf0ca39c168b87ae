// Command lines and paths that make no sense: the exit code and the exact message for each.

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/program.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>

namespace retort {
namespace {
namespace hostile_words_test {

namespace fs = std::filesystem;
using testing::Outcome;
using testing::run_program;
using Words = std::vector<std::string>;

struct Hostile {
  Words words;
  int status = 2;
  std::string err;  ///< after "retort: "
};

void check_all(const std::vector<Hostile>& table) {
  for (const Hostile& entry : table) {
    const Outcome outcome = run_program(entry.words);
    std::string shown;
    for (const std::string& word : entry.words) shown += word + " ";
    INFO(shown);
    CHECK(outcome.status == entry.status);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "retort: " + entry.err + "\n");
  }
}

TEST_CASE("an answer on the command line is ID=VALUE, and known") {
  const std::string style = "expected one of no, secondary, primary, unknown, got ";
  check_all({
      {{"advise", "-a", "style"}, 2, "-a: expected ID=VALUE, got \"style\""},
      {{"advise", "-a", "=no"}, 2, "-a: expected ID=VALUE, got \"=no\""},
      {{"advise", "-a", "="}, 2, "-a: expected ID=VALUE, got \"=\""},
      {{"advise", "-a", ""}, 2, "-a: expected ID=VALUE, got \"\""},
      {{"advise", "-a", "{}"}, 2, "-a: expected ID=VALUE, got \"{}\""},
      {{"advise", "-a", "[a,b]"}, 2, "-a: expected ID=VALUE, got \"[a,b]\""},
      {{"advise", "-a", "%%"}, 2, "-a: expected ID=VALUE, got \"%%\""},
      {{"advise", "-a", "style="}, 2, "-a style: " + style + "\"\""},
      {{"advise", "-a", "style=no=no"}, 2, "-a style: " + style + "\"no=no\""},
      {{"advise", "--style", "-no"}, 2, "--style: " + style + "\"-no\"; did you mean \"no\"?"},
      {{"advise", "-a", "id=7"},
       2,
       "-a id: expected a question id, got \"id\"; keys of your own begin with \"x-\""},
      {{"advise", "--style", "no", "-a", "style=primary"},
       2,
       "--style: expected one answer for style, got two different ones"},
      {{"advise", "--style", "no", "--style", "unknown"},
       2,
       "--style: expected one answer for style, got two different ones"},
  });
}

TEST_CASE("a number on the command line has separators, letters and units where they fit") {
  const std::string expected =
      "--examples: expected a whole number from 0 to 1000000000 examples, got ";
  const std::string unknown = "; or say \"unknown\"";
  for (const char* text :
       {"", "010", "nan", "inf", "1,00_0", "1__000", " 5", "+5", "5.", ".5", "\xD9\xA3", "five"}) {
    check_all({{{"advise", "--examples", text}, 2, expected + "\"" + text + "\"" + unknown}});
  }
  const std::string letters = "; k, M or B may follow, for thousand, million or billion";
  for (const char* text : {"0x10", "5 ", "1e", "10m", "5 %"}) {
    check_all({{{"advise", "--examples", text}, 2, expected + "\"" + text + "\"" + letters}});
  }
  for (const char* text : {"-1", "1.5", "1e999", "1000000001", "99999999999999999999", "-0.5"}) {
    check_all({{{"advise", "--examples", text}, 2, expected + "\"" + text + "\""}});
  }
}

TEST_CASE("bytes that are no text are shown, never sent on") {
  const std::string style = "expected one of no, secondary, primary, unknown, got ";
  check_all({
      {{"advise", "--style", "\xFF\xFE"}, 2, "--style: " + style + "\"\\xff\\xfe\""},
      {{"advise", "-a", "style=\x1b[2J"}, 2, "-a style: " + style + "\"\\x1b[2J\""},
      {{"advise", "-a", "\x1b]0;x\x07=1"},
       2,
       "-a \\x1b]0;x\\x07: expected a question id, got \"\\x1b]0;x\\x07\"; keys of your own begin "
       "with \"x-\""},
      {{"\xE2\x80\xAE"}, 2, "expected a known command, got \"\\u202e\"; see \"retort --help\""},
      {{"--\x1b[31m"}, 2, "expected a known flag, got \"--\\x1b[31m\"; see \"retort --help\""},
      {{"guide", "\n"},
       2,
       "guide: expected a topic of the guide, got \"\\x0a\"; topics: when_rag, when_fine_tune, "
       "combine_both, flowchart, difference, rag_first, together, rag_systems, fine_tuning, "
       "production_inference"},
      {{"advise", "--answers", "/no/\x1b"},
       3,
       "/no/\\x1b: expected a file that can be read, got No such file or directory"},
      {{"--knowledge", "/no/\x7F", "questions"},
       3,
       "/no/\\x7f: expected a directory of data files, got No such file or directory"},
  });
}

TEST_CASE("commands, flags and words that are not known are refused") {
  check_all({
      {{"advise", "more"}, 2, "expected nothing more, got \"more\"; see \"retort advise --help\""},
      {{"questions", "style"},
       2,
       "expected nothing more, got \"style\"; see \"retort questions --help\""},
      {{"questions", "--style", "no"},
       2,
       "expected a known flag, got \"--style\"; see \"retort questions --help\""},
      {{"advise", "--stile", "no", "--agp", "none"},
       2,
       "expected a known flag, got \"--stile\"; did you mean \"--style\"?\n"
       "retort: expected a known flag, got \"--agp\"; did you mean \"--gap\"?"},
      {{"-z"}, 2, "expected a known flag, got \"-z\"; see \"retort --help\""},
      {{"compare", "--answers", "a.json"},
       2,
       "expected a known flag, got \"--answers\"; see \"retort compare --help\""},
  });
}

TEST_CASE("an empty value is not the same as a flag left out") {
  for (const char* flag : {"--answers", "--expect", "--hit-policy", "--output"}) {
    INFO(flag);
    CHECK(run_program({"advise", flag, ""}).status != 0);
  }
  CHECK(run_program({"guide", ""}).status == 2);
}

TEST_CASE("a guide topic is checked in every format") {
  for (const char* format : {"text", "markdown", "json"}) {
    INFO(format);
    CHECK(run_program({"guide", "nonsense", "--format", format}).status == 2);
  }
}

/// A folder of files that cannot be read as answers.
class Traps {
 public:
  Traps() {
    testing::write_text(path("empty"), "");
    testing::write_text(path("file"), "{}");
    fs::create_directory(path("folder"));
    fs::create_symlink("loop", path("loop"));
    fs::create_symlink("gone", path("dangling"));
    make_socket(path("socket"));
  }

  [[nodiscard]] std::string path(const std::string& name) const {
    return (folder_.path() / name).string();
  }

 private:
  static void make_socket(const std::string& path) {
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(path.size() < sizeof address.sun_path);
    std::ranges::copy(path, std::begin(address.sun_path));
    // The socket API takes every kind of address as this one.
    const auto* any = reinterpret_cast<const sockaddr*>(&address);
    REQUIRE(::bind(socket, any, sizeof address) == 0);
    ::close(socket);
  }

  testing::TemporaryFolder folder_;
};

TEST_CASE("answers that cannot be read end with 3 and say why") {
  const Traps traps;
  const auto unreadable = [&traps](const std::string& name, const std::string& reason) {
    const std::string path = traps.path(name);
    return Hostile{{"advise", "--answers", path},
                   3,
                   path + ": expected a file that can be read, got " + reason};
  };
  check_all({
      unreadable("missing", "No such file or directory"),
      unreadable("dangling", "No such file or directory"),
      unreadable("folder", "Is a directory"),
      unreadable("file/child", "Not a directory"),
      unreadable("loop", "Too many levels of symbolic links"),
      unreadable("socket", "No such device or address"),
      {{"advise", "--answers", traps.path("empty")},
       2,
       traps.path("empty") + ": expected JSON, got the end of the text at line 1, column 1"},
  });
}

TEST_CASE("knowledge that cannot be read ends with 3 and says why") {
  const Traps traps;
  const auto unreadable = [&traps](const std::string& name, const std::string& reason) {
    const std::string path = traps.path(name);
    return Hostile{{"advise", "--knowledge", path},
                   3,
                   path + ": expected a directory of data files, got " + reason};
  };
  check_all({
      unreadable("missing", "No such file or directory"),
      unreadable("file", "Not a directory"),
      unreadable("file/child", "Not a directory"),
      unreadable("loop", "Too many levels of symbolic links"),
  });
}

TEST_CASE("a data file that cannot be read is named") {
  const testing::TemporaryFolder folder;
  fs::create_directory(folder.path() / "rules.json");
  check_all({{{"knowledge", "check", folder.path().string()},
              3,
              (folder.path() / "rules.json").string() +
                  ": expected a file that can be read, got Is a directory"}});
}

TEST_CASE("an output that cannot be written ends with 3 and leaves nothing behind") {
  const Traps traps;
  const auto unwritable = [&traps](const std::string& name, const std::string& reason) {
    const std::string path = traps.path(name);
    return Hostile{
        {"compare", "-o", path}, 3, path + ": expected to write the whole result, got " + reason};
  };
  check_all({
      unwritable("missing/advice.md", "No such file or directory"),
      unwritable("file/advice.md", "Not a directory"),
      unwritable("folder", "Is a directory"),
      unwritable("loop", "Too many levels of symbolic links"),
      {{"compare", "-o", "/dev/full"},
       3,
       "/dev/full: expected to write the whole result, got No space left on device"},
  });
  CHECK(std::distance(fs::directory_iterator(fs::path(traps.path("file")).parent_path()),
                      fs::directory_iterator()) == 6);
}

}  // namespace hostile_words_test
}  // namespace
}  // namespace retort
