#include "cli/io/adr_folder.hpp"

#include "base/exit_code.hpp"
#include "retort/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace retort {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_in(const std::string& folder, const std::error_code& error) {
  throw InputError(exit_code::bad_files, {{.code = ProblemCode::unwritable,
                                           .place = folder,
                                           .path = {},
                                           .expected = "a folder of decision records",
                                           .got = error.message(),
                                           .remedy = {}}});
}

/// The number that a file's name begins with, before a dash; 0 for all other names.
std::uint32_t record_number(const std::string& name) {
  constexpr std::size_t most_digits = 8;
  const std::size_t dash = name.find('-');
  if (dash > most_digits || !name.ends_with(".md")) return 0;
  std::uint32_t number = 0;
  const char* const end = name.data() + dash;
  const auto [stop, error] = std::from_chars(name.data(), end, number);
  return error == std::errc{} && stop == end ? number : 0;
}

}  // namespace

std::string next_record_path(const std::string& folder, std::string_view slug) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail_in(folder, error);
  std::uint32_t highest = 0;
  fs::directory_iterator entries(folder, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    highest = std::max(highest, record_number(entries->path().filename().string()));
  }
  if (error) fail_in(folder, error);
  return (fs::path(folder) / fmt::format("{:04}-{}.md", highest + 1, slug)).string();
}

}  // namespace retort
