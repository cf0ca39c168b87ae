#include "corpus/corpus.hpp"

#include "base/unicode.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace retort {
namespace {

constexpr std::uint64_t bytes_per_token = 4;

/// Texts in form, but not to be read as they are.
constexpr std::array<std::string_view, 3> foreign_beginnings{"%PDF-", "%!PS", "{\\rtf"};
constexpr std::size_t longest_beginning = 5;

bool is_blank(char32_t character) {
  return character == U' ' || (character >= U'\t' && character <= U'\r') || character == 0x85 ||
         character == 0xA0 || character == 0x1680 || (character >= 0x2000 && character <= 0x200A) ||
         character == 0x2028 || character == 0x2029 || character == 0x202F || character == 0x205F ||
         character == 0x3000;
}

/// The bytes of the character that begins so; 1 for a byte that begins none.
std::size_t promised_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte >= 0xF0 && byte <= 0xF4) return 4;
  if (byte >= 0xE0 && byte < 0xF0) return 3;
  return byte >= 0xC2 && byte < 0xE0 ? 2 : 1;
}

SuffixCount& entry(SuffixTable& table, std::string_view suffix) {
  SuffixCount& counted = table[std::string(suffix)];
  counted.suffix = suffix;
  return counted;
}

template <typename Less>
std::vector<SuffixCount> sorted(const SuffixTable& table, Less less) {
  std::vector<SuffixCount> counts;
  for (const auto& [suffix, count] : table) counts.push_back(count);
  std::ranges::stable_sort(counts, less);  // equals stay in the order of their suffixes
  return counts;
}

}  // namespace

TextCount& TextCount::operator+=(const TextCount& other) {
  bytes += other.bytes;
  characters += other.characters;
  words += other.words;
  token_bytes += other.token_bytes;
  return *this;
}

std::uint64_t estimated_tokens(const TextCount& text) {
  return text.token_bytes / bytes_per_token + (text.token_bytes % bytes_per_token == 0 ? 0U : 1U);
}

std::string_view token_rule() {
  return "A token for every four bytes of UTF-8, a run of blanks counting as one: four characters "
         "of English, as OpenAI's rule of thumb has it, and 0.75 tokens for a Chinese character, "
         "where DeepSeek counts 0.6. That bytes stand for characters is our assumption; a "
         "tokenizer tells more exactly.";
}

void TextCounter::add(std::string_view piece) {
  count_.bytes += piece.size();
  if (!may_be_text_) return;
  look_at_beginning(piece);
  // A character that was cut is finished first, byte by byte, so that pieces are not copied.
  while (!unfinished_.empty() && !piece.empty() && may_be_text_) {
    unfinished_ += piece.front();
    piece.remove_prefix(1);
    unfinished_.erase(0, take(std::string(unfinished_)));
  }
  if (may_be_text_ && unfinished_.empty()) unfinished_ = piece.substr(take(piece));
}

void TextCounter::finish() {
  if (!unfinished_.empty()) may_be_text_ = false;
}

/// Returns the bytes that were taken: all but those of a last character that is not complete.
std::size_t TextCounter::take(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && may_be_text_) {
    if (text.size() - at < promised_length(text[at])) break;
    const CodePoint point = first_code_point(text.substr(at));
    if (!point.valid || point.value == 0) may_be_text_ = false;
    take(point.value, point.length);
    at += point.length;
  }
  return at;
}

void TextCounter::take(char32_t character, std::size_t bytes) {
  ++count_.characters;
  const bool blank = is_blank(character);
  if (!blank) count_.token_bytes += bytes;
  if (!blank && after_blank_) ++count_.words;
  if (blank && !after_blank_) ++count_.token_bytes;
  after_blank_ = blank;
}

void TextCounter::look_at_beginning(std::string_view piece) {
  if (beginning_.size() >= longest_beginning) return;
  beginning_ += piece.substr(0, longest_beginning - beginning_.size());
  for (const std::string_view foreign : foreign_beginnings) {
    if (beginning_.starts_with(foreign)) may_be_text_ = false;
  }
}

void add_text(CorpusCount& corpus, std::string_view suffix, const TextCount& text) {
  ++corpus.files;
  corpus.text += text;
  SuffixCount& counted = entry(corpus.by_suffix, suffix);
  ++counted.files;
  counted.text += text;
}

void add_other(CorpusCount& corpus, std::string_view suffix, std::uint64_t bytes) {
  SuffixCount& counted = entry(corpus.not_text, suffix);
  ++counted.files;
  counted.text.bytes += bytes;
}

std::vector<SuffixCount> most_tokens_first(const SuffixTable& table) {
  return sorted(table, [](const SuffixCount& left, const SuffixCount& right) {
    return left.text.token_bytes > right.text.token_bytes;
  });
}

std::vector<SuffixCount> most_files_first(const SuffixTable& table) {
  return sorted(table, [](const SuffixCount& left, const SuffixCount& right) {
    return left.files > right.files;
  });
}

std::uint64_t pages_of(std::uint64_t tokens, Decimal tokens_per_page) {
  const auto per_page = static_cast<double>(tokens_per_page.micros) / Decimal::one;
  return static_cast<std::uint64_t>(std::ceil(static_cast<double>(tokens) / per_page));
}

}  // namespace retort
