#include "json/batch/batch_json.hpp"

#include "json/members/member_writer.hpp"
#include "json/members/schema_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace retort {
namespace {

struct AdviceLine {
  const BatchAdvice& advice;
  const RecordPlace& place;
};

struct Rejected {
  std::vector<Problem> problems;
  std::size_t line = 0;
};

/// A member writer for the one line that is written a million times a second: no layout, only the
/// types that it has, and put together on the stack.
class LineWriter : public ValueFields<LineWriter> {
 public:
  // NOLINTNEXTLINE(*-member-init): the line is filled as far as it is read
  explicit LineWriter(std::string& out) : out_(out) {}

  template <typename Part, as::Kind Kind>
  void member(Key key, const Part& part, const Kind& kind, Need need, Key /*about*/) {
    if constexpr (requires { part.has_value(); }) {
      if (need == Need::optional && !part) return;
    }
    constexpr std::ptrdiff_t longest_member = 32 + longest_money;
    if (line_.end() - end_ < longest_member) flush();
    add(before_);
    add("\"");
    add(key);
    add("\":");
    before_ = ",";
    write(part, kind);
  }
  void finish() {
    add("}\n");
    flush();
  }

 private:
  void flush() { out_.append(line_.begin(), std::exchange(end_, line_.begin())); }
  void add(std::string_view text) { end_ = std::copy(text.begin(), text.end(), end_); }

  void write(const RecordId& id, as::ByType /*kind*/) {
    flush();
    if (id.is_number) {
      out_ += id.text;
    } else {
      append_quoted(out_, id.text);
    }
  }
  template <std::integral Whole, as::Kind Kind>
  void write(Whole number, const Kind& /*kind*/) {
    const fmt::format_int digits(number);
    add({digits.data(), digits.size()});
  }
  void write(const Money& amount, as::ByType /*kind*/) { end_ = write_text(amount, end_); }
  void write(const Decimal& number, as::Share /*kind*/) { add(to_text(number)); }
  template <NamedEnum Enum>
  void write(Enum value, as::ByType /*kind*/) {
    add("\"");
    add(to_string(value));
    add("\"");
  }
  void write(const std::optional<Approach>& approach, as::OrNone /*kind*/) {
    if (approach) return write(*approach, as::ByType{});
    add("\"none\"");
  }
  template <typename Part>
  void write(const std::optional<Part>& part, as::ByType kind) {
    if (part) return write(*part, kind);
    add("null");
  }
  template <typename Part>
  requires requires(LineWriter& fields, const Part& part) { each_field(fields, part); }
  void write(const Part& part, as::ByType /*kind*/) {
    before_ = "{";
    each_field(*this, part);
    add("}");
  }

  std::string& out_;
  std::array<char, 512> line_;
  char* end_ = line_.begin();
  std::string_view before_ = "{";
};

}  // namespace

template <typename Fields>
void each_field(Fields& fields, const AdviceLine& line) {
  static const Certainty nobody_asked;
  const auto& [decision, policy, monthly, certainty] = line.advice;
  const Certainty& known = certainty ? *certainty : nobody_asked;
  fields.optional("id", line.place.id);
  fields.optional("line", line.place.id ? std::nullopt : std::optional(line.place.line));
  fields.value("approach", decision.choice);
  fields.only_for(certainty.has_value(), true, [&] {
    fields.value("strength", known.strength);
    fields.value("robustness", known.robustness, as::share);
  });
  fields.value("scores", decision.scores);
  fields.value("flowchart", decision.flowchart.under(policy), as::or_none);
  fields.value("monthly_usd", monthly);
}

template <typename Fields, PartOf<Problem> Part>
void each_field(Fields& fields, Part& problem) {
  fields.value("code", problem.code);
  fields.value("path", problem.path);
  fields.value("message", message(problem));
}

/// One line for a record whatever is wrong with it: the first problems, and how many more there
/// are.
template <typename Fields>
void each_field(Fields& fields, const Rejected& rejected) {
  constexpr std::size_t most = 10;
  const std::vector<Problem>& all = rejected.problems;
  const std::size_t told = std::min(most, all.size());
  fields.value("line", rejected.line);
  fields.object("error", [&](auto& error) {
    each_field(error, all.empty() ? Problem{} : all.front());
    error.optional("others", std::vector<Problem>(all.begin() + (told > 0 ? 1 : 0),
                                                  all.begin() + static_cast<std::ptrdiff_t>(told)));
    error.optional("left_out", all.size() > most ? std::optional(all.size() - most) : std::nullopt);
  });
}

void write_batch_advice(const BatchAdvice& advice, const RecordPlace& place, std::string& out) {
  LineWriter fields(out);
  each_field(fields, AdviceLine{advice, place});
  fields.finish();
}

void write_rejected(std::span<const Problem> problems, std::size_t line, std::string& out) {
  JsonWriter json(JsonLayout::compact, std::move(out));
  PlainWriter(json).write(Rejected{{problems.begin(), problems.end()}, line}, as::ByType{});
  out = json.take();
  out += '\n';
}

NamedSchema batch_schema() {
  const auto advised = [](SchemaWriter& fields) {
    const Decision decision;
    const std::optional<RecordId> id;
    const BatchAdvice advice{.decision = decision, .monthly = {}, .certainty = {}};
    each_field(fields, AdviceLine{advice, RecordPlace{.id = id}});
  };
  return named_schema({"batch_output", "A line of retort batch"}, SchemaOf::output,
                      {advised, rejected_members});
}

void rejected_members(SchemaWriter& fields) { members_of<Rejected>(fields); }

}  // namespace retort
