#pragma once
// Walks through a folder and counts the text in it, a block at a time.

#include "corpus/corpus.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace retort {

/// Who is told while it goes on.
struct WalkWatcher {
  std::function<void(const std::string& path, std::string_view reason)> unreadable;
  std::function<void(const CorpusCount& so_far)> progress;  ///< after every file
};

/// Symbolic links are not followed, hidden names not looked into, and only regular files opened;
/// `path` itself may be a link, hidden, or a single file. In the order of names. Throws InputError
/// (cannot read) when it is neither a folder nor a file.
CorpusCount walk_corpus(const std::string& path, const WalkWatcher& watcher);

}  // namespace retort
