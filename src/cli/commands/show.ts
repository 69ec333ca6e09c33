import { answer } from "../answer.js";
import type { Command } from "../command.js";

export const show: Command = {
  name: "show",
  summary: "One finding whole: the answer, its table, range, objections, notes and sources",
  describe: ["Some findings leave a choice open: realpay show <finding> --help lists its choices."],
  ofFinding: true,
  arguments: [{ name: "finding", says: "its id; realpay list names them" }],
  options: {},
  examples: [
    { line: "realpay show real-pay-median", says: "for reading" },
    {
      line: "realpay show living-wage --json",
      says: "the Evidence object: every figure with its operands and workings",
    },
    { line: "realpay show lost-pay --index rpi --from 2012-03", says: "with other choices than the headline's" },
    { line: "realpay show lost-pay | less", says: "a screen at a time" },
  ],
  async run(given, context) {
    const { evidence } = await answer(given);
    if (context.json) {
      const { evidenceJson, jsonText } = await import("../../render/json.js");
      return context.print(jsonText(evidenceJson(evidence)));
    }
    const { evidenceText } = await import("../../render/terminal.js");
    context.print(evidenceText(evidence));
  },
};
