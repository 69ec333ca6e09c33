import { answer } from "../answer.js";
import type { Command } from "../command.js";

export const grid: Command = {
  name: "grid",
  summary: "What a headline would have been under the other reasonable choices",
  describe: [
    "The choices are data, listed with their reasons in data/grid.csv: which price index, which\nbase, which basis, which statistic. The count says how many of the listed combinations have\nthe sign of the chosen one. It is never a probability: they are choices, not draws.",
  ],
  ofFinding: true,
  arguments: [{ name: "finding", says: "its id; realpay list names them" }],
  options: {},
  examples: [
    { line: "realpay grid real-pay-median", says: "every combination, the range, and where the chosen one falls" },
    { line: "realpay grid lost-pay --json", says: '{ "id", "chosen", "cells", "low", "high", "agree", "of" }' },
  ],
  async run(given, context) {
    const { evidence } = await answer(given);
    if (context.json) {
      const { gridJson, jsonText } = await import("../../render/json.js");
      return context.print(jsonText(gridJson(evidence)));
    }
    const [{ alignedTable, wrap }, { otherwiseTable, otherwiseWords }] = await Promise.all([
      import("../../render/terminal.js"),
      import("../../render/otherwise.js"),
    ]);
    const folded = `${wrap(otherwiseWords(evidence), 90).join("\n")}\n`;
    const table = otherwiseTable(evidence);
    if (table === undefined) return context.print(folded);
    const rows = table.rows.map((row) => [...row.words, row.shown]);
    const last = table.columns.length - 1;
    const aligned = alignedTable(
      table.columns,
      rows,
      table.columns.map((_, c) => c === last),
    );
    context.print(`${table.caption}\n\n${aligned}\n${folded}`);
  },
};
