#include "base/suggestion.hpp"
#include "cli/commands/outputs.hpp"
#include "json/prices/prices_json.hpp"
#include "report/words/documents.hpp"

#include <fmt/format.h>

namespace retort {
namespace {

struct PricesOptions {
  PriceQuery query;
  Outputs outputs;
};

void add_prices_options(Binder& binder, PricesOptions& options) {
  const std::vector<std::string> names = enum_ids<PriceTable>();
  binder.read(
      "table",
      {"TABLE", Fill::words, [names](const Knowledge& /*knowledge*/) { return offered(names); }},
      options.query.table,
      Reading<PriceTable>{from_name<PriceTable>, fmt::format("one of {}", fmt::join(names, ", ")),
                          names},
      "List the rows of this table");
  binder.text("--search", {"TEXT"}, options.query.search, "Only rows whose names hold this");
  add_table_output(binder, options.outputs);
  add_price_options(binder);
}

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

int run_prices(const Session& session, const PricesOptions& options) {
  const Catalogue& catalogue = session.knowledge().catalogue;
  show(session, options.outputs,
       {.document = [&] { return listing(catalogue, options.query); },
        .json = [&] { return prices_json(catalogue, options.query); }});
  return exit_code::success;
}

}  // namespace

extern const Command prices_command{"prices", "The prices: what, how old, how sure",
                                    bind_options<PricesOptions, add_prices_options, run_prices>};

}  // namespace retort
