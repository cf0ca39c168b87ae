#include "cli/ask/rich_questionnaire.hpp"

#include "cli/ask/dialogue_view.hpp"
#include "cli/ask/key.hpp"
#include "cli/io/interrupt.hpp"

namespace retort {
namespace {

constexpr int escape_patience_ms = 50;  // the rest of a key's bytes come faster

class KeyedQuestionnaire {
 public:
  KeyedQuestionnaire(Interview& interview, Console& console, Painting painting)
      : console_(console),
        marks_(speaks_unicode(console.environment) ? Marks::unicode : Marks::ascii),
        descriptors_(*console.terminal),
        terminal_(descriptors_),
        painter_(painting),
        dialogue_(interview) {}

  void ask() {
    draw();
    while (dialogue_.state() == Dialogue::State::open) take_event();
    send(painter_.erase(columns()));
    if (dialogue_.state() == Dialogue::State::left) throw Interrupted{};
  }

 private:
  void take_event() {
    switch (terminal_.wait(keys_.is_waiting() ? escape_patience_ms : no_timeout)) {
      case RawTerminal::Event::keys:
        take_keys();
        break;
      case RawTerminal::Event::quiet:
        if (const std::optional<Key> key = keys_.last()) dialogue_.press(*key);
        break;
      case RawTerminal::Event::resized:
        send(painter_.erase(columns()));
        break;
      case RawTerminal::Event::resumed:
        send(painter_.start_anew());
        break;
      case RawTerminal::Event::interrupted:
        send(painter_.erase(columns()));
        throw Interrupted{};
    }
    if (dialogue_.state() == Dialogue::State::open) draw();
  }

  void take_keys() {
    const std::string bytes = terminal_.read_keys();
    if (bytes.empty()) throw Interrupted{};
    keys_.feed(bytes);
    while (dialogue_.state() == Dialogue::State::open) {
      const std::optional<Key> key = keys_.next();
      if (!key) break;
      dialogue_.press(*key);
    }
  }

  void draw() {
    const TerminalSize size = size_of_terminal(descriptors_.err);
    send(painter_.draw(
        view_of(dialogue_, {.rows = size.rows, .columns = size.columns, .marks = marks_})));
  }

  void send(const std::string& bytes) {
    console_.err.write(bytes);
    console_.err.flush();
    terminal_.set_rows_below(painter_.rows_below());
  }

  [[nodiscard]] std::size_t columns() const { return size_of_terminal(descriptors_.err).columns; }

  Console& console_;
  Marks marks_;
  TerminalDescriptors descriptors_;
  InterruptGuard guard_;
  RawTerminal terminal_;
  Painter painter_;
  KeyReader keys_;
  Dialogue dialogue_;
};

}  // namespace

void ask_by_keys(Interview& interview, Console& console, Painting painting) {
  KeyedQuestionnaire(interview, console, painting).ask();
}

}  // namespace retort
