import { oneOf } from "../../core/options.js";
import { OWN_KIND_IDS, TEMPLATE_FORMATS } from "../../sources/parts/own/template-choices.js";
import type { Command } from "../command.js";
import { deliver, formatFor, refuseTerminal } from "../deliver.js";

export const dataTemplate: Command = {
  name: "data template",
  summary: "An empty file to fill in with figures of your own: pay scales, pay points, staff in post, members",
  describe: [
    'Each has its headings, two example rows to write over, and what every column means. A file you have\nalready need not be retyped: realpay data add FILE --map "Your heading=grade".',
  ],
  arguments: [{ name: "kind", says: `one of ${OWN_KIND_IDS.join(", ")}` }],
  options: {
    format: {
      takes: "FORMAT",
      values: TEMPLATE_FORMATS,
      says: "csv without it; a workbook explains its columns on a second sheet",
    },
    out: { takes: "FILE", says: "where to write it; to stdout without it" },
  },
  examples: [
    { line: "realpay data template pay-scales --out scales.xlsx", says: "a workbook" },
    { line: "realpay data template staff-in-post", says: "the headings as CSV" },
  ],
  async run({ values, options }, context) {
    const kind = oneOf("realpay data template", values.kind!, OWN_KIND_IDS);
    const { templateOf } = await import("../../sources/parts/own/template.js");
    const format = formatFor({ format: options.format, out: options.out }, TEMPLATE_FORMATS);
    const line = `realpay data template ${kind} --format ${format} --out ${kind}.${format}`;
    if (format !== "csv" && options.out === undefined && context.terminal) refuseTerminal(format, line);
    const bytes = await templateOf(kind, format);
    const content = format === "csv" ? new TextDecoder().decode(bytes) : bytes;
    await deliver({ format, content }, { out: options.out, line }, context);
  },
};
