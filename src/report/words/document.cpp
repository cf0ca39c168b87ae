#include "report/words/document.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace retort {
namespace {

class Selection {
 public:
  explicit Selection(Detail detail) : detail_(detail) {}

  void add(const Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block)) {
      tell_hidden();
      is_shown_ = heading->detail <= detail_;
    }
    if (!is_shown_) return;
    if (const auto* list = std::get_if<List>(&block)) {
      add_list(*list);
    } else {
      chosen_.push_back(block);
    }
  }

  Document take() {
    tell_hidden();
    return std::move(chosen_);
  }

 private:
  void add_list(const List& list) {
    List kept{.items = {}, .form = list.form};
    std::ranges::copy_if(list.items, std::back_inserter(kept.items),
                         [this](const Item& item) { return item.detail <= detail_; });
    hidden_ += list.items.size() - kept.items.size();
    if (!kept.items.empty()) {
      chosen_.push_back(std::move(kept));
    } else if (!chosen_.empty() && std::holds_alternative<Subheading>(chosen_.back())) {
      chosen_.pop_back();  // it would name nothing
    }
  }

  void tell_hidden() {
    if (hidden_ == 0) return;
    if (auto* list = std::get_if<List>(&chosen_.back())) {
      list->items.push_back({"", {fmt::format("And {} more; --explain shows all.", hidden_)}});
    }
    hidden_ = 0;
  }

  Detail detail_;
  Document chosen_;
  bool is_shown_ = true;
  std::size_t hidden_ = 0;  ///< points of the section
};

Item told_row(const Table& table, const std::vector<TextCell>& row) {
  const bool is_labelled = table.form == Table::Form::entries;
  Item item{.label = is_labelled ? row.front().text : "", .cell = row.front()};
  if (is_labelled) item.cell.text.clear();
  for (std::size_t i = 1; i < row.size(); ++i) {
    item.cell.text += table.columns[i].before + figure_text(row[i]);
  }
  item.cell.text += table.ending;
  return item;
}

void add_factor(Document& document, const Table& table, const std::vector<TextCell>& row) {
  document.push_back(Subheading{row.front().text});
  List list;
  for (std::size_t i = 1; i < row.size(); ++i) {
    if (!row[i].text.empty()) list.items.push_back({table.columns[i].title, {row[i].text}});
  }
  document.push_back(std::move(list));
}

}  // namespace

void say(Document& document, std::string paragraph) {
  document.push_back(Paragraph{std::move(paragraph)});
}

void add_list(Document& document, Heading heading, List list) {
  if (list.items.empty()) return;
  document.push_back(std::move(heading));
  document.push_back(std::move(list));
}

Document selected(const Document& document, Detail detail) {
  Selection selection(detail);
  for (const Block& block : document) selection.add(block);
  return selection.take();
}

Document section(const Document& document, std::string_view id) {
  const auto is_heading = [](const Block& block) { return std::holds_alternative<Heading>(block); };
  const auto begin = std::ranges::find_if(document, [id](const Block& block) {
    const auto* heading = std::get_if<Heading>(&block);
    return heading != nullptr && heading->id == id;
  });
  if (begin == document.end()) return {};
  return {begin, std::find_if(begin + 1, document.end(), is_heading)};
}

Document told(const Table& table) {
  Document document;
  if (table.form == Table::Form::words) {
    for (const std::vector<TextCell>& row : table.rows) add_factor(document, table, row);
    return document;
  }
  List list;
  for (const std::vector<TextCell>& row : table.rows) list.items.push_back(told_row(table, row));
  return {std::move(list)};
}

std::string figure_text(const TextCell& cell) {
  return cell.range.empty() ? cell.text : fmt::format("{} ({})", cell.text, cell.range);
}

std::string quiet_text(const TextCell& cell) {
  std::vector<std::string> parts;
  if (!cell.note.empty()) parts.push_back(cell.note);
  if (!cell.citations.empty()) {
    const std::string dated = cell.dated.empty() ? "" : "; " + cell.dated;
    parts.push_back(fmt::format("[{}{}]", to_text(cell.citations), dated));
  }
  if (!cell.link.empty()) parts.push_back(cell.link);
  return fmt::format("{}", fmt::join(parts, " "));
}

std::string cited_text(std::string text, const CitedPlaces& citations) {
  return citations.empty() ? text : fmt::format("{} [{}]", text, to_text(citations));
}

}  // namespace retort
