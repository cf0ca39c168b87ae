#pragma once
// How much text a collection holds: bytes in, counts out. Whoever walks through folders is
// elsewhere.

#include "retort/decimal.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace retort {

struct TextCount {
  std::uint64_t bytes = 0;
  std::uint64_t characters = 0;   ///< code points
  std::uint64_t words = 0;        ///< what stands between blanks
  std::uint64_t token_bytes = 0;  ///< bytes with every run of blanks as one

  TextCount& operator+=(const TextCount& other);
  friend bool operator==(const TextCount&, const TextCount&) = default;
};

/// A token for every four bytes of UTF-8, a run of blanks counting as one byte, rounded up.
/// For English that is OpenAI's rule of thumb, four characters a token
/// (https://platform.openai.com/tokenizer). Chinese comes to 0.75 tokens a character, where
/// DeepSeek counts 0.6 (https://api-docs.deepseek.com/quick_start/token_usage). That bytes stand
/// for characters is our assumption.
std::uint64_t estimated_tokens(const TextCount& text);

/// The same rule for a reader.
std::string_view token_rule();

/// Counts a text that comes in pieces, cut anywhere.
class TextCounter {
 public:
  void add(std::string_view piece);

  /// Can it still be text? No NUL byte, no broken UTF-8, not the beginning of a format that only
  /// looks like text (PDF, PostScript, RTF).
  [[nodiscard]] bool may_be_text() const { return may_be_text_; }

  /// All pieces have come: an unfinished character is broken UTF-8.
  void finish();

  [[nodiscard]] const TextCount& count() const { return count_; }

 private:
  std::size_t take(std::string_view text);
  void take(char32_t character, std::size_t bytes);
  void look_at_beginning(std::string_view piece);

  TextCount count_;
  std::string beginning_;   ///< of the whole text, a few bytes
  std::string unfinished_;  ///< bytes of a character that is not complete yet
  bool after_blank_ = true;
  bool may_be_text_ = true;
};

/// Files of one suffix.
struct SuffixCount {
  std::string suffix;  ///< ".md" in lower case; empty where a name has none
  std::uint64_t files = 0;
  TextCount text;  ///< of files that are not text only the bytes
};

using SuffixTable = std::map<std::string, SuffixCount, std::less<>>;

struct CorpusCount {
  std::uint64_t files = 0;  ///< read as text
  TextCount text;
  SuffixTable by_suffix;  ///< of text
  SuffixTable not_text;
  std::uint64_t hidden = 0;      ///< files and folders whose names begin with a period
  std::uint64_t links = 0;       ///< symbolic ones, not followed
  std::uint64_t special = 0;     ///< pipes, devices, sockets
  std::uint64_t unreadable = 0;  ///< files and folders
};

/// Adds a file that was read as text.
void add_text(CorpusCount& corpus, std::string_view suffix, const TextCount& text);
/// Adds a file that is something else.
void add_other(CorpusCount& corpus, std::string_view suffix, std::uint64_t bytes);

std::vector<SuffixCount> most_tokens_first(const SuffixTable& table);
std::vector<SuffixCount> most_files_first(const SuffixTable& table);

struct CorpusEstimate {
  std::string path;  ///< of the folder, as it was given
  CorpusCount count;
  std::uint64_t tokens = 0;
  Decimal tokens_per_page;
  std::uint64_t pages = 0;
};

/// Whole pages, rounded up. `tokens_per_page` is above 0.
std::uint64_t pages_of(std::uint64_t tokens, Decimal tokens_per_page);

}  // namespace retort
