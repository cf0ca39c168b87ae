#pragma once
// The built-in knowledge as the build packed it, for `unpack`: reading the JSON anew at every start
// would take most of the time that a short run takes.

#include <string_view>

namespace retort {

/// Defined in a file that the build writes (cmake/PackKnowledge.cmake).
std::string_view packed_knowledge();

}  // namespace retort
