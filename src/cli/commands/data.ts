import { oneOf } from "../../core/options.js";
import { problem } from "../../core/problem.js";
import type { Command, Context } from "../command.js";

async function list(context: Context): Promise<void> {
  const [{ openCatalogue }, { alignedTable }] = await Promise.all([
    import("../../catalogue/catalogue.js"),
    import("../../render/terminal.js"),
  ]);
  const resources = openCatalogue().resources();
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
}

async function verify(context: Context): Promise<void> {
  const { openCatalogue } = await import("../../catalogue/catalogue.js");
  const report = openCatalogue().verify();
  const bad = report.resources.filter((check) => check.problem !== undefined);
  if (context.json) {
    const resources = report.resources.map(({ problem: found, ...check }) => ({
      ...check,
      rows: check.rows ?? null,
      problem: found === undefined ? null : { code: found.code, message: found.message, where: found.where ?? null },
    }));
    context.print(`${JSON.stringify({ ...report, resources }, null, 2)}\n`);
  } else {
    for (const check of report.resources)
      context.print(
        check.problem === undefined
          ? `ok    ${check.file}  ${check.rows} rows, ${check.bytes} bytes\n`
          : `BAD   ${check.file}  ${check.problem.message}\n`,
      );
    context.print(`\n${report.rows} rows in ${report.resources.length} files; ${bad.length} damaged\n`);
  }
  if (report.ok) return;
  const first = bad[0]?.problem;
  problem(
    first?.code ?? "unused-sources",
    bad.length > 0
      ? `${bad.length} of ${report.resources.length} files are not what was sealed: ${bad.map((c) => c.file).join(", ")}`
      : `lines of sources.csv that no row uses: ${report.unusedSources.join(", ")}`,
    {
      found: first?.found ?? `${report.unusedSources.length} lines that no row uses`,
      expected: first?.expected ?? "every line of sources.csv used by a row",
      where: first?.where ?? `${report.folder}/sources.csv`,
      hint: first?.hint ?? "install realpay again",
    },
  );
}

export const data: Command = {
  name: "data",
  summary: "The figures it works from: what is there, and whether it is undamaged",
  describe: [],
  arguments: [
    {
      name: "what",
      says: "list: what is there, from when to when, with breaks and gaps; verify: read and check every file",
    },
  ],
  options: {},
  examples: [
    { line: "realpay data list", says: "every resource, its span, its releases, how many breaks and gaps" },
    {
      line: "realpay data list --json",
      says: "with the breaks and gaps themselves, and the file that would fill each gap",
    },
    {
      line: "realpay data verify",
      says: "checksums, columns, types, keys and sources of every file; exit code 1 when one is damaged",
    },
  ],
  run({ values }, context) {
    const what = oneOf("realpay data", values.what!, ["list", "verify"]);
    return what === "list" ? list(context) : verify(context);
  },
};
