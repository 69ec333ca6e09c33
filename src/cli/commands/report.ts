import { problem } from "../../core/problem.js";
import type { Command } from "../command.js";
import { AS_OF, DATA } from "../finding-options.js";
import { progressLine } from "../progress-line.js";

function refuseTwice(id: string): never {
  return problem("repeated-finding", `realpay report: --only names ${id} twice`, {
    found: id,
    expected: "every finding once",
    where: "--only",
    exit: 2,
  });
}

export const report: Command = {
  name: "report",
  summary: "Everything in one folder: page, workbooks, charts, tables and a manifest",
  describe: [
    "The folder:\n  index.html     every finding on one page that needs nothing else\n  workings/      how each figure was worked out, a page a finding, with a citation for each\n  evidence.xlsx  evidence.ods  evidence.json\n  charts/        every chart as SVG, PNG and Vega-Lite, in three sizes\n  tables/        every table as CSV and JSON\n  manifest.json  what went in and what came out, each with its sha256",
    "It is written beside its place and moved into it at the end: until then an old pack is\nleft whole. The same data give the same bytes on any machine.",
  ],
  arguments: [],
  options: {
    out: { takes: "DIR", says: "the folder: new, empty, or an old pack; out without it" },
    "as-of": AS_OF,
    data: DATA,
    only: { takes: "IDS", says: "only these findings: real-pay-median,ballots" },
  },
  examples: [
    { line: "realpay report", says: "the whole pack into out/" },
    { line: "realpay report --out pack --only real-pay-median,lost-pay", says: "two findings into pack/" },
    { line: "realpay report --as-of 2026-05-21 --out then", says: "as it stood that day: what was left out is listed" },
    { line: "realpay report --json", says: "for a program: the folder, and what each finding says" },
  ],
  async run({ options }, context) {
    const [{ FINDINGS, findFinding }, { openData }, { buildPack }, { words }, { version }] = await Promise.all([
      import("../../findings/index.js"),
      import("../open-data.js"),
      import("../../pack/build-pack.js"),
      import("../../evidence/words.js"),
      import("../version.js"),
    ]);
    const ids = options.only?.split(",").map((id) => id.trim());
    const named = ids?.map((id) => findFinding(id));
    const twice = ids?.find((id, i) => ids.indexOf(id) !== i);
    const out = options.out ?? "out";
    const day = options["as-of"];
    if (twice !== undefined) refuseTwice(twice);
    const findings = named === undefined ? FINDINGS : FINDINGS.filter((finding) => named.includes(finding));
    const progress = progressLine(process.stderr, context.json);
    try {
      const pack = await buildPack({
        catalogue: await openData(options),
        findings,
        out,
        version: version(),
        signal: context.signal,
        onProgress: ({ doing, done, of }) => progress.show(`${doing} ${done} of ${of}`),
      });
      progress.clear();
      const found = pack.findings.map((evidence) => ({
        id: evidence.id,
        title: words(evidence.title, evidence.figures),
      }));
      if (context.json) {
        const { folder, unanswered, files } = pack;
        const then = day === undefined ? {} : { asOf: day, unanswered };
        return context.print(`${JSON.stringify({ folder, ...then, findings: found, files }, null, 2)}\n`);
      }
      const { wrap } = await import("../../render/terminal.js");
      for (const { id, title } of found) context.print(`${id}\n  ${wrap(title, 98).join("\n  ")}\n`);
      for (const { finding, because } of pack.unanswered)
        context.print(`${finding}\n  not answered: ${wrap(because, 84).join("\n  ")}\n`);
      context.print(
        `\n${found.length} finding${found.length === 1 ? "" : "s"}, ${pack.files.length + 1} files in ${pack.folder}\n`,
      );
      context.note(`open ${pack.folder}/index.html`);
    } finally {
      progress.clear();
    }
  },
};
