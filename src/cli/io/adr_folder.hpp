#pragma once
// A folder of numbered decision records: 0001-use-postgres.md, 0002-use-rag.md ...

#include <string>
#include <string_view>

namespace retort {

/// The path of the next record: one more than the highest number there, at least four digits. The
/// folder is made if it is not there. Throws InputError (cannot read or write).
std::string next_record_path(const std::string& folder, std::string_view slug);

}  // namespace retort
