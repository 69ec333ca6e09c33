import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type AddOptions, addFile } from "../../../src/catalogue/add/add-file.js";
import { asOf } from "../../../src/catalogue/as-of.js";
import { openCatalogue } from "../../../src/catalogue/catalogue.js";
import { nodeDisk } from "../../../src/catalogue/disk.js";
import { load, tryLoad } from "../../../src/catalogue/load.js";
import { Problem } from "../../../src/core/problem.js";
import { madeCpi } from "./made-series.js";

/** A place for a user's own data that is not there yet. */
function place(): string {
  const folder = mkdtempSync(join(tmpdir(), "realpay-add-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "own");
}
const add = (text: string, into: string, more: Partial<AddOptions> = {}) =>
  addFile(text, { into, today: "2026-12-01", name: "made.csv", ...more });
async function problemOf(work: () => Promise<unknown>): Promise<Problem> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("expected a Problem, and there was none");
}
const cpi = (overlay: string, period: string) =>
  openCatalogue({ overlay })
    .dataset("prices")
    .rows.filter((row) => row.index === "cpi" && row.period === period);

test("months that are not held are added with their source, and what comes with realpay is left as it was", async () => {
  const into = place();
  const before = readFileSync(join(openCatalogue().folder, "prices.csv"));
  const added = await add(madeCpi({ months: { "2026-09": "141.9", "2026-10": "142.3" } }), into);
  expect(added.written).toBe(true);
  expect(
    added.comparisons.map(({ resource, fresh, revised }) => [resource.name, fresh.length, revised.length]),
  ).toEqual([["prices", 2, 0]]);
  expect(added.comparisons[0]!.unchanged).toBe(20); // January 2025 to August 2026, as held
  expect(cpi(into, "2026-10")[0]).toMatchObject({ value: { value: 142.3 }, base: "2015=100", cdid: "D7BT" });
  const catalogue = openCatalogue({ overlay: into });
  const key = cpi(into, "2026-10")[0]!.source;
  expect(catalogue.source(key)).toMatchObject({ released: "2026-11-18", standing: "publisher", licence: "OGL-UK-3.0" });
  expect(catalogue.verify().ok).toBe(true);
  expect(readFileSync(join(openCatalogue().folder, "prices.csv")).equals(before)).toBe(true);
  expect(
    openCatalogue()
      .dataset("prices")
      .rows.some((row) => row.period === "2026-10"),
  ).toBe(false);
});

test("the description of the package names the official file by its sha256 and says when the next one comes", async () => {
  const into = place();
  const { dataset } = await add(madeCpi({ months: { "2026-09": "141.9" } }), into);
  const { resources } = JSON.parse(readFileSync(join(into, "datapackage.json"), "utf8"));
  const prices = resources.find((one: { name: string }) => one.name === "prices");
  expect(prices.sources).toEqual([
    expect.objectContaining({ key: dataset.source.key, hash: dataset.file.hash, nextRelease: "2026-12-16" }),
  ]);
  expect(dataset.file.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(readdirSync(into).sort()).toEqual(["datapackage.json", "prices.csv", "sources.csv"]);
});

test("the same file a second time has nothing new, and nothing is written", async () => {
  const into = place();
  const text = madeCpi({ months: { "2026-09": "141.9" } });
  await add(text, into);
  const before = readFileSync(join(into, "datapackage.json"), "utf8");
  const again = await add(text, into);
  expect(again.written).toBe(false);
  expect(again.rows).toBe(0);
  expect(readFileSync(join(into, "datapackage.json"), "utf8")).toBe(before);
});

test("a dry run says what would be done and makes no folder", async () => {
  const into = place();
  const added = await add(madeCpi({ months: { "2026-09": "141.9", "2026-08": "141.0" } }), into, { dryRun: true });
  expect(added.written).toBe(false);
  expect(added.rows).toBe(2);
  expect(added.comparisons[0]!.revised).toHaveLength(1);
  expect(existsSync(into)).toBe(false);
});

test("a changed value is refused with what was and what is, and taken only on somebody's word, with both kept", async () => {
  const into = place();
  const held = cellOf("2026-08");
  const text = madeCpi({ months: { "2026-08": "141.0", "2026-09": "141.4" } });
  const refused = await problemOf(() => add(text, into));
  expect(refused.code).toBe("revised-values");
  expect(refused.found).toContain(`index=cpi period=2026-08: ${held} becomes 141`);
  expect(existsSync(into)).toBe(false);
  const added = await add(text, into, { acceptRevisions: true });
  expect(added.written).toBe(true);
  const catalogue = openCatalogue({ overlay: into });
  expect(catalogue.revisions()).toEqual([
    {
      resource: "prices",
      row: "index=cpi period=2026-08",
      was: { value: held },
      wasSource: "ons-mm23-2026-09-16",
      is: { value: 141 },
      isSource: added.source.key,
    },
  ]);
  expect(cpi(into, "2026-08")).toHaveLength(1);
  expect(cpi(into, "2026-08")[0]!.value).toEqual({ value: 141 });
  expect(catalogue.verify().ok).toBe(true);
  // as it stood before the release, the value is the one before it
  const then = asOf(catalogue, "2026-10-01").dataset("prices").rows;
  expect(then.filter((row) => row.index === "cpi" && row.period === "2026-08")[0]!.value).toEqual({ value: held });
});

const cellOf = (period: string): number => {
  const { value } = openCatalogue()
    .dataset("prices")
    .rows.find((row) => row.index === "cpi" && row.period === period)!;
  return (value as { value: number }).value;
};

test("an older release than the one held changes nothing: what is held stays, and is counted", async () => {
  const into = place();
  const text = madeCpi({ months: { "2026-07": "99.9" }, released: "20-08-2026" });
  const added = await add(text, into, { dryRun: true });
  expect(added.comparisons[0]!.revised).toHaveLength(added.comparisons[0]!.older.length === 1 ? 0 : 1);
});

test("a value that moves further than the series ever did is refused until somebody has looked", async () => {
  const into = place();
  const text = madeCpi({ months: { "2026-09": "1419" } }); // a lost decimal point
  const refused = await problemOf(() => add(text, into));
  expect(refused.code).toBe("jump");
  expect(refused.found).toContain("2026-09");
  expect((await add(text, into, { acceptJumps: true })).written).toBe(true);
});

test("a month that would leave a hole behind it is refused, and nothing is written", async () => {
  const into = place();
  const refused = await problemOf(() => add(madeCpi({ months: { "2026-10": "142.3" } }), into));
  expect(refused.code).toBe("missing-period");
  expect(refused.found).toContain("2026-09");
  expect(existsSync(into)).toBe(false);
});

test("the same code on another reference year is not laid beside the one that is held", async () => {
  const into = place();
  const text = madeCpi({ months: { "2026-09": "180.2" }, title: "CPI INDEX 00: ALL ITEMS 2005=100" });
  const refused = await problemOf(() => add(text, into));
  expect(refused.code).toBe("no-resource");
  const kept = await add(text, into, { all: true });
  expect(kept.comparisons[0]!.resource.name).toBe("ons-timeseries");
  const catalogue = openCatalogue({ overlay: into });
  expect(catalogue.ids).toContain("ons-timeseries");
  expect((catalogue.dataset("ons-timeseries" as "prices").rows as unknown as { base: string }[])[0]!.base).toBe(
    "2005=100",
  );
  expect(catalogue.verify().ok).toBe(true);
});

test("two writers at once: the second is refused and the first is whole", async () => {
  const into = place();
  await add(madeCpi({ months: { "2026-09": "141.9" } }), into);
  writeFileSync(join(into, "writing.lock"), "somebody else\n");
  const more = madeCpi({ months: { "2026-09": "141.9", "2026-10": "142.3" } });
  expect((await problemOf(() => add(more, into))).code).toBe("locked");
  expect(cpi(into, "2026-10")).toHaveLength(0);
  rmSync(join(into, "writing.lock"));
  expect((await add(more, into)).written).toBe(true);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "cut off after step %i of writing, the folder holds all of it or none",
  async (steps) => {
    const into = place();
    await add(madeCpi({ months: { "2026-09": "141.9" } }), into);
    let left = steps;
    const step = (work: () => void): void => {
      left -= 1;
      if (left < 0) throw new Error("cut off");
      work();
    };
    const disk = {
      ...nodeDisk,
      write: (path: string, bytes: Uint8Array) => step(() => nodeDisk.write(path, bytes)),
      move: (from: string, to: string) => step(() => nodeDisk.move(from, to)),
      remove: (path: string) => (path.endsWith(".lock") ? nodeDisk.remove(path) : undefined),
    };
    const text = madeCpi({ months: { "2026-09": "141.9", "2026-10": "142.3" } });
    const done = await add(text, into, { disk }).then(
      () => true,
      (error: Error) => {
        expect(error.message).toBe("cut off");
        return false;
      },
    );
    const catalogue = openCatalogue({ overlay: into });
    expect(catalogue.verify().ok).toBe(true);
    const there = cpi(into, "2026-10").length === 1;
    if (done) expect(there).toBe(true);
    // after that, it can be added as if nothing had happened
    const again = await add(text, into);
    expect(again.written).toBe(!there);
    expect(cpi(into, "2026-10")).toHaveLength(1);
  },
);

test("a row typed into the overlay by hand in the place of a shipped one is refused", async () => {
  const into = place();
  const { source } = await add(madeCpi({ months: { "2026-09": "141.9" } }), into);
  const file = join(into, "prices.csv");
  writeFileSync(
    file,
    `${readFileSync(file, "utf8")}cpi,D7BT,2011-03,1.0,2015=100,not-stated,publisher,${source.key}\n`,
  );
  const { seal } = await import("../../../src/catalogue/seal.js");
  seal(into);
  expect((await problemOf(async () => openCatalogue({ overlay: into }).dataset("prices"))).code).toBe(
    "unrecorded-revision",
  );
});

test("loading gives rows with their source and cell, by path, bytes or text; what is wrong is data with tryLoad", async () => {
  const text = madeCpi({ months: { "2026-09": "141.9" } });
  const dataset = await load(text, { name: "made.csv" });
  expect(dataset.rows.find((row) => row.period === "2026-09")).toMatchObject({
    series: "D7BT",
    value: { value: 141.9 },
    unit: { id: "index", base: "2015=100" },
  });
  expect(dataset.sources).toEqual([dataset.source.key]);
  const bytes = await load(new TextEncoder().encode(text), { name: "made.csv" });
  expect(bytes.rows).toEqual(dataset.rows);
  const missing = await tryLoad("no/such/file.csv");
  expect(missing.ok ? undefined : missing.problem.code).toBe("no-file");
  const unknown = await tryLoad("a,b\n1,2\n");
  expect(unknown.ok ? undefined : unknown.problem.code).toBe("unknown-file");
  await expect(load(text, { nmae: "x" } as never)).rejects.toMatchObject({ code: "unknown-option" });
});

test("a gap that an added file fills is no longer one; the others stay", async () => {
  const into = place();
  const before = openCatalogue().gaps("prices");
  expect(before.map(({ id }) => id)).toContain("prices-cpi-after-august-2026");
  await add(madeCpi({ months: { "2026-09": "141.9" } }), into);
  const after = openCatalogue({ overlay: into }).gaps("prices");
  expect(before.filter(({ id }) => !after.some((gap) => gap.id === id)).map(({ id }) => id)).toEqual([
    "prices-cpi-after-august-2026",
  ]);
});
