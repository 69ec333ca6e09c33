import { problem } from "../../core/problem.js";
import type { Command } from "../command.js";
import { DATA } from "../finding-options.js";

export const dataVerify: Command = {
  name: "data verify",
  summary: "Whether the figures are undamaged: every file read and checked anew",
  describe: [],
  arguments: [],
  options: { data: DATA },
  examples: [
    {
      line: "realpay data verify",
      says: "checksums, columns, types, keys and sources of every file; exit code 1 when one is damaged",
    },
  ],
  async run({ options }, context) {
    const { openData } = await import("../open-data.js");
    const report = (await openData(options)).verify();
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
  },
};
