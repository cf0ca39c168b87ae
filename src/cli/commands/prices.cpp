// The command that lists prices and finds them.

#include "base/exit_code.hpp"
#include "base/suggestion.hpp"
#include "cli/commands/commands.hpp"
#include "json/prices/prices_json.hpp"
#include "report/words/documents.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

Document nothing_found(const Catalogue& catalogue, const PriceQuery& query) {
  const std::string where =
      query.table ? fmt::format("row of {}", to_string(*query.table)) : std::string("price");
  const std::string hint = did_you_mean(query.search, ids_in_reach(catalogue, query));
  return {Paragraph{fmt::format("No {} mentions {}{}", where, in_quotes(query.search),
                                hint.empty() ? "." : "; " + hint)}};
}

Document listing(const Catalogue& catalogue, const PriceQuery& query) {
  if (!query.table && query.search.empty()) return prices_overview(catalogue);
  Document document = prices_document(catalogue, query);
  return document.empty() ? nothing_found(catalogue, query) : document;
}

}  // namespace

int run_prices(const Session& session) {
  const Catalogue& catalogue = session.knowledge().catalogue;
  const PriceQuery& query = session.line.price_query;
  deliver(session, session.line.format == Format::json
                       ? prices_json(catalogue, query)
                       : rendered(session, listing(catalogue, query)));
  return exit_code::success;
}

}  // namespace retort
