#pragma once
// The members of everything that knowledge is made of, for code that treats them all alike.
//
// Each list names every member: one that is added or taken away does not compile until it is
// listed here.

#include "knowledge/knowledge.hpp"

#include <tuple>

namespace retort {

inline auto fields(Decimal& whole) {
  auto& [micros] = whole;
  return std::tie(micros);
}

inline auto fields(Range& whole) {
  auto& [low, typical, high] = whole;
  return std::tie(low, typical, high);
}

inline auto fields(Source& whole) {
  auto& [id, title, date, kind, url] = whole;
  return std::tie(id, title, date, kind, url);
}

inline auto fields(Citation& whole) {
  auto& [source, locator] = whole;
  return std::tie(source, locator);
}

inline auto fields(Bound& whole) {
  auto& [comparison, value] = whole;
  return std::tie(comparison, value);
}

inline auto fields(Condition& whole) {
  auto& [kind, question, values, bounds, parts] = whole;
  return std::tie(kind, question, values, bounds, parts);
}

inline auto fields(Choice& whole) {
  auto& [id, label, aliases, prior] = whole;
  return std::tie(id, label, aliases, prior);
}

inline auto fields(PriorNumber& whole) {
  auto& [at, weight] = whole;
  return std::tie(at, weight);
}

inline auto fields(Question& whole) {
  auto& [id, kind, section, prompt, hint, why, asked, actionable, role, row, source, ordered,
         values, unit, min, max, integer, prior] = whole;
  return std::tie(id, kind, section, prompt, hint, why, asked, actionable, role, row, source,
                  ordered, values, unit, min, max, integer, prior);
}

inline auto fields(Answer& whole) {
  auto& [known, value, number, origin] = whole;
  return std::tie(known, value, number, origin);
}

inline auto fields(PriceOrigin& whole) {
  auto& [as_of, source, confidence, note, file] = whole;
  return std::tie(as_of, source, confidence, note, file);
}

inline auto fields(Availability& whole) {
  auto& [from, until, reason] = whole;
  return std::tie(from, until, reason);
}

inline auto fields(LongContextTier& whole) {
  auto& [above_input_tokens, input, cached, output] = whole;
  return std::tie(above_input_tokens, input, cached, output);
}

inline auto fields(ModelPrice& whole) {
  auto& [id, provider, size_class, input, output, cached_input, cache_write, batch_discount_percent,
         context_window, tier, available, origin] = whole;
  return std::tie(id, provider, size_class, input, output, cached_input, cache_write,
                  batch_discount_percent, context_window, tier, available, origin);
}

inline auto fields(CacheRule& whole) {
  auto& [id, seconds_to_live, min_prefix_tokens, origin] = whole;
  return std::tie(id, seconds_to_live, min_prefix_tokens, origin);
}

inline auto fields(EmbeddingPrice& whole) {
  auto& [id, provider, input, dimensions, max_input_tokens, available, origin] = whole;
  return std::tie(id, provider, input, dimensions, max_input_tokens, available, origin);
}

inline auto fields(RerankerPrice& whole) {
  auto& [id, provider, unit, price, available, origin] = whole;
  return std::tie(id, provider, unit, price, available, origin);
}

inline auto fields(TuningPrice& whole) {
  auto& [id, provider, base, method, training, minimum, input, cached_input, output, hosting_hour,
         available, serving, origin] = whole;
  return std::tie(id, provider, base, method, training, minimum, input, cached_input, output,
                  hosting_hour, available, serving, origin);
}

inline auto fields(PriceStep& whole) {
  auto& [above, price] = whole;
  return std::tie(above, price);
}

inline auto fields(StoreMeter& whole) {
  auto& [what, price, per, floor, included, steps] = whole;
  return std::tie(what, price, per, floor, included, steps);
}

inline auto fields(StorePrice& whole) {
  auto& [id, product, plan, minimum, meters, most_gb, most_searches, available, origin] = whole;
  return std::tie(id, product, plan, minimum, meters, most_gb, most_searches, available, origin);
}

inline auto fields(GpuKind& whole) {
  auto& [id, memory_gb, tflops, bandwidth_gb_s, origin] = whole;
  return std::tie(id, memory_gb, tflops, bandwidth_gb_s, origin);
}

inline auto fields(GpuPrice& whole) {
  auto& [id, provider, kind, hour, min_gpus, available, origin] = whole;
  return std::tie(id, provider, kind, hour, min_gpus, available, origin);
}

inline auto fields(OpenModel& whole) {
  auto& [id, billions, layers, kv_heads, head_dimension, context_window, hosted_as, origin] = whole;
  return std::tie(id, billions, layers, kv_heads, head_dimension, context_window, hosted_as,
                  origin);
}

inline auto fields(TuningMethod& whole) {
  auto& [id, flops_per_parameter, low_gb_per_billion, low_gb, high_gb_per_billion, high_gb,
         origin] = whole;
  return std::tie(id, flops_per_parameter, low_gb_per_billion, low_gb, high_gb_per_billion, high_gb,
                  origin);
}

inline auto fields(LabelSource& whole) {
  auto& [id, title, price, origin] = whole;
  return std::tie(id, title, price, origin);
}

inline auto fields(MarketEvent& whole) {
  auto& [id, date, text, source] = whole;
  return std::tie(id, date, text, source);
}

inline auto fields(AgePolicy& whole) {
  auto& [token_prices, stores, gpus] = whole;
  return std::tie(token_prices, stores, gpus);
}

inline auto fields(Catalogue& whole) {
  auto& [as_of, today, max_age_days, models, cache_rules, embeddings, rerankers, tuning, stores,
         gpu_kinds, gpus, open_models, tuning_methods, label_sources, events] = whole;
  return std::tie(as_of, today, max_age_days, models, cache_rules, embeddings, rerankers, tuning,
                  stores, gpu_kinds, gpus, open_models, tuning_methods, label_sources, events);
}

inline auto fields(FormulaInput& whole) {
  auto& [id, title, unit, min, is_above_min, max, otherwise, same_as] = whole;
  return std::tie(id, title, unit, min, is_above_min, max, otherwise, same_as);
}

inline auto fields(FormulaResult& whole) {
  auto& [title, unit, none] = whole;
  return std::tie(title, unit, none);
}

inline auto fields(Formula& whole) {
  auto& [id, topic, text, result, inputs, because, source, function] = whole;
  return std::tie(id, topic, text, result, inputs, because, source, function);
}

inline auto fields(ApproachText& whole) {
  auto& [title, verdict, summary, start, source] = whole;
  return std::tie(title, verdict, summary, start, source);
}

inline auto fields(Points& whole) {
  auto& [knowledge, behaviour] = whole;
  return std::tie(knowledge, behaviour);
}

inline auto fields(Group& whole) {
  auto& [id, title, min, max, because] = whole;
  return std::tie(id, title, min, max, because);
}

inline auto fields(Rule& whole) {
  auto& [id, group, when, points, is_refinement, because, source] = whole;
  return std::tie(id, group, when, points, is_refinement, because, source);
}

inline auto fields(Veto& whole) {
  auto& [id, when, forbids, because, instead, source] = whole;
  return std::tie(id, when, forbids, because, instead, source);
}

inline auto fields(Tension& whole) {
  auto& [id, when, because, advice, source] = whole;
  return std::tie(id, when, because, advice, source);
}

inline auto fields(Contradiction& whole) {
  auto& [id, when, because, ask, source] = whole;
  return std::tie(id, when, because, ask, source);
}

inline auto fields(DeliveryRow& whole) {
  auto& [id, when, deliver, because, source] = whole;
  return std::tie(id, when, deliver, because, source);
}

inline auto fields(DerivedRow& whole) {
  auto& [id, question, value, when, because, source] = whole;
  return std::tie(id, question, value, when, because, source);
}

inline auto fields(FlowchartLine& whole) {
  auto& [id, asks, when, says, source] = whole;
  return std::tie(id, asks, when, says, source);
}

inline auto fields(Cell& whole) {
  auto& [text, source] = whole;
  return std::tie(text, source);
}

inline auto fields(Factor& whole) {
  auto& [id, title, cells, matters_when] = whole;
  return std::tie(id, title, cells, matters_when);
}

inline auto fields(LineText& whole) {
  auto& [title, because, source] = whole;
  return std::tie(title, because, source);
}

inline auto fields(GuideCost& whole) {
  auto& [setup, per_query, maintenance, setup_usd, setup_is_monthly, per_query_usd, setup_if_lower,
         setup_if_higher, per_query_if_lower, per_query_if_higher] = whole;
  return std::tie(setup, per_query, maintenance, setup_usd, setup_is_monthly, per_query_usd,
                  setup_if_lower, setup_if_higher, per_query_if_lower, per_query_if_higher);
}

inline auto fields(QuantityDefault& whole) {
  auto& [role, when, range, because, source] = whole;
  return std::tie(role, when, range, because, source);
}

inline auto fields(RowDefault& whole) {
  auto& [role, when, row, because, source] = whole;
  return std::tie(role, when, row, because, source);
}

inline auto fields(Throughput& whole) {
  auto& [gpu_kind, billions, tokens_per_second, because, source] = whole;
  return std::tie(gpu_kind, billions, tokens_per_second, because, source);
}

inline auto fields(StageTime& whole) {
  auto& [title, ms, because, source] = whole;
  return std::tie(title, ms, because, source);
}

inline auto fields(StackLimit::Row& whole) {
  auto& [role, row] = whole;
  return std::tie(role, row);
}

inline auto fields(StackLimit& whole) {
  auto& [id, when, excludes, only, because, source] = whole;
  return std::tie(id, when, excludes, only, because, source);
}

inline auto fields(CostTable& whole) {
  auto& [quantities, rows, throughputs, size_classes, stack_limits, lines, stages, guide] = whole;
  return std::tie(quantities, rows, throughputs, size_classes, stack_limits, lines, stages, guide);
}

inline auto fields(Example& whole) {
  auto& [question, value] = whole;
  return std::tie(question, value);
}

inline auto fields(GuideItem& whole) {
  auto& [text, example, says, rules] = whole;
  return std::tie(text, example, says, rules);
}

inline auto fields(GuideTopic& whole) {
  auto& [id, title, text, items] = whole;
  return std::tie(id, title, text, items);
}

inline auto fields(Faq& whole) {
  auto& [id, question, answer, source] = whole;
  return std::tie(id, question, answer, source);
}

inline auto fields(Course& whole) {
  auto& [id, title, covers, recommended_for, because, source] = whole;
  return std::tie(id, title, covers, recommended_for, because, source);
}

inline auto fields(Guide& whole) {
  auto& [title, date, topics, faq, courses] = whole;
  return std::tie(title, date, topics, faq, courses);
}

inline auto fields(PlanPhase& whole) {
  auto& [id, title] = whole;
  return std::tie(id, title);
}

inline auto fields(PlanStep& whole) {
  auto& [id, phase, recommended_for, when, action, because, source] = whole;
  return std::tie(id, phase, recommended_for, when, action, because, source);
}

inline auto fields(Preset& whole) {
  auto& [id, title, story, answers, expected, source] = whole;
  return std::tie(id, title, story, answers, expected, source);
}

inline auto fields(Precedent& whole) {
  auto& [id, story, answers, winner, acceptable, numbers, strength, caveat, citation, url] = whole;
  return std::tie(id, story, answers, winner, acceptable, numbers, strength, caveat, citation, url);
}

inline auto fields(Knowledge& whole) {
  auto& [name, version, policies, sources, approaches, questions, prior, premium, groups, rules,
         vetoes, tensions, contradictions, delivery, otherwise_deliver, derived, hit_policy,
         flowchart, phases, plan, precedents, comparison, catalogue, costs, guide, formulas,
         presets] = whole;
  return std::tie(name, version, policies, sources, approaches, questions, prior, premium, groups,
                  rules, vetoes, tensions, contradictions, delivery, otherwise_deliver, derived,
                  hit_policy, flowchart, phases, plan, precedents, comparison, catalogue, costs,
                  guide, formulas, presets);
}

}  // namespace retort
