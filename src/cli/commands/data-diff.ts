import type { Command } from "../command.js";
import { DATA } from "../finding-options.js";

const NAMED = 10;

export const dataDiff: Command = {
  name: "data diff",
  summary: "Two releases side by side: what is new, what is gone, which values changed",
  describe: ["A release is written as the data write it: 2026-04-21, 2025-11, or the key of a source."],
  arguments: [
    { name: "first", says: "a release date or vintage, or the key of a source" },
    { name: "second", says: "another" },
  ],
  options: { data: DATA },
  examples: [
    { line: "realpay data diff 2025-11 2026-03", says: "two vintages of the forecasts" },
    { line: "realpay data diff 2025-06-10 2026-04-21 --json", says: "every value that changed, for a program" },
  ],
  async run({ values, options }, context) {
    const [{ openWithLoader }, { diffReleases }, { cellText }, { alignedTable }] = await Promise.all([
      import("../open-data.js"),
      import("../../catalogue/diff-releases.js"),
      import("../../catalogue/overlay/revisions.js"),
      import("../../render/terminal.js"),
    ]);
    const { catalogue, loader } = await openWithLoader(options);
    const [first, second] = [values.first!, values.second!];
    const diffs = diffReleases(catalogue, loader, first, second);
    if (context.json) {
      const resources = diffs.map(({ changed, ...rest }) => ({
        ...rest,
        changed: changed.map(({ row, was, is }) => ({ row, was: cellText(was), is: cellText(is) })),
      }));
      return context.print(`${JSON.stringify({ first, second, resources }, null, 2)}\n`);
    }
    const counts = diffs.map((d) => [d.resource, ...[d.fresh, d.gone, d.changed.length, d.unchanged].map(String)]);
    const heads = ["Resource", `New in ${second}`, `Only in ${first}`, "Changed", "Unchanged"];
    context.print(alignedTable(heads, counts, [false, true, true, true, true]));
    for (const { resource, changed } of diffs) {
      if (changed.length === 0) continue;
      context.print(`\nChanged in ${resource}, largest first\n`);
      const rows = changed.slice(0, NAMED).map(({ row, was, is }) => [row, cellText(was), cellText(is)]);
      context.print(alignedTable(["Row", first, second], rows, [false, true, true]));
      if (changed.length > NAMED) context.note(`and ${changed.length - NAMED} more: --json lists them all`);
    }
  },
};
