// What reading JSON costs: nlohmann's SAX parser with a handler that does nothing, line by line, on
// standard input.

#include <nlohmann/json.hpp>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace {

struct Nothing : nlohmann::json_sax<nlohmann::json> {
  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override { return true; }
  bool key(string_t& /*value*/) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t /*size*/) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t /*position*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*error*/) override {
    return false;
  }
};

}  // namespace

int main() {
  Nothing nothing;
  std::vector<char> text(1U << 20U);
  std::size_t filled = 0;
  std::size_t accepted = 0;
  while (true) {
    const ssize_t got = ::read(STDIN_FILENO, text.data() + filled, text.size() - filled);
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
    const char* line = text.data();
    const char* const end = line + filled;
    while (const void* at = std::memchr(line, '\n', static_cast<std::size_t>(end - line))) {
      const auto* const line_end = static_cast<const char*>(at);
      if (nlohmann::json::sax_parse(line, line_end, &nothing)) ++accepted;
      line = line_end + 1;
    }
    filled = static_cast<std::size_t>(end - line);
    std::memmove(text.data(), line, filled);
  }
  std::printf("%zu\n", accepted);
  return 0;
}
