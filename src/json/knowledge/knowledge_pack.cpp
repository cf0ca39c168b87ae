#include "json/knowledge/knowledge_pack.hpp"

#include "json/knowledge/data_files.hpp"
#include "json/prices/price_members.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <map>
#include <optional>
#include <type_traits>
#include <vector>

namespace retort {
namespace {

/// Writes whole numbers in as many groups of seven bits as they need, and texts behind their
/// length.
class Packer {
 public:
  void number(std::uint64_t& value) {
    std::uint64_t left = value;
    for (; left >= more_follows; left >>= 7U) {
      bytes_ += static_cast<char>((left & (more_follows - 1)) | more_follows);
    }
    bytes_ += static_cast<char>(left);
  }

  void text(std::string& value) {
    std::uint64_t size = value.size();
    number(size);
    bytes_ += value;
  }

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

  static constexpr std::uint64_t more_follows = 0x80;

 private:
  std::string bytes_;
};

/// Reads them back into what it is given.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : left_(bytes) {}

  void number(std::uint64_t& value) {
    value = 0;
    for (unsigned shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(left_.front());
      left_.remove_prefix(1);
      value |= (byte & (Packer::more_follows - 1)) << shift;
      if (byte < Packer::more_follows) return;
    }
  }

  void text(std::string& value) {
    std::uint64_t size = 0;
    number(size);
    value = std::string(left_.substr(0, size));  // assigned, it would take twice the room
    left_.remove_prefix(size);
  }

 private:
  std::string_view left_;
};

/// Takes every member of a whole through a packer or an unpacker.
template <typename Pack>
class Passing : public MemberFields<Passing<Pack>> {
 public:
  using Key = std::string_view;

  explicit Passing(Pack& pack) : pack_(pack) {}

  template <typename Part, as::Kind Kind>
  void member(Key /*key*/, Part& part, const Kind& /*kind*/, Need /*need*/, Key /*about*/) {
    pass(part);
  }
  void interval(Key /*key*/, std::int32_t& min, std::int32_t& max) { all(min, max); }
  void optional_points(Points& points) { pass(points); }
  void low_and_high(Key /*key*/, Range& range) { pass(range); }
  template <typename Named>
  void row(Key /*key*/, Named& role, Key /*row_key*/, std::size_t& row) {
    all(role, row);
  }
  void answer(Key /*key*/, std::size_t& question, Key /*value_key*/, std::size_t& value) {
    all(question, value);
  }
  void bounds(double& min, bool& is_above, double& max) { all(min, is_above, max); }
  void origin(PriceOrigin& whole) {
    auto& [as_of, source, confidence, note, file] = whole;
    all(as_of, source, confidence, note, file);
  }

  void pass(Knowledge& knowledge) {
    data_files::each_file([&](const auto& file) { file.list(*this, knowledge); });
    pass(knowledge.catalogue);
    pass(knowledge.formulas);
    pass(knowledge.bill_formulas.programs);
  }

 private:
  template <typename... Parts>
  void all(Parts&... parts) {
    (pass(parts), ...);
  }

  void pass(std::string& text) { pack_.text(text); }
  void pass(double& number) {
    auto bits = std::bit_cast<std::uint64_t>(number);
    pack_.number(bits);
    number = std::bit_cast<double>(bits);
  }
  template <typename Whole>
  requires(std::is_integral_v<Whole> || std::is_enum_v<Whole>) void pass(Whole& whole) {
    // What is negative comes out as it went in, by way of the wider type.
    auto number = static_cast<std::uint64_t>(whole);
    pack_.number(number);
    whole = static_cast<Whole>(number);
  }

  template <typename Item>
  void pass(std::vector<Item>& items) {
    std::size_t size = items.size();
    pass(size);
    items.resize(size);
    for (Item& item : items) pass(item);
  }
  template <typename Item, std::size_t Size>
  void pass(std::array<Item, Size>& items) {
    for (Item& item : items) pass(item);
  }
  template <typename Item>
  void pass(std::optional<Item>& item) {
    bool is_there = item.has_value();
    pass(is_there);
    if (is_there && !item) item.emplace();
    if (item) pass(*item);
  }
  void pass(std::map<Approach, Cell>& cells) {
    for (const Approach approach : all_approaches) {
      const auto found = cells.find(approach);
      std::optional<Cell> cell;
      if (found != cells.end()) cell = found->second;
      pass(cell);
      if (cell) cells[approach] = std::move(*cell);
    }
  }
  void pass(ApproachSet& set) {
    for (const Approach approach : all_approaches) {
      bool is_in = set.contains(approach);
      pass(is_in);
      if (is_in) set.insert(approach);
    }
  }

  template <typename Part>
  requires requires(MemberCounter& counter, Part& part) { each_field(counter, part); }
  void pass(Part& part) { each_field(*this, part); }

  // What is written in another form than it is read. A member more or less does not compile.
  void pass(Decimal& whole) {
    auto& [micros] = whole;
    all(micros);
  }
  void pass(Citation& whole) {
    auto& [source, locator] = whole;
    all(source, locator);
  }
  void pass(Bound& whole) {
    auto& [comparison, value] = whole;
    all(comparison, value);
  }
  void pass(Condition& whole) {
    auto& [kind, question, values, bounds, parts] = whole;
    all(kind, question, values, bounds, parts);
  }
  void pass(Answer& whole) {
    auto& [known, value, number, origin] = whole;
    all(known, value, number, origin);
  }
  void pass(Example& whole) {
    auto& [question, value] = whole;
    all(question, value);
  }
  void pass(Formula& whole) {
    auto& [id, topic, text, result, inputs, because, source, program] = whole;
    all(id, topic, text, result, inputs, because, source, program);
  }
  void pass(Program& whole) {
    auto& [instructions, built] = whole;
    all(instructions);
  }
  void pass(Instruction& whole) {
    auto& [operation, left, right, constant] = whole;
    all(operation, left, right, constant);
  }
  void pass(Catalogue& catalogue) {
    all(catalogue.as_of, catalogue.today, catalogue.max_age_days);
    each_table([&](const auto& table) { pass(catalogue.*table.rows); });
  }

  Pack& pack_;
};

}  // namespace

std::string pack(Knowledge knowledge) {
  Packer packer;
  Passing(packer).pass(knowledge);
  return packer.bytes();
}

Knowledge unpack(std::string_view bytes) {
  Knowledge knowledge;
  Unpacker unpacker(bytes);
  Passing(unpacker).pass(knowledge);
  return knowledge;
}

}  // namespace retort
