import { answer } from "../answer.js";
import type { Command } from "../command.js";
import { deliver, formatFor, refuseTerminal } from "../deliver.js";

const FORMATS = ["csv", "json", "xlsx", "ods", "html", "md"] as const;
const BINARY: readonly string[] = ["xlsx", "ods"];

export const table: Command = {
  name: "table",
  summary: "The table of a finding, for reading or in a file format",
  describe: [
    "Formats:\n  csv   one clean rectangle for programs, unrounded, sources in the last column\n  json  the same with units, status and standing\n  xlsx  a workbook with the table, the other choices, the workings and the sources\n  ods   the same for LibreOffice\n  html  a table for a page\n  md    a table for Markdown\nWithout --format and --out it is printed for reading.",
  ],
  ofFinding: true,
  arguments: [{ name: "finding", says: "its id; realpay list names them" }],
  options: {
    format: { takes: "FORMAT", values: FORMATS, says: "csv, json, xlsx, ods, html or md; by the ending of --out" },
    out: { takes: "FILE", says: "write here; stdout without it" },
  },
  examples: [
    { line: "realpay table real-pay-median", says: "for reading" },
    { line: "realpay table living-wage --out living-wage.xlsx", says: "a workbook, with the workings of every figure" },
    { line: "realpay table ballots --format csv > ballots.csv", says: "for another program" },
    { line: "realpay table lost-pay --format md", says: "to paste into a briefing" },
  ],
  async run(given, context) {
    const { options } = given;
    const id = given.values.finding!;
    const { out } = options;
    const asked = context.json && options.format === undefined && out === undefined ? "json" : options.format;
    if (asked === undefined && out === undefined) {
      const [{ evidence }, { tableText }, { words }] = await Promise.all([
        answer(given),
        import("../../render/terminal.js"),
        import("../../evidence/words.js"),
      ]);
      context.print(`${words(evidence.title, evidence.figures)}\n\n${tableText(evidence)}`);
      return context.note(`\nrealpay show ${id}   for its notes and sources`);
    }
    const format = formatFor({ format: asked, out }, FORMATS, { htm: "html", markdown: "md" });
    const line = `realpay table ${id} --format ${format} --out ${id}.${format}`;
    const { evidence, catalogue } = await answer(given);
    if (BINARY.includes(format) && out === undefined && context.terminal) refuseTerminal(format, line);
    const { renderTable } = await import("../../render/table.js");
    const attributions = catalogue.attributions(evidence.sources.map((source) => source.key));
    const content = await renderTable(evidence, format, attributions);
    const file = await deliver({ content, format }, { out, line }, context);
    if (context.json && file !== undefined) context.print(`${JSON.stringify({ id, format, file }, null, 2)}\n`);
  },
};
