import type { Command } from "../command.js";
import { DATA } from "../finding-options.js";

export const dataStatus: Command = {
  name: "data status",
  summary: "How old each resource is, when more is expected, and which file would fill each gap",
  describe: [
    "Age is counted from the day by which the newest source was certainly public. The next release is\nwhat a publisher's own file said of it; where none that is held says so, it is left blank.",
  ],
  arguments: [],
  options: { data: DATA },
  examples: [
    { line: "realpay data status", says: "age, next release and gaps of every resource" },
    { line: "realpay data status --json", says: "with every gap and the official file that would fill it" },
  ],
  async run({ options }, context) {
    const [{ openWithLoader }, { dataStatus: statusOf }, { alignedTable, wrap }, { today }] = await Promise.all([
      import("../open-data.js"),
      import("../../catalogue/status.js"),
      import("../../render/terminal.js"),
      import("../today.js"),
    ]);
    const { catalogue, loader } = await openWithLoader(options);
    const resources = statusOf(catalogue, loader, today());
    if (context.json) return context.print(`${JSON.stringify({ today: today(), resources }, null, 2)}\n`);
    const rows = resources.map(({ resource, to, newest, days, next, due, gaps }) => [
      resource,
      to ?? "",
      newest ?? "not known",
      days === undefined ? "" : String(days),
      next === undefined ? "" : `${next}${due ? " (due)" : ""}`,
      String(gaps.length),
    ]);
    const heads = ["Resource", "Figures to", "Newest source", "Days old", "Next release", "Gaps"];
    context.print(alignedTable(heads, rows, [false, false, false, true, false, true]));
    const lacking = resources.flatMap(({ gaps }) => gaps);
    context.print(`\nWhat would fill the gaps\n`);
    const files = new Map<string, string[]>();
    for (const { official_file: file, missing } of lacking) {
      const name = file === "" || file === "unknown" ? "no official file is known" : file;
      files.set(name, [...(files.get(name) ?? []), missing]);
    }
    for (const [file, missing] of files)
      context.print(`- ${wrap(`${file}: ${[...new Set(missing)].join("; ")}`, 96).join("\n  ")}\n`);
  },
};
