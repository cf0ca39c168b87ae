// Answers records with json-logic-engine. Usage: node json_logic.mjs MODEL compiled|interpreted < RECORDS

import { readFileSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { LogicEngine } from "json-logic-engine";

const engine = new LogicEngine();
const isCompiled = process.argv[3] === "compiled";
const stages = JSON.parse(readFileSync(process.argv[2], "utf8")).map((stage) =>
  Object.entries(stage).map(([name, logic]) =>
    [name, isCompiled ? engine.build(logic) : (record) => engine.run(logic, record)]));

let out = "";
const flush = () => {
  for (let bytes = Buffer.from(out); bytes.length > 0;) bytes = bytes.subarray(writeSync(1, bytes));
  out = "";
};

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const record = JSON.parse(line);
  for (const stage of stages) {
    for (const [name, compute] of stage) record[name] = compute(record);
  }
  const { id, approach, knowledge, behaviour, flowchart } = record;
  out += JSON.stringify({ id, approach, scores: { knowledge, behaviour }, flowchart }) + "\n";
  if (out.length > 1 << 18) flush();
}
flush();
