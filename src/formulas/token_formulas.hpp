#pragma once
// What tokens cost: embedding a corpus, one request, a month of them. Plain quantities, as in
// formulas.hpp; prices are US dollars for a million tokens.

#include <optional>

namespace retort {

double tokens_usd(double tokens, double usd_per_million);

/// Pages that one dollar embeds.
double pages_per_usd(double usd_per_million, double tokens_per_page);

/// Tokens of all chunks: overlapping tokens count as often as they occur.
double embedded_tokens(double corpus_tokens, double chunk_tokens, double overlap_share);

/// Documents whose chunks a model gives a context of their own before they are embedded.
struct ContextualChunks {
  double corpus_tokens = 0;
  double document_tokens = 0;  ///< of one document; it is read with each of its chunks
  double chunk_tokens = 0;
  double instruction_tokens = 0;  ///< with each chunk
  double context_tokens = 0;      ///< written for each chunk
};

/// Each document is written to the prompt cache once and read from it for each chunk.
struct CachedContexts {
  ContextualChunks chunks;
  double usd_input = 0;
  double usd_output = 0;
  double usd_cache_write = 0;
  double usd_cache_read = 0;
};

double contextual_usd_cached(const CachedContexts& job);
double contextual_usd_uncached(const ContextualChunks& chunks, double usd_input, double usd_output);

/// Tokens and prices of one request. Each token is counted once.
struct RequestTokens {
  double fresh = 0;        ///< input at the full price
  double cached = 0;       ///< input found in the cache
  double cache_write = 0;  ///< input put into the cache
  double output = 0;
  double reasoning = 0;  ///< billed as output
};

struct TokenPrices {
  double input = 0;
  double cached = 0;
  double cache_write = 0;
  double output = 0;
};

double request_usd(const RequestTokens& tokens, const TokenPrices& prices);

/// Cache reads after which writing a prefix has paid: (write - 1) / (1 - read), as factors of the
/// input price. Nothing where reading is no cheaper.
std::optional<double> cache_break_even_reads(double write_factor, double read_factor);

/// One price for a mix of input and output tokens. Not both parts are zero.
double blended_usd(double usd_input, double usd_output, double input_parts, double output_parts);

/// Total cost of ownership.
struct OwnedCosts {
  double setup_usd = 0;
  double fixed_usd_per_month = 0;
  double maintenance_usd_per_month = 0;
  double queries_per_month = 0;
  double usd_per_query = 0;
  double months = 0;
};

/// setup + months * (fixed + maintenance + queries * variable).
double total_usd(const OwnedCosts& costs);

}  // namespace retort
