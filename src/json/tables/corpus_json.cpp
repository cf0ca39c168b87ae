#include "json/tables/corpus_json.hpp"

#include "json/members/member_writer.hpp"
#include "json/members/schema_writer.hpp"

namespace retort {
namespace {

constexpr int corpus_schema_version = 1;

/// Of files that are text, whose tokens are known.
struct TextSuffix {
  SuffixCount count;
};

std::vector<TextSuffix> text_suffixes(const SuffixTable& table) {
  std::vector<TextSuffix> suffixes;
  for (SuffixCount& count : most_tokens_first(table)) suffixes.push_back({std::move(count)});
  return suffixes;
}

}  // namespace

template <typename Fields, PartOf<SuffixCount> Part>
void each_field(Fields& fields, Part& count) {
  fields.value("suffix", count.suffix);
  fields.value("files", count.files);
  fields.value("bytes", count.text.bytes);
}

template <typename Fields>
void each_field(Fields& fields, const TextSuffix& suffix) {
  each_field(fields, suffix.count);
  fields.value("tokens", estimated_tokens(suffix.count.text));
}

template <typename Fields>
void each_field(Fields& fields, const CorpusEstimate& estimate) {
  const CorpusCount& count = estimate.count;
  fields.value("schema_version", corpus_schema_version, as::version);
  fields.value("path", estimate.path);
  fields.value("pages", estimate.pages);
  fields.value("tokens", estimate.tokens);
  fields.value("tokens_per_page", estimate.tokens_per_page);
  fields.value("token_rule", std::string(token_rule()));
  fields.value("files", count.files);
  fields.value("bytes", count.text.bytes);
  fields.value("characters", count.text.characters);
  fields.value("words", count.text.words);
  fields.value("by_suffix", text_suffixes(count.by_suffix));
  fields.object("not_counted", [&count](auto& left_out) {
    left_out.value("not_text", most_files_first(count.not_text));
    left_out.value("hidden", count.hidden);
    left_out.value("links", count.links);
    left_out.value("special", count.special);
    left_out.value("unreadable", count.unreadable);
  });
}

std::string corpus_json(const CorpusEstimate& estimate) { return written<PlainWriter>(estimate); }

NamedSchema corpus_schema() {
  return schema_of<CorpusEstimate>("estimate_corpus_output", "What was counted in a folder");
}

}  // namespace retort
