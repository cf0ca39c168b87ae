#pragma once
// The members of everything that the knowledge files hold, once: see json/members/member_lists.hpp.

#include "json/members/member_lists.hpp"
#include "json/members/shared_members.hpp"
#include "knowledge/knowledge.hpp"

namespace retort {

namespace as {

inline constexpr Reference group{
    "a group", [](const Knowledge& all) -> decltype(auto) { return (all.groups); }};
inline constexpr Reference phase{
    "a phase", [](const Knowledge& all) -> decltype(auto) { return (all.phases); }};
inline constexpr Reference kind_table{
    "a table of kinds", [](const Knowledge& all) -> decltype(auto) { return (all.kind_tables); }};
inline constexpr Reference kind{"a kind",
                                [](const Knowledge& all) -> decltype(auto) { return (all.kinds); }};
inline constexpr Reference rule{"a rule",
                                [](const Knowledge& all) -> decltype(auto) { return (all.rules); }};
inline constexpr Reference gpu_kind{"a kind of GPU", [](const Knowledge& all) -> decltype(auto) {
                                      return (all.catalogue.gpu_kinds);
                                    }};

inline constexpr Among delivery{{Approach::rag, Approach::long_context, Approach::rag}};
inline constexpr Among charted{{Approach::rag, Approach::fine_tune, Approach::both}};

}  // namespace as

template <typename Fields, PartOf<ApproachText> Part>
constexpr void each_field(Fields& fields, Part& text) {
  fields.value("title", text.title, "Such as \"RAG\".");
  fields.value("verdict", text.verdict, "Such as \"Use RAG.\"");
  fields.value("summary", text.summary);
  fields.optional("staged", text.staged, "The verdict where training is in doubt.");
  fields.value("start", text.start, "What to do first.");
  fields.value("source", text.source);
}

template <typename Fields, PartOf<Choice> Part>
constexpr void each_field(Fields& fields, Part& choice) {
  fields.value("id", choice.id, as::id);
  fields.value("label", choice.label);
  fields.optional("aliases", choice.aliases, "Other spellings that an answer may have.");
  fields.optional("prior", choice.prior, as::weight, "How often it is the answer, in parts.");
}

template <typename Fields, PartOf<PriorNumber> Part>
constexpr void each_field(Fields& fields, Part& prior) {
  fields.value("at", prior.at);
  fields.optional("weight", prior.weight, as::weight);
}

template <typename Fields, PartOf<Question> Part>
constexpr void each_field(Fields& fields, Part& question) {
  fields.value("id", question.id, as::id);
  fields.value("kind", question.kind, "A row is one of the price catalogue.");
  fields.value("section", question.section);
  fields.value("prompt", question.prompt, "The question itself.");
  fields.value("hint", question.hint);
  fields.value("why", question.why, "What the answer changes.");
  fields.optional("asked", question.asked, "False: only those who know of it answer.");
  fields.value("actionable", question.actionable, "Can the team change this fact?");
  fields.only_for(question.kind, QuestionKind::choice, [&] {
    fields.value("ordered", question.ordered, "Do the values form a scale?");
    fields.value("values", question.values, as::table);
  });
  fields.only_for(question.kind, QuestionKind::number, [&] {
    fields.optional("unit", question.unit);
    fields.value("min", question.min);
    fields.value("max", question.max);
    fields.value("integer", question.integer);
    fields.optional("prior", question.prior, "Numbers that people answer.");
    fields.optional("role", question.role, as::role);
  });
  fields.only_for(question.kind, QuestionKind::row,
                  [&] { fields.value("role", question.row, as::role); });
  fields.value("source", question.source);
}

template <typename Fields, PartOf<Group> Part>
constexpr void each_field(Fields& fields, Part& group) {
  fields.value("id", group.id, as::id);
  fields.value("title", group.title);
  fields.interval("knowledge", group.min.knowledge, group.max.knowledge);
  fields.interval("behaviour", group.min.behaviour, group.max.behaviour);
  fields.value("because", group.because);
}

template <typename Fields, PartOf<Rule> Part>
constexpr void each_field(Fields& fields, Part& rule) {
  fields.value("id", rule.id, as::id);
  fields.value("group", rule.group, as::group);
  fields.value("when", rule.when);
  fields.optional_points(rule.points);
  fields.optional("price", rule.is_price, "About unit price or volume: the bill may refute it.");
  fields.optional("refinement", rule.is_refinement, "Added after looking at the cases.");
  fields.value("because", rule.because);
  fields.value("source", rule.source);
}

template <typename Fields, PartOf<Veto> Part>
constexpr void each_field(Fields& fields, Part& veto) {
  fields.value("id", veto.id, as::id);
  fields.value("when", veto.when);
  fields.value("forbids", veto.forbids);
  fields.value("because", veto.because);
  fields.value("instead", veto.instead, "What to do about it.");
  fields.value("source", veto.source);
}

template <typename Fields, PartOf<Tension> Part>
constexpr void each_field(Fields& fields, Part& tension) {
  fields.value("id", tension.id, as::id);
  fields.value("when", tension.when);
  fields.value("because", tension.because);
  fields.value("advice", tension.advice);
  fields.value("source", tension.source);
}

template <typename Fields, PartOf<Contradiction> Part>
constexpr void each_field(Fields& fields, Part& contradiction) {
  fields.value("id", contradiction.id, as::id);
  fields.value("when", contradiction.when);
  fields.value("because", contradiction.because);
  fields.value("ask", contradiction.ask, "What to check again.");
  fields.value("source", contradiction.source);
}

template <typename Fields, PartOf<HeldCases> Part>
constexpr void each_field(Fields& fields, Part& cases) {
  fields.value("held", cases.held, as::weight, "Cases in which the advice was acceptable.");
  fields.value("of", cases.of, as::weight);
}

template <typename Fields, PartOf<CheckCost> Part>
constexpr void each_field(Fields& fields, Part& cost) {
  fields.optional("month", cost.month);
  fields.optional("per_query", cost.per_query);
  fields.value("because", cost.because);
  fields.value("source", cost.source);
}

template <typename Fields, PartOf<FirstCheck> Part>
constexpr void each_field(Fields& fields, Part& check) {
  fields.value("id", check.id, as::id);
  fields.value("kind", check.kind, "When it comes: instead of the advice, before or beside it.");
  fields.value("title", check.title, "Rows of the same title are one check.");
  fields.value("when", check.when);
  fields.value("headline", check.headline, "What the advice begins with, of kind instead.");
  fields.value("because", check.because);
  fields.value("do", check.action);
  fields.optional("cost", check.cost);
  fields.value("source", check.source);
}

template <typename Fields, PartOf<KindTable> Part>
constexpr void each_field(Fields& fields, Part& table) {
  fields.value("id", table.id, as::id);
  fields.value("title", table.title);
  fields.value("for", table.recommended_for);
}

template <typename Fields, PartOf<NamedKind> Part>
constexpr void each_field(Fields& fields, Part& kind) {
  fields.value("id", kind.id, as::id);
  fields.value("table", kind.table, as::kind_table);
  fields.value("title", kind.title);
  fields.value("do", kind.action);
}

template <typename Fields, PartOf<KindRow> Part>
constexpr void each_field(Fields& fields, Part& row) {
  fields.value("id", row.id, as::id);
  fields.value("kind", row.kind, as::kind);
  fields.optional("when", row.when, "Absent: always.");
  fields.value("because", row.because);
  fields.value("source", row.source);
}

template <typename Fields, PartOf<DeliveryRow> Part>
constexpr void each_field(Fields& fields, Part& row) {
  fields.value("id", row.id, as::id);
  fields.value("when", row.when);
  fields.value("deliver", row.deliver, as::delivery);
  fields.value("because", row.because);
  fields.value("source", row.source);
}

template <typename Fields, PartOf<DerivedRow> Part>
constexpr void each_field(Fields& fields, Part& row) {
  fields.value("id", row.id, as::id);
  fields.answer("question", row.question, "value", row.value);
  fields.value("when", row.when);
  fields.value("because", row.because);
  fields.value("source", row.source);
}

template <typename Fields, PartOf<FlowchartLine> Part>
constexpr void each_field(Fields& fields, Part& line) {
  fields.value("id", line.id, as::id);
  fields.value("asks", line.asks);
  fields.value("when", line.when);
  fields.value("says", line.says, as::charted);
  fields.value("source", line.source);
}

template <typename Fields, PartOf<Cell> Part>
constexpr void each_field(Fields& fields, Part& cell) {
  fields.value("text", cell.text);
  fields.value("source", cell.source);
}

template <typename Fields, PartOf<Factor> Part>
constexpr void each_field(Fields& fields, Part& factor) {
  fields.value("id", factor.id, as::id);
  fields.value("title", factor.title);
  fields.value("cells", factor.cells, "By approach.");
  fields.optional("matters_when", factor.matters_when);
}

template <typename Fields, PartOf<PlanPhase> Part>
constexpr void each_field(Fields& fields, Part& phase) {
  fields.value("id", phase.id, as::id);
  fields.value("title", phase.title);
}

template <typename Fields, PartOf<PlanStep> Part>
constexpr void each_field(Fields& fields, Part& step) {
  fields.value("id", step.id, as::id);
  fields.value("phase", step.phase, as::phase);
  fields.value("for", step.recommended_for);
  fields.optional("when", step.when);
  fields.value("do", step.action);
  fields.value("because", step.because);
  fields.value("source", step.source);
}

template <typename Fields, PartOf<Precedent> Part>
constexpr void each_field(Fields& fields, Part& precedent) {
  fields.value("id", precedent.id, as::id);
  fields.value("story", precedent.story);
  fields.value("answers", precedent.answers, "As in an answers file.");
  fields.value("winner", precedent.winner);
  fields.value("acceptable", precedent.acceptable, "Runners-up.");
  fields.value("numbers", precedent.numbers);
  fields.value("strength", precedent.strength, "What kind of evidence it is.");
  fields.optional("caveat", precedent.caveat);
  fields.value("citation", precedent.citation);
  fields.optional("url", precedent.url);
}

template <typename Fields, PartOf<Preset> Part>
constexpr void each_field(Fields& fields, Part& preset) {
  fields.value("id", preset.id, as::id);
  fields.value("title", preset.title);
  fields.value("story", preset.story);
  fields.value("answers", preset.answers, "As in an answers file.");
  fields.value("expected", preset.expected, "What the story says they lead to.");
  fields.value("source", preset.source);
}

template <typename Fields, PartOf<QuantityDefault> Part>
constexpr void each_field(Fields& fields, Part& entry) {
  fields.value("role", entry.role, as::role);
  fields.optional("when", entry.when);
  fields.flat(entry.range);
  fields.value("because", entry.because);
  fields.value("source", entry.source);
}

template <typename Fields, PartOf<RowDefault> Part>
constexpr void each_field(Fields& fields, Part& entry) {
  fields.row("role", entry.role, "row", entry.row);
  fields.optional("when", entry.when);
  fields.value("because", entry.because);
  fields.value("source", entry.source);
}

template <typename Fields, PartOf<Throughput> Part>
constexpr void each_field(Fields& fields, Part& throughput) {
  fields.value("gpu_kind", throughput.gpu_kind, as::gpu_kind);
  fields.value("billions", throughput.billions, as::positive);
  fields.flat(throughput.tokens_per_second);
  fields.value("because", throughput.because);
  fields.value("source", throughput.source);
}

template <typename Fields, PartOf<StackLimit::Row> Part>
constexpr void each_field(Fields& fields, Part& row) {
  fields.row("role", row.role, "row", row.row);
}

template <typename Fields, PartOf<StackLimit> Part>
constexpr void each_field(Fields& fields, Part& limit) {
  fields.value("id", limit.id, as::id);
  fields.value("when", limit.when);
  fields.optional("excludes", limit.excludes);
  fields.optional("only", limit.only, "Of these roles no other row is allowed.");
  fields.value("because", limit.because);
  fields.value("source", limit.source);
}

template <typename Fields, PartOf<LineText> Part>
constexpr void each_field(Fields& fields, Part& line) {
  fields.value("title", line.title);
  fields.value("because", line.because);
  fields.value("source", line.source);
}

template <typename Fields, PartOf<StageTime> Part>
constexpr void each_field(Fields& fields, Part& stage) {
  fields.value("title", stage.title);
  fields.flat(stage.ms);
  fields.value("because", stage.because);
  fields.value("source", stage.source);
}

template <typename Fields, PartOf<GuideCost> Part>
constexpr void each_field(Fields& fields, Part& cost) {
  fields.value("setup", cost.setup);
  fields.value("per_query", cost.per_query);
  fields.value("maintenance", cost.maintenance);
  fields.low_and_high("setup_usd", cost.setup_usd);
  fields.value("setup_is_monthly", cost.setup_is_monthly);
  fields.low_and_high("per_query_usd", cost.per_query_usd);
  fields.value("setup_if_lower", cost.setup_if_lower, "Why ours may be lower; and so on.");
  fields.value("setup_if_higher", cost.setup_if_higher);
  fields.value("per_query_if_lower", cost.per_query_if_lower);
  fields.value("per_query_if_higher", cost.per_query_if_higher);
}

template <typename Fields, PartOf<CostTable> Part>
constexpr void each_field(Fields& fields, Part& costs) {
  fields.value("quantities", costs.quantities, "What is taken where nobody answered.");
  fields.value("rows", costs.rows, "Which row is taken where nobody chose.");
  fields.value("throughputs", costs.throughputs, "Output of one GPU at saturation.");
  fields.value("size_classes", costs.size_classes, "Of models, the weakest first.");
  fields.value("stack_limits", costs.stack_limits, as::table);
  fields.value("lines", costs.lines, as::Each<LineId>("id"));
  fields.value("stages", costs.stages, as::Each<Stage>("id"));
  fields.value("guide", costs.guide, as::Each<Approach>("approach"));
}

template <typename Fields, PartOf<GuideItem> Part>
constexpr void each_field(Fields& fields, Part& item) {
  fields.value("text", item.text);
  fields.optional("says", item.says, "What the guide advises on the example.");
  fields.optional("example", item.example, "Answers that express it.");
  fields.optional("rules", item.rules, as::rule);
}

template <typename Fields, PartOf<GuideTopic> Part>
constexpr void each_field(Fields& fields, Part& topic) {
  fields.value("id", topic.id, as::id);
  fields.value("title", topic.title);
  fields.optional("text", topic.text);
  fields.value("items", topic.items);
}

template <typename Fields, PartOf<Faq> Part>
constexpr void each_field(Fields& fields, Part& faq) {
  fields.value("id", faq.id, as::id);
  fields.value("question", faq.question);
  fields.value("answer", faq.answer);
  fields.value("source", faq.source);
}

template <typename Fields, PartOf<Course> Part>
constexpr void each_field(Fields& fields, Part& course) {
  fields.value("id", course.id, as::id);
  fields.value("title", course.title);
  fields.optional("covers", course.covers);
  fields.value("for", course.recommended_for);
  fields.value("because", course.because);
  fields.value("source", course.source);
}

template <typename Fields, PartOf<Guide> Part>
constexpr void each_field(Fields& fields, Part& guide) {
  fields.value("title", guide.title);
  fields.value("date", guide.date, as::date);
  fields.value("topics", guide.topics, as::table);
  fields.value("faq", guide.faq, as::table);
  fields.value("courses", guide.courses, as::table);
}

template <typename Fields, PartOf<FormulaInput> Part>
constexpr void each_field(Fields& fields, Part& input) {
  fields.value("id", input.id, as::id);
  fields.value("title", input.title);
  fields.value("unit", input.unit);
  fields.bounds(input.min, input.is_above_min, input.max);
  fields.optional("default", input.otherwise, as::quantity, "Where nothing is given.");
  fields.optional("same_as", input.same_as, as::input_above);
}

template <typename Fields, PartOf<FormulaResult> Part>
constexpr void each_field(Fields& fields, Part& result) {
  fields.value("title", result.title);
  fields.value("unit", result.unit);
  fields.optional("none", result.none, "What it means that no number solves it.");
}

/// Its topic stands above it, its program follows from the text.
template <typename Fields, PartOf<Formula> Part>
constexpr void each_field(Fields& fields, Part& formula) {
  fields.value("id", formula.id, as::id);
  fields.value("text", formula.text, "In plain notation, with the ids of inputs and formulas.");
  fields.value("result", formula.result);
  fields.value("inputs", formula.inputs, as::table);
  fields.value("because", formula.because);
  fields.value("source", formula.source);
}

/// Formulas as they stand in their file, topic by topic.
struct FormulaTopic {
  std::string title;
  std::vector<Formula> formulas;
};

template <typename Fields, PartOf<FormulaTopic> Part>
constexpr void each_field(Fields& fields, Part& topic) {
  fields.value("title", topic.title);
  fields.value("formulas", topic.formulas, as::table);
}

static_assert(is_listed_whole<FormulaInput>() && is_listed_whole<FormulaResult>());
static_assert(is_listed_whole<FormulaTopic>());
static_assert(is_listed_whole<ApproachText>());
static_assert(is_listed_whole<Choice>() && is_listed_whole<PriorNumber>());
static_assert(is_listed_whole<Question>() && is_listed_whole<Group>());
static_assert(is_listed_whole<Rule>() && is_listed_whole<Veto>() && is_listed_whole<Tension>());
static_assert(is_listed_whole<HeldCases>());
static_assert(is_listed_whole<CheckCost>() && is_listed_whole<FirstCheck>());
static_assert(is_listed_whole<KindTable>() && is_listed_whole<NamedKind>() &&
              is_listed_whole<KindRow>());
static_assert(is_listed_whole<Contradiction>() && is_listed_whole<DeliveryRow>());
static_assert(is_listed_whole<DerivedRow>() && is_listed_whole<FlowchartLine>());
static_assert(is_listed_whole<Cell>() && is_listed_whole<Factor>());
static_assert(is_listed_whole<PlanPhase>() && is_listed_whole<PlanStep>());
static_assert(is_listed_whole<Precedent>() && is_listed_whole<Preset>());
static_assert(is_listed_whole<QuantityDefault>() && is_listed_whole<RowDefault>());
static_assert(is_listed_whole<Throughput>() && is_listed_whole<StackLimit::Row>());
static_assert(is_listed_whole<StackLimit>() && is_listed_whole<LineText>());
static_assert(is_listed_whole<StageTime>() && is_listed_whole<GuideCost>());
static_assert(is_listed_whole<CostTable>() && is_listed_whole<GuideItem>());
static_assert(is_listed_whole<GuideTopic>() && is_listed_whole<Faq>());
static_assert(is_listed_whole<Course>() && is_listed_whole<Guide>());

}  // namespace retort
