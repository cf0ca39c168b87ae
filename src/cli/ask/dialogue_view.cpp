#include "cli/ask/dialogue_view.hpp"

#include "base/unicode.hpp"
#include "cli/ask/interview_text.hpp"
#include "cli/ask/panel_layout.hpp"
#include "report/render/escape.hpp"
#include "report/render/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace retort {
namespace {

constexpr std::size_t narrowest_view = 10;  // below, rows are as wide as they are

constexpr std::string_view list_keys = "Enter takes it, ? helps, left goes back, d stops asking";
constexpr std::string_view long_list_keys =
    "type to filter, Enter takes it, ? helps, Esc goes back";
constexpr std::string_view number_keys = "Enter takes it, ? helps, Esc goes back";
constexpr std::string_view review_keys = "Enter takes or changes it, left goes back";
constexpr std::string_view all_keys =
    "Keys: up and down, or j and k, or digits move; Enter takes the row; left, b or Esc goes back; "
    "d stops asking; Ctrl-C leaves. A long list is filtered by what you type, a number may be "
    "written 10,000 or 10k.";

bool reads_right_to_left(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = first_code_point(text);
    if (point.valid && is_right_to_left(point.value)) return true;
    text.remove_prefix(point.length);
  }
  return false;
}

class View {
 public:
  View(const Dialogue& dialogue, const Screen& screen)
      : dialogue_(dialogue),
        interview_(dialogue.interview()),
        marks_(screen.marks),
        width_(std::max(screen.columns, narrowest_view) - 1),
        height_(std::max<std::size_t>(screen.rows, 2) - 1) {}

  [[nodiscard]] Panel panel() const {
    return laid_out({.above = above(), .list = list(), .below = below()}, height_);
  }

 private:
  [[nodiscard]] std::string shown(std::string_view text) const {
    const bool isolates = marks_ == Marks::unicode && reads_right_to_left(text);
    if (!isolates) return std::string(text);
    constexpr std::string_view marks = "\u2068\u2069";  // first strong isolate, and its end
    return fmt::format("{}{}{}", marks.substr(0, marks.size() / 2), text,
                       marks.substr(marks.size() / 2));
  }
  [[nodiscard]] std::string_view ellipsis() const {
    return marks_ == Marks::unicode ? "\u2026" : "...";
  }
  [[nodiscard]] std::string_view pointer() const {
    return marks_ == Marks::unicode ? "\u276f " : "> ";
  }

  /// A paragraph in rows, safe to print.
  [[nodiscard]] std::vector<PanelRow> paragraph(std::string_view text, Tone tone) const {
    std::vector<PanelRow> rows;
    for (const std::string& row : rows_of(terminal_text(text), width_, {})) {
      rows.push_back({shown(row), tone});
    }
    return rows;
  }
  [[nodiscard]] std::vector<PanelRow> one_row(std::string_view text, Tone tone) const {
    return {{shown(cut_to(terminal_text(text), width_, ellipsis())), tone}};
  }

  static Stretch blank() { return {.rows = {{}}, .rank = 1}; }

  [[nodiscard]] std::vector<Stretch> above() const {
    std::vector<Stretch> parts{{one_row(leaning_text(interview_), Tone::faint), 5}, blank()};
    const Question* question = dialogue_.question();
    if (question == nullptr) {
      const bool is_offer = interview_.phase() == Phase::offer;
      parts.push_back({paragraph(is_offer ? offer_text(interview_) + " Answer them?"
                                          : "Your answers. Choose one to change it.",
                                 Tone::strong),
                       never_dropped});
      parts.push_back(blank());
      return parts;
    }
    parts.push_back({paragraph(question->prompt, Tone::strong), never_dropped});
    parts.push_back({paragraph(effect_text(interview_), Tone::faint), 4});
    parts.push_back(blank());
    if (dialogue_.shows_help()) {
      parts.push_back({paragraph(question->hint, Tone::plain), 8});
      parts.push_back({paragraph(question->why, Tone::plain), 7});
      parts.push_back({paragraph(all_keys, Tone::plain), 6});
      parts.push_back(blank());
    }
    if (dialogue_.entry() == Entry::long_list) parts.push_back({filter_row(), 9});
    if (dialogue_.entry() == Entry::number) parts.push_back({number_row(*question), 9});
    return parts;
  }

