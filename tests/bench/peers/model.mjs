// retort's decision as JSON Logic, made from its data files: the same points, limits, vetoes, delivery and
// flowchart, so that a peer does the same work. Usage: node model.mjs DATA_FOLDER > model.json

import { readFileSync } from "node:fs";

const folder = process.argv[2];
const table = (name) => JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8"));
const [rules, vetoes, delivery, derived, flowchart] =
  ["rules", "vetoes", "delivery", "derived", "flowchart"].map(table);

const and = (parts) => (parts.length === 1 ? parts[0] : { and: parts });
const or = (parts) => (parts.length === 0 ? false : parts.length === 1 ? parts[0] : { or: parts });
const given = (question) => ({ var: question });
const isKnown = (value) => ({ "!=": [value, null] });

/// An unanswered question takes what other answers imply.
const implied = new Map();
const answer = (question) => implied.get(question) ?? given(question);

const opposite = { "<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=" };
const logicName = (comparison) => (comparison === "=" ? "==" : comparison);

function test(question, wanted, holds) {
  const value = answer(question);
  if (Array.isArray(wanted)) {
    const isIn = { in: [value, wanted] };
    return holds ? isIn : and([isKnown(value), { "!": isIn }]);
  }
  const bounds = Object.entries(wanted).map(([comparison, bound]) =>
    ({ [logicName(holds ? comparison : opposite[comparison])]: [value, Number(bound)] }));
  return and([isKnown(value), holds ? and(bounds) : or(bounds)]);
}

/// True where the condition certainly holds (or, with `wanted` false, certainly does not).
function certainly(condition, wanted = true) {
  const parts = Object.entries(condition).map(([key, value]) => {
    if (key === "not") return certainly(value, !wanted);
    if (key === "all") return (wanted ? and : or)(value.map((part) => certainly(part, wanted)));
    if (key === "any") return (wanted ? or : and)(value.map((part) => certainly(part, wanted)));
    return test(key, value, wanted);
  });
  return (wanted ? and : or)(parts);
}

const choose = (cases, otherwise) =>
  ({ if: [...cases.flatMap(([when, then]) => [when, then]), otherwise] });

const rows = (file) => Object.values(file).find((value) => Array.isArray(value));

for (const question of new Set(rows(derived).map((row) => row.question))) {
  const cases = rows(derived).filter((row) => row.question === question)
    .map((row) => [certainly(row.when), row.value]);
  implied.set(question, choose([[isKnown(given(question)), given(question)], ...cases], null));
}

const score = (axis) => ({ "+": [rules.prior[axis], ...rules.groups.map((group) => {
  const sum = rules.rules.filter((rule) => rule.group === group.id && rule[axis])
    .map((rule) => ({ if: [certainly(rule.when), rule[axis], 0] }));
  return { max: [group[axis].min, { min: [group[axis].max, { "+": [...sum, 0] }] }] };
})] });

const says = (approaches) => or(rows(flowchart).filter((line) => approaches.includes(line.says))
  .map((line) => certainly(line.when)));

const isForbidden = (approach) => or(rows(vetoes)
  .filter((veto) => veto.forbids.includes(approach)).map((veto) => certainly(veto.when)));

const never = -1e9;
const most = (which, others) => and([{ ">": [given(which), never] },
  ...others.map((other) => ({ ">=": [given(which), given(other)] }))]);

console.log(JSON.stringify([
  {
    knowledge: score("knowledge"),
    behaviour: score("behaviour"),
    delivery: choose(rows(delivery).map((row) => [certainly(row.when), row.deliver]), delivery.otherwise),
    retrieves: says(["rag", "long_context", "both"]),
    trains: says(["fine_tune", "both"]),
    no_rag: isForbidden("rag"),
    no_long_context: isForbidden("long_context"),
    no_fine_tune: isForbidden("fine_tune"),
    no_both: isForbidden("both"),
    no_prompting: isForbidden("prompting"),
  },
  {
    retrieval: { if: [{ "==": [given("delivery"), "rag"] },
      { if: [{ "!": given("no_rag") }, "rag", { "!": given("no_long_context") }, "long_context", null] },
      { if: [{ "!": given("no_long_context") }, "long_context", { "!": given("no_rag") }, "rag", null] }] },
    both: { if: [given("no_both"), never,
      { "-": [{ "+": [given("knowledge"), given("behaviour")] }, rules.premium] }] },
    fine_tune: { if: [given("no_fine_tune"), never, given("behaviour")] },
    prompting: { if: [given("no_prompting"), never, 0] },
    flowchart: { if: [and([given("retrieves"), given("trains")]), "both",
      given("retrieves"), "rag", given("trains"), "fine_tune", "none"] },
  },
  { with_retrieval: { if: [{ "==": [given("retrieval"), null] }, never, given("knowledge")] } },
  {
    approach: choose([
      [most("both", ["with_retrieval", "fine_tune", "prompting"]), "both"],
      [most("with_retrieval", ["fine_tune", "prompting"]), given("retrieval")],
      [most("fine_tune", ["prompting"]), "fine_tune"],
      [most("prompting", []), "prompting"],
    ], null),
  },
]));
