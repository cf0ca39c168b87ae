#include "json/tables/corpus_json.hpp"

#include "json/text/json_writer.hpp"

namespace retort {
namespace {

constexpr int corpus_schema_version = 1;

void write_number(JsonWriter& json, std::string_view key, std::uint64_t number) {
  json.key(key).integer(static_cast<std::int64_t>(number));
}

void write_suffix(JsonWriter& json, const SuffixCount& count) {
  json.begin_object();
  json.key("suffix").text(count.suffix);
  write_number(json, "files", count.files);
  write_number(json, "bytes", count.text.bytes);
  json.end_object();
}

void write_text_suffix(JsonWriter& json, const SuffixCount& count) {
  json.begin_object();
  json.key("suffix").text(count.suffix);
  write_number(json, "files", count.files);
  write_number(json, "bytes", count.text.bytes);
  write_number(json, "tokens", estimated_tokens(count.text));
  json.end_object();
}

void write_left_out(JsonWriter& json, const CorpusCount& count) {
  json.begin_object();
  json.key("not_text").list(most_files_first(count.not_text), [&](const SuffixCount& one) {
    write_suffix(json, one);
  });
  write_number(json, "hidden", count.hidden);
  write_number(json, "links", count.links);
  write_number(json, "special", count.special);
  write_number(json, "unreadable", count.unreadable);
  json.end_object();
}

}  // namespace

std::string corpus_json(const CorpusEstimate& estimate) {
  const CorpusCount& count = estimate.count;
  JsonWriter json(JsonLayout::indented);
  json.begin_object();
  json.key("schema_version").integer(corpus_schema_version);
  json.key("path").text(estimate.path);
  write_number(json, "pages", estimate.pages);
  write_number(json, "tokens", estimate.tokens);
  json.key("tokens_per_page").decimal(estimate.tokens_per_page);
  json.key("token_rule").text(token_rule());
  write_number(json, "files", count.files);
  write_number(json, "bytes", count.text.bytes);
  write_number(json, "characters", count.text.characters);
  write_number(json, "words", count.text.words);
  json.key("by_suffix").list(most_tokens_first(count.by_suffix), [&](const SuffixCount& one) {
    write_text_suffix(json, one);
  });
  json.key("not_counted");
  write_left_out(json, count);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace retort
