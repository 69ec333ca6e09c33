import type { Command } from "../command.js";
import { DATA } from "../finding-options.js";

export const dataList: Command = {
  name: "data list",
  summary: "The figures it works from: what is there, from when to when, with breaks and gaps",
  describe: [],
  arguments: [],
  options: { data: DATA },
  examples: [
    { line: "realpay data list", says: "every resource, its span, its releases, how many breaks and gaps" },
    {
      line: "realpay data list --json",
      says: "with the breaks and gaps themselves, and the file that would fill each gap",
    },
  ],
  async run({ options }, context) {
    const [{ openData }, { alignedTable }] = await Promise.all([
      import("../open-data.js"),
      import("../../render/terminal.js"),
    ]);
    const resources = (await openData(options)).resources();
    if (context.json) return context.print(`${JSON.stringify({ resources }, null, 2)}\n`);
    const rows = resources.map((r) => [
      r.id,
      String(r.rows),
      r.from ?? "",
      r.to ?? "",
      String(r.releases.length || 1),
      String(r.breaks.length),
      String(r.gaps.length),
      r.title,
    ]);
    const heads = ["Resource", "Rows", "From", "To", "Releases", "Breaks", "Gaps", "What it is"];
    context.print(alignedTable(heads, rows, [false, true, false, false, true, true, true, false]));
    const gaps = resources.flatMap((r) => r.gaps);
    context.note(
      `\n${gaps.length} gaps are named in data/gaps.csv, each with the official file that would fill it or why none can; breaks in data/series-breaks.csv.`,
    );
  },
};
