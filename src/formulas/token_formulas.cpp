#include "formulas/token_formulas.hpp"

#include "formulas/formulas.hpp"

namespace retort {
namespace {

double chunks_per_document(const ContextualChunks& chunks) {
  return chunk_count(chunks.document_tokens, chunks.chunk_tokens, 0.0);
}

}  // namespace

double tokens_usd(double tokens, double usd_per_million) {
  return tokens * usd_per_million / million;
}

double pages_per_usd(double usd_per_million, double tokens_per_page) {
  return million / (usd_per_million * tokens_per_page);
}

double embedded_tokens(double corpus_tokens, double chunk_tokens, double overlap_share) {
  return chunk_count(corpus_tokens, chunk_tokens, overlap_share) * chunk_tokens;
}

double contextual_usd_cached(const CachedContexts& job) {
  const ContextualChunks& chunks = job.chunks;
  const double count = chunks_per_document(chunks);
  const RequestTokens document{.fresh = count * (chunks.chunk_tokens + chunks.instruction_tokens),
                               .cached = count * chunks.document_tokens,
                               .cache_write = chunks.document_tokens,
                               .output = count * chunks.context_tokens};
  return chunks.corpus_tokens / chunks.document_tokens *
         request_usd(document, {.input = job.usd_input,
                                .cached = job.usd_cache_read,
                                .cache_write = job.usd_cache_write,
                                .output = job.usd_output});
}

double contextual_usd_uncached(const ContextualChunks& chunks, double usd_input,
                               double usd_output) {
  const double read = chunks.document_tokens + chunks.chunk_tokens + chunks.instruction_tokens;
  const double chunk = tokens_usd(read, usd_input) + tokens_usd(chunks.context_tokens, usd_output);
  return chunks.corpus_tokens / chunks.document_tokens * chunks_per_document(chunks) * chunk;
}

double request_usd(const RequestTokens& tokens, const TokenPrices& prices) {
  return tokens_usd(tokens.fresh, prices.input) + tokens_usd(tokens.cached, prices.cached) +
         tokens_usd(tokens.cache_write, prices.cache_write) +
         tokens_usd(tokens.output + tokens.reasoning, prices.output);
}

std::optional<double> cache_break_even_reads(double write_factor, double read_factor) {
  if (read_factor >= 1.0) return std::nullopt;
  return write_factor <= 1.0 ? 0.0 : (write_factor - 1.0) / (1.0 - read_factor);
}

double blended_usd(double usd_input, double usd_output, double input_parts, double output_parts) {
  return (usd_input * input_parts + usd_output * output_parts) / (input_parts + output_parts);
}

double total_usd(const OwnedCosts& costs) {
  return costs.setup_usd +
         costs.months * (costs.fixed_usd_per_month + costs.maintenance_usd_per_month +
                         costs.queries_per_month * costs.usd_per_query);
}

}  // namespace retort
