#pragma once
// Knowledge that was read and checked, packed so that it is there again without reading JSON.
//
// For the program's own knowledge only, packed when the program is built: what is unpacked is not
// checked.

#include "knowledge/knowledge.hpp"

#include <string>
#include <string_view>

namespace retort {

std::string pack(Knowledge knowledge);
Knowledge unpack(std::string_view bytes);

}  // namespace retort
