// The model as a jq program. Usage: node to_jq.mjs MODEL > model.jq

import { readFileSync } from "node:fs";

const join = (parts, word) => "(" + parts.map(text).join(` ${word} `) + ")";
const same = { "==": "==", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">=", "+": "+", "-": "-" };

function text(logic) {
  if (logic === null || typeof logic !== "object") return JSON.stringify(logic);
  const [[name, given]] = Object.entries(logic);
  const parts = Array.isArray(given) ? given : [given];
  if (name === "var") return "." + given;
  if (name === "and" || name === "or") return join(parts, name);
  if (name === "!") return `(${text(given)} | not)`;
  if (name === "in") return "(" + given[1].map((value) => `${text(given[0])} == ${text(value)}`).join(" or ") + ")";
  if (name === "min" || name === "max") return `([${parts.map(text).join(", ")}] | ${name})`;
  if (name === "if") {
    if (parts.length === 1) return text(parts[0]);
    return `(if ${text(parts[0])} then ${text(parts[1])} else ${text({ if: parts.slice(2) })} end)`;
  }
  return join(parts, same[name]);
}

const stages = JSON.parse(readFileSync(process.argv[2], "utf8"));
const added = stages.map((stage) =>
  ". + {" + Object.entries(stage).map(([name, logic]) => `${name}: ${text(logic)}`).join(", ") + "}");
console.log([...added, "{id, approach, scores: {knowledge, behaviour}, flowchart}"].join("\n| "));
