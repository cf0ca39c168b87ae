#include "formulas/compile.hpp"

#include "formulas/program_writer.hpp"
#include "formulas/tokens.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace retort {
namespace {

struct Function {
  std::string_view name;
  Operation operation;
  bool takes_many;  ///< two or more
};

constexpr std::array functions{
    Function{"min", Operation::min, true},    Function{"max", Operation::max, true},
    Function{"ceil", Operation::ceil, false}, Function{"floor", Operation::floor, false},
    Function{"exp", Operation::exp, false},   Function{"expm1", Operation::expm1, false},
    Function{"log", Operation::log, false},
};

struct Context {
  std::span<const WrittenFormula> formulas;
  ProgramWriter& writer;
  std::vector<FormulaFault>& faults;
};

/// Reads the text of one formula, and those of the formulas that it names, into one program.
class TextReader {
 public:
  /// `inputs` are what those of the formula stand for. `outer` reads the text that names it.
  TextReader(Context context, const WrittenFormula& formula, std::vector<Operand> inputs,
             TextReader* outer)
      : context_(context),
        formula_(formula),
        inputs_(std::move(inputs)),
        is_used_(inputs_.size(), false),
        outer_(outer),
        depth_(outer == nullptr ? 0 : outer->depth_) {}

  /// The result. A fault in the grammar ends the reading; after other faults it goes on.
  Operand read() {
    if (formula_.text.size() > most_formula_bytes) {
      report(ProblemCode::too_large, fmt::format("at most {} bytes", most_formula_bytes),
             std::to_string(formula_.text.size()));
      return {};
    }
    next();
    const Operand result = sum();
    if (token_.kind != Token::Kind::end) fail("an operation");
    if (!is_stopped_) report_unused();
    return result;
  }

 private:
  Operand sum() {
    Operand left = product();
    while (token_.is_sign('+') || token_.is_sign('-')) {
      const Operation operation = token_.is_sign('+') ? Operation::add : Operation::subtract;
      next();
      left = applied(operation, left, product());
    }
    return left;
  }

  Operand product() {
    Operand left = factor();
    while (token_.is_sign('*') || token_.is_sign('/')) {
      const Operation operation = token_.is_sign('*') ? Operation::multiply : Operation::divide;
      next();
      left = applied(operation, left, factor());
    }
    return left;
  }

  Operand factor() {
    if (depth_ >= deepest_formula) {
      stop(ProblemCode::too_large, fmt::format("at most {} within each other", deepest_formula));
      return {};
    }
    if (context_.writer.is_full()) {
      stop(ProblemCode::too_large, fmt::format("at most {} numbers and operations", most_slots));
      return {};
    }
    ++depth_;
    const Operand result = primary();
    --depth_;
    return result;
  }

  Operand primary() {
    if (token_.kind == Token::Kind::name) return named();
    if (token_.kind == Token::Kind::number) {
      const Operand constant{.constant = token_.number};
      next();
      return constant;
    }
    if (token_.is_sign('-')) {
      next();
      const Operand negated = factor();
      return applied(Operation::negate, negated, negated);
    }
    if (token_.is_sign('(')) {
      next();
      const Operand result = sum();
      expect(')');
      return result;
    }
    fail("a number, a name or a parenthesis");
    return {};
  }

  Operand named() {
    const Token name = token_;
    next();
    if (token_.is_sign('(')) return call(name);
    const auto input = std::ranges::find(formula_.inputs, name.text, &WrittenInput::id);
    if (input != formula_.inputs.end()) {
      return taken(static_cast<std::size_t>(input - formula_.inputs.begin()));
    }
    const auto other = std::ranges::find(context_.formulas, name.text, &WrittenFormula::id);
    if (other != context_.formulas.end()) return reference(*other);
    report_unknown("an input or a formula", name, known_names());
    return {};
  }

  Operand call(const Token& name) {
    const auto function = std::ranges::find(functions, name.text, &Function::name);
    if (function == functions.end()) {
      std::vector<std::string> known;
      for (const Function& one : functions) known.emplace_back(one.name);
      report_unknown("a function", name, std::move(known));
      is_stopped_ = true;
      token_ = {};
      return {};
    }
    next();
    Operand result = sum();
    if (!function->takes_many) {
      result = applied(function->operation, result, result);
    } else if (!token_.is_sign(',')) {
      fail("a comma");
    }
    while (function->takes_many && token_.is_sign(',')) {
      next();
      result = applied(function->operation, result, sum());
    }
    expect(')');
    return result;
  }

  Operand reference(const WrittenFormula& other) {
    if (is_within(other.id)) {
      // Of those that need each other, each says it of itself.
      TextReader& first = root();
      if (first.formula_.id == other.id) {
        first.report(ProblemCode::contradiction, "a formula that does not need itself",
                     fmt::format("{} in {}", other.id, formula_.id));
      }
      return {};
    }
    std::vector<Operand> inputs;
    for (const WrittenInput& wanted : other.inputs) inputs.push_back(passed_on(wanted, other));
    // Its own faults are told where it stands.
    std::vector<FormulaFault> faults;
    const Context context{context_.formulas, context_.writer, faults};
    return TextReader(context, other, std::move(inputs), this).read();
  }