  [[nodiscard]] std::vector<PanelRow> filter_row() const {
    const Menu& menu = dialogue_.menu();
    const std::size_t rows = menu.labels().size() - 1;
    if (menu.filter().empty()) {
      return one_row(fmt::format("{} rows; type to filter", rows), Tone::faint);
    }
    return one_row(fmt::format("{} of {} with: {}", menu.shown().size() - 1, rows, menu.filter()),
                   Tone::plain);
  }

  /// How the typed number is understood, else what may be typed.
  [[nodiscard]] std::vector<PanelRow> number_row(const Question& question) const {
    const RawAnswer raw{.key = question.id, .text = dialogue_.field().text()};
    std::vector<Problem> problems;
    const std::optional<Answer> answer = check_answer(question, raw, problems);
    if (!answer) return paragraph(number_text(question), Tone::faint);
    return one_row("= " + understood_text(question, *answer), Tone::faint);
  }

  [[nodiscard]] std::vector<Stretch> below() const {
    std::vector<Stretch> parts;
    if (!dialogue_.note().empty()) parts.push_back({paragraph(dialogue_.note(), Tone::plain), 10});
    std::string_view keys = list_keys;
    if (dialogue_.entry() == Entry::long_list) keys = long_list_keys;
    if (dialogue_.is_typing()) keys = number_keys;
    if (interview_.phase() == Phase::review) keys = review_keys;
    parts.push_back(blank());
    parts.push_back({one_row(keys, Tone::faint), 3});
    return parts;
  }

  [[nodiscard]] std::string field_text() const {
    std::string before = terminal_text(dialogue_.field().before());
    const std::size_t room = width_ - columns_of(pointer());
    while (columns_of(before) >= room) before.erase(0, first_code_point(before).length);
    const std::string after =
        terminal_text(dialogue_.field().text().substr(dialogue_.field().before().size()));
    return before + cut_to(after, room - columns_of(before), "");
  }

  [[nodiscard]] std::string lead_of(std::size_t label, bool is_at_cursor) const {
    std::string lead(is_at_cursor ? pointer() : "  ");
    if (dialogue_.entry() != Entry::list) return lead;
    const bool is_dont_know =
        dialogue_.question() != nullptr && label + 1 == dialogue_.menu().labels().size();
    if (is_dont_know) return lead + "0  ";
    return lead + (label < 9 ? fmt::format("{}  ", label + 1) : "   ");
  }

  [[nodiscard]] std::vector<PanelRow> item(std::size_t row) const {
    const Menu& menu = dialogue_.menu();
    const std::size_t label = menu.shown()[row];
    const bool is_at_cursor = row == menu.cursor();
    const Tone tone = is_at_cursor ? Tone::strong : Tone::plain;
    const std::string lead = lead_of(label, is_at_cursor);
    if (dialogue_.entry() == Entry::number && label == 0) return {{lead + field_text(), tone}};
    std::string text = terminal_text(menu.labels()[label]);
    if (label == dialogue_.default_label()) text += default_mark;
    const std::size_t indent = columns_of(lead);
    const std::size_t room = width_ - indent;
    if (dialogue_.entry() == Entry::long_list) {
      return {{lead + shown(cut_to(text, room, ellipsis())), tone}};
    }
    std::vector<PanelRow> rows;
    for (const std::string& line : rows_of(text, room, {})) {
      rows.push_back({(rows.empty() ? lead : std::string(indent, ' ')) + shown(line), tone});
    }
    return rows;
  }

  [[nodiscard]] PanelList list() const {
    const Menu& menu = dialogue_.menu();
    PanelList list{.items = {},
                   .cursor = menu.cursor(),
                   .cursor_column = dialogue_.is_typing() ? field_column() : 0,
                   .pins_last = dialogue_.question() != nullptr};
    for (std::size_t i = 0; i < menu.shown().size(); ++i) list.items.push_back(item(i));
    return list;
  }

  [[nodiscard]] std::size_t field_column() const {
    const std::size_t lead = columns_of(pointer());
    return std::min(lead + columns_of(terminal_text(dialogue_.field().before())), width_ - 1);
  }

  const Dialogue& dialogue_;
  const Interview& interview_;
  Marks marks_;
  std::size_t width_;
  std::size_t height_;
};

}  // namespace

Panel view_of(const Dialogue& dialogue, const Screen& screen) {
  return View(dialogue, screen).panel();
}

}  // namespace retort
