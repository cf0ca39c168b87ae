#pragma once
// SHA-256 (FIPS 180-4) in Base64, as a Content-Security-Policy names a style by.

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace retort::testing {

namespace sha256 {

using Words = std::array<std::uint32_t, 8>;

/// The first bits of the fractions of the roots of the first primes.
template <std::size_t Count>
std::array<std::uint32_t, Count> root_fractions(long double (*root)(long double)) {
  std::array<std::uint32_t, Count> found{};
  std::size_t count = 0;
  for (int candidate = 2; count < Count; ++candidate) {
    bool is_prime = true;
    for (int divisor = 2; divisor * divisor <= candidate; ++divisor) {
      is_prime = is_prime && candidate % divisor != 0;
    }
    if (!is_prime) continue;
    const long double value = root(static_cast<long double>(candidate));
    found[count++] = static_cast<std::uint32_t>((value - std::floor(value)) * 4294967296.0L);
  }
  return found;
}

inline void add_block(Words& hash, std::string_view block) {
  static const auto constants =
      root_fractions<64>([](long double value) { return std::cbrt(value); });
  std::array<std::uint32_t, 64> w{};
  for (std::size_t i = 0; i < 64; ++i)
    w[i / 4] = w[i / 4] << 8U | static_cast<unsigned char>(block[i]);
  for (std::size_t i = 16; i < 64; ++i) {
    const std::uint32_t s0 = std::rotr(w[i - 15], 7) ^ std::rotr(w[i - 15], 18) ^ w[i - 15] >> 3U;
    const std::uint32_t s1 = std::rotr(w[i - 2], 17) ^ std::rotr(w[i - 2], 19) ^ w[i - 2] >> 10U;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
  Words v = hash;
  for (std::size_t i = 0; i < 64; ++i) {
    const std::uint32_t s1 = std::rotr(v[4], 6) ^ std::rotr(v[4], 11) ^ std::rotr(v[4], 25);
    const std::uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
    const std::uint32_t first = v[7] + s1 + choice + constants[i] + w[i];
    const std::uint32_t s0 = std::rotr(v[0], 2) ^ std::rotr(v[0], 13) ^ std::rotr(v[0], 22);
    const std::uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
    v = {first + s0 + majority, v[0], v[1], v[2], v[3] + first, v[4], v[5], v[6]};
  }
  for (std::size_t i = 0; i < 8; ++i) hash[i] += v[i];
}

inline std::string base64(const std::vector<std::uint8_t>& bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t j = i; j < i + 3; ++j)
      group = group << 8U | (j < bytes.size() ? bytes[j] : 0U);
    for (const unsigned shift : {18U, 12U, 6U, 0U}) text += letters[group >> shift & 63U];
    if (i + 3 > bytes.size())
      text.replace(text.size() - (i + 3 - bytes.size()), i + 3 - bytes.size(), i + 3 - bytes.size(),
                   '=');
  }
  return text;
}

}  // namespace sha256

inline std::string sha256_base64(std::string_view text) {
  std::string padded(text);
  padded += '\x80';
  while (padded.size() % 64 != 56) padded += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) {
    padded += static_cast<char>(static_cast<std::uint64_t>(text.size()) * 8 >> shift & 0xFFU);
  }
  sha256::Words hash =
      sha256::root_fractions<8>([](long double value) { return std::sqrt(value); });
  for (std::size_t at = 0; at < padded.size(); at += 64) {
    sha256::add_block(hash, std::string_view(padded).substr(at, 64));
  }
  std::vector<std::uint8_t> bytes;
  for (const std::uint32_t word : hash) {
    for (const unsigned shift : {24U, 16U, 8U, 0U})
      bytes.push_back(static_cast<std::uint8_t>(word >> shift));
  }
  return sha256::base64(bytes);
}

}  // namespace retort::testing
