#pragma once
// The data files that travel inside the program, so that it works when copied alone.

#include <span>
#include <string_view>

namespace retort {

struct EmbeddedFile {
  std::string_view name;  ///< without its folder: "questions.json"
  std::string_view text;  ///< byte for byte what data/ held when the program was built
};

/// Sorted by name. Defined in a file that the build writes (cmake/EmbedData.cmake).
std::span<const EmbeddedFile> embedded_knowledge();

}  // namespace retort
