#pragma once
// A folder as an answer: how many pages of text it holds.

#include "cli/commands/session.hpp"
#include "corpus/corpus.hpp"
#include "knowledge/answers.hpp"

#include <string>

namespace retort {

/// A folder in a place where a number of pages is asked for.
inline constexpr char folder_mark = '@';

/// Walks through the folder; names on standard error what cannot be read, and in a terminal how far
/// it is. `answers` may say how many tokens a page has.
CorpusEstimate estimate_corpus(const Session& session, const std::string& path,
                               const Answers& answers);

/// Puts the number of pages in place of every "@FOLDER" that a flag says. Answers from a file or
/// from standard input are left as they are: what comes from elsewhere sends nobody through
/// folders.
void count_folders(const Session& session, RawAnswers& raw);

}  // namespace retort
