#include "cli/commands/session.hpp"

#include "report/render/escape.hpp"

namespace retort {

NamedText read_input(const Session& session, const std::string& path, std::size_t most) {
  if (path == standard_stream) return {"standard input", session.console.in.read_all(most)};
  return {path, read_file(path, most)};
}

void say(const Session& session, std::string_view line) {
  session.console.err.write(terminal_text(line) + "\n");
  session.console.err.flush();
}

void reject_any(std::vector<Problem> problems) {
  if (!problems.empty()) throw InputError(exit_code::bad_input, std::move(problems));
}

}  // namespace retort
