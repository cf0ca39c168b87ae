#pragma once
// SHA-256 (FIPS 180-4) in Base64, by which a Content-Security-Policy names a style.

#include <string>
#include <string_view>

namespace retort {

std::string sha256_base64(std::string_view bytes);

}  // namespace retort
