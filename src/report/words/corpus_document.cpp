#include "report/words/documents.hpp"
#include "report/words/figures.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

constexpr std::size_t most_suffixes = 10;

std::string whole(std::uint64_t number) { return grouped_text(std::to_string(number)); }

std::string files_text(std::uint64_t files) { return counted(whole(files), "files"); }

std::string name_of(const SuffixCount& count) {
  return count.suffix.empty() ? "without a suffix" : count.suffix;
}

Table suffix_table(const std::vector<SuffixCount>& counts) {
  Table table{.columns = {{"Suffix"}, {"Files"}, {"Tokens"}}};
  SuffixCount rest;
  for (const SuffixCount& count : counts) {
    if (table.rows.size() < most_suffixes) {
      table.rows.push_back(
          {{name_of(count)}, {whole(count.files)}, {whole(estimated_tokens(count.text))}});
    } else {
      rest.files += count.files;
      rest.text += count.text;
    }
  }
  if (rest.files > 0) {
    table.rows.push_back({{"others"}, {whole(rest.files)}, {whole(estimated_tokens(rest.text))}});
  }
  return table;
}

/// "12 files: 7 .png, 3 .pdf, 2 others"
std::string not_text(const std::vector<SuffixCount>& counts) {
  std::uint64_t files = 0;
  std::uint64_t others = 0;
  std::vector<std::string> parts;
  for (const SuffixCount& count : counts) {
    files += count.files;
    if (parts.size() < most_suffixes) {
      parts.push_back(whole(count.files) + " " + name_of(count));
    } else {
      others += count.files;
    }
  }
  if (others > 0) parts.push_back(whole(others) + " others");
  return fmt::format("{}: {}", files_text(files), fmt::join(parts, ", "));
}

List left_out(const CorpusCount& count) {
  List list;
  const auto add = [&list](std::string_view label, std::uint64_t number, const char* what) {
    if (number > 0) list.items.push_back({std::string(label), {whole(number), what}});
  };
  if (!count.not_text.empty()) {
    list.items.push_back({"not text",
                          {not_text(most_files_first(count.not_text)),
                           "PDF, office files, archives, pictures, text that is not in UTF-8. Turn "
                           "what counts into text first, with pdftotext or pandoc for instance."}});
  }
  add("hidden", count.hidden, "files and folders whose names begin with a period");
  add("links", count.links, "symbolic links are not followed");
  add("special", count.special, "pipes, devices and sockets are not opened");
  add("unreadable", count.unreadable, "named on standard error");
  return list;
}

std::string how_to_go_on(const Knowledge& knowledge, const CorpusEstimate& estimate) {
  const Question* question = question_for(knowledge, Role::corpus_pages);
  if (question == nullptr) return {};
  return fmt::format("Answer with \"-a {}={}\".", question->id, estimate.pages);
}

}  // namespace

Document corpus_document(const Knowledge& knowledge, const CorpusEstimate& estimate) {
  const CorpusCount& count = estimate.count;
  Document document{
      Lead{fmt::format("About {}, or {} of {} tokens.", counted(whole(estimate.tokens), "tokens"),
                       counted(whole(estimate.pages), "pages"), grouped(estimate.tokens_per_page))},
      Paragraph{fmt::format("{}: {}, {}, {}.", files_text(count.files),
                            counted(whole(count.text.bytes), "bytes"),
                            counted(whole(count.text.characters), "characters"),
                            counted(whole(count.text.words), "words"))}};
  if (std::string next = how_to_go_on(knowledge, estimate); !next.empty()) {
    say(document, std::move(next));
  }
  if (!count.by_suffix.empty()) {
    document.push_back(Heading{"What it is made of"});
    document.push_back(suffix_table(most_tokens_first(count.by_suffix)));
  }
  add_list(document, {"Not counted"}, left_out(count));
  document.push_back(Heading{"How tokens are estimated"});
  say(document, fmt::format("{} Tags and other mark-up count as text.", token_rule()));
  return document;
}

}  // namespace retort
