import { answer } from "../answer.js";
import type { Command } from "../command.js";
import { version } from "../version.js";

export const cite: Command = {
  name: "cite",
  summary: "One figure as a citation in one line: value, method, sources and its permanent name",
  describe: [
    "A figure is named <finding>.<figure>, as in the workings of the pack, where the same name is\nits anchor: workings/real-pay-median.html#real-pay-median.change.cpi.2024-03",
    "With the name of a finding alone, its figures are listed. The choices of a finding are options\nhere too (realpay show <finding> --help lists them); a citation ends with those that were made.",
  ],
  ofFinding: true,
  arguments: [{ name: "figure", says: "<finding>.<figure>, or a finding to list its figures" }],
  options: {},
  examples: [
    { line: "realpay cite real-pay-median.change.cpi.2024-03", says: "a line to paste under a claim" },
    { line: "realpay cite real-pay-median", says: "the figures of a finding, with their values" },
    { line: "realpay cite ballots --json", says: "the same for a program" },
  ],
  async run(given, context) {
    const name = given.values.figure!;
    const dot = name.indexOf(".");
    const finding = dot < 0 ? name : name.slice(0, dot);
    const { evidence } = await answer({ ...given, values: { finding } });
    const { citation, figureName, valueWithUnit } = await import("../../render/citation.js");
    const asked = Object.entries(given.options)
      .flatMap(([option, value]) => (value === undefined ? [] : [`--${option} ${value}`]))
      .join(" ");
    const keys = dot < 0 ? Object.keys(evidence.figures) : [name.slice(dot + 1)];
    if (context.json) {
      const { jsonText } = await import("../../render/json.js");
      const cited = keys.map((key) => ({
        figure: figureName(evidence, key),
        citation: citation(evidence, key, version(), asked),
      }));
      return context.print(jsonText({ id: evidence.id, citations: cited }));
    }
    if (dot >= 0) return context.print(`${citation(evidence, keys[0]!, version(), asked)}\n`);
    for (const key of keys) {
      const figure = evidence.figures[key]!;
      context.print(`${figureName(evidence, key)}\n  ${figure.label}: ${valueWithUnit(figure)}\n`);
    }
  },
};