  Operand passed_on(const WrittenInput& wanted, const WrittenFormula& other) {
    const auto input = std::ranges::find(formula_.inputs, wanted.id, &WrittenInput::id);
    if (input == formula_.inputs.end()) {
      report(ProblemCode::missing_key, fmt::format("the input {}, for {}", wanted.id, other.id),
             "none");
      return {};
    }
    if (input->unit != wanted.unit) {
      report(ProblemCode::contradiction,
             fmt::format("{} in {}, as in {}", wanted.id, wanted.unit, other.id),
             std::string(input->unit));
    }
    return taken(static_cast<std::size_t>(input - formula_.inputs.begin()));
  }

  Operand taken(std::size_t input) {
    is_used_[input] = true;
    return inputs_[input];
  }

  Operand applied(Operation operation, Operand left, Operand right) {
    if (context_.writer.is_full()) {
      stop(ProblemCode::too_large, fmt::format("at most {} numbers and operations", most_slots));
    }
    return context_.writer.apply(operation, left, right);
  }

  void next() { token_ = token_from(formula_.text, token_.at + token_.text.size()); }

  void expect(char sign) {
    if (!token_.is_sign(sign)) return fail(fmt::format("\"{}\"", sign));
    next();
  }

  void fail(std::string expected) { stop(ProblemCode::syntax, std::move(expected)); }

  void stop(ProblemCode code, std::string expected) {
    if (is_stopped_) return;
    report(code, std::move(expected), place_of(token_));
    is_stopped_ = true;
    token_ = {};
  }

  void report(ProblemCode code, std::string expected, std::string got) {
    context_.faults.push_back({code, std::move(expected), std::move(got), {}, {}});
  }

  void report_unknown(std::string expected, const Token& name, std::vector<std::string> known) {
    context_.faults.push_back({ProblemCode::unknown_key, std::move(expected), place_of(name),
                               std::string(name.text), std::move(known)});
  }

  void report_unused() {
    for (std::size_t i = 0; i < is_used_.size(); ++i) {
      if (is_used_[i]) continue;
      report(ProblemCode::contradiction, "a text that names each input",
             fmt::format("no {}", formula_.inputs[i].id));
    }
  }

  static std::string place_of(const Token& token) {
    if (token.kind == Token::Kind::end) return "the end of the text";
    return fmt::format("{} at byte {}", in_quotes(token.text), token.at + 1);
  }

  [[nodiscard]] TextReader& root() { return outer_ == nullptr ? *this : outer_->root(); }

  [[nodiscard]] bool is_within(std::string_view id) const {
    return formula_.id == id || (outer_ != nullptr && outer_->is_within(id));
  }

  [[nodiscard]] std::vector<std::string> known_names() const {
    std::vector<std::string> names;
    for (const WrittenInput& input : formula_.inputs) names.emplace_back(input.id);
    for (const WrittenFormula& other : context_.formulas) names.emplace_back(other.id);
    return names;
  }

  Context context_;
  const WrittenFormula& formula_;
  std::vector<Operand> inputs_;
  std::vector<bool> is_used_;
  TextReader* outer_;
  std::size_t depth_;
  bool is_stopped_ = false;
  Token token_;
};

/// Where the values of its inputs come from: from those that are given, or from the formula.
std::vector<Operand> sources_of(const WrittenFormula& formula,
                                std::span<const std::string_view> given, Context context) {
  std::vector<Operand> sources;
  for (const WrittenInput& input : formula.inputs) {
    const auto at = std::ranges::find(given, input.id);
    if (at != given.end()) {
      sources.push_back({.slot = static_cast<std::uint8_t>(at - given.begin())});
      continue;
    }
    if (!input.otherwise) {
      context.faults.push_back(
          {ProblemCode::missing_key, fmt::format("a default for {}", input.id), "none", {}, {}});
    }
    sources.push_back({.constant = input.otherwise.value_or(0.0)});
  }
  for (const std::string_view id : given) {
    if (std::ranges::find(formula.inputs, id, &WrittenInput::id) != formula.inputs.end()) continue;
    context.faults.push_back(
        {ProblemCode::missing_key, fmt::format("the input {}", id), "none", {}, {}});
  }
  return sources;
}

}  // namespace

Program compiled(std::span<const WrittenFormula> formulas, const WrittenFormula& formula,
                 std::span<const std::string_view> inputs, std::vector<FormulaFault>& faults) {
  ProgramWriter writer(inputs.size());
  const Context context{formulas, writer, faults};
  const Operand result =
      TextReader(context, formula, sources_of(formula, inputs, context), nullptr).read();
  return writer.finish(result);
}

}  // namespace retort
