import type { OfficialFilesRow } from "../../catalogue/rows/references.js";
import { Problem, problem } from "../../core/problem.js";
import type { Command, Context } from "../command.js";
import { DATA } from "../finding-options.js";
import { ACCEPT } from "./data-add.js";

/** The lines of official-files.csv that were asked for, by their own name or that of a resource they fill. */
async function chosen(rows: readonly OfficialFilesRow[], names: readonly string[]): Promise<OfficialFilesRow[]> {
  const { nearest } = await import("../../core/nearest.js");
  const holds = (row: OfficialFilesRow, name: string): boolean =>
    row.id === name || row.fills.split(" ").includes(name);
  for (const name of names) {
    if (rows.some((row) => holds(row, name))) continue;
    const known = [
      ...new Set(rows.flatMap(({ id, fills }) => [id, ...fills.split(" ").filter((text) => text !== "")])),
    ];
    const near = nearest(name, known);
    problem("unknown-file-name", `no official file is called "${name}" or fills a resource of that name`, {
      found: name,
      expected: `one of ${known.sort().join(", ")}`,
      where: "data/official-files.csv",
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      exit: 2,
    });
  }
  return names.length === 0 ? [...rows] : rows.filter((row) => names.some((name) => holds(row, name)));
}

/** What became of one file. */
interface Outcome {
  readonly id: string;
  readonly outcome: "new" | "unchanged" | "failed";
  readonly file?: string;
  readonly rows?: number;
  readonly problem?: { readonly code: string; readonly message: string; readonly hint: string | undefined };
}

export const dataFetch: Command = {
  name: "data fetch",
  summary:
    "The current official files from their publishers, then exactly as data add; the only command that needs the network",
  describe: [
    "Each file is kept in snapshots/ of your own data, in a folder of its day, with the address, the time\nstamps its publisher gave and its sha256. A publisher is asked only for what is new; redirects are\nfollowed to its own hosts alone; HTTPS_PROXY, HTTP_PROXY and NO_PROXY are heeded.",
  ],
  arguments: [
    {
      name: "resource",
      optional: true,
      many: true,
      says: "resources to fill, or files as data/official-files.csv names them; all without any",
    },
  ],
  options: { data: DATA, ...ACCEPT },
  examples: [
    { line: "realpay data fetch prices", says: "the price indices, and whatever else the same files hold" },
    { line: "realpay data fetch prices --dry-run", says: "fetched and compared; nothing is added" },
  ],
  async run(given, context) {
    const { values, switches } = given;
    const [{ openData }, { addPlace }, { additionText }] = await Promise.all([
      import("../open-data.js"),
      import("../add-place.js"),
      import("../addition-report.js"),
    ]);
    const place = addPlace(given);
    const catalogue = await openData(
      given.options.data !== undefined && !(await isThere(place.into)) ? {} : given.options,
    );
    const rows = await chosen(catalogue.dataset("official-files").rows, values.resource?.split("\n") ?? []);
    const outcomes: Outcome[] = [];
    let first: Problem | undefined;
    for (const row of rows) {
      try {
        const got = await getFile(row, place.into, context);
        if (got.outcome === "unchanged")
          context.note(`${row.id}: nothing has changed since the snapshot of ${got.day}`);
        const { addFile } = await import("../../catalogue/add/add-file.js");
        const added = await addFile(got.file, { ...place, address: row.address, dryRun: switches.has("dry-run") });
        if (!context.json) context.print(await additionText(added, switches.has("dry-run")));
        outcomes.push({ id: row.id, outcome: got.outcome, file: got.file, rows: added.written ? added.rows : 0 });
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        first ??= error;
        const { code, message, hint } = error;
        outcomes.push({ id: row.id, outcome: "failed", problem: { code, message, hint } });
        context.note(`${row.id}: ${message}${hint === undefined ? "" : ` (${hint})`}`);
      }
    }
    if (context.json) context.print(`${JSON.stringify({ files: outcomes }, null, 2)}\n`);
    const failed = outcomes.filter(({ outcome }) => outcome === "failed");
    if (first === undefined) return;
    const { code, message, found, expected, where, hint } = first;
    problem(
      code,
      failed.length === 1 ? message : `${failed.length} of ${rows.length} files were not added; the first: ${message}`,
      {
        ...(found === undefined ? {} : { found }),
        ...(expected === undefined ? {} : { expected }),
        ...(where === undefined ? {} : { where }),
        ...(hint === undefined ? {} : { hint }),
      },
    );
  },
};

async function isThere(folder: string): Promise<boolean> {
  const { existsSync } = await import("node:fs");
  const { join } = await import("node:path");
  return existsSync(join(folder, "datapackage.json"));
}

/** Gets one file into the snapshots of the folder. */
async function getFile(row: OfficialFilesRow, into: string, context: Context) {
  const [{ fetchOfficial }, { setTimeout: sleep }, { join }, { today }] = await Promise.all([
    import("../../catalogue/fetch/fetch-official.js"),
    import("node:timers/promises"),
    import("node:path"),
    import("../today.js"),
  ]);
  const { outcome, file, sidecar } = await fetchOfficial({
    address: row.address,
    hosts: row.hosts.split(" "),
    accept: row.accept.split(" "),
    folder: join(into, "snapshots"),
    today: today(),
    environment: process.env,
    signal: context.signal,
    sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    random: Math.random,
    log: (line) => context.note(`${row.id}: ${line}`),
  });
  return { outcome, file, day: sidecar.fetched };
}
