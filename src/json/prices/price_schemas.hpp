#pragma once
// JSON Schemas of price files: the shipped one, whole, and a person's own, which changes it.

#include "json/members/named_schema.hpp"

namespace retort {

NamedSchema prices_schema();
/// Also of what `retort prices --format json` writes.
NamedSchema price_file_schema();

}  // namespace retort
