import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { diffReleases } from "../../src/catalogue/diff-releases.js";
import { nodeDisk } from "../../src/catalogue/disk.js";
import { createLoader } from "../../src/catalogue/loader.js";
import { dataStatus } from "../../src/catalogue/status.js";
import { problemOf } from "./fixture.js";

const catalogue = openCatalogue();
const loader = createLoader(catalogue.folder, nodeDisk);

test("two vintages of the forecasts: counts add up, and the largest change stands first", () => {
  const [diff, ...others] = diffReleases(catalogue, loader, "2025-11", "2026-03");
  expect(others).toEqual([]);
  const held = (release: string) => catalogue.dataset("forecasts").rows.filter((row) => row.release === release).length;
  const { fresh, gone, unchanged, changed } = diff!;
  expect(fresh + unchanged + changed.length).toBe(held("2026-03"));
  expect(gone + unchanged + changed.length).toBe(held("2025-11"));
  const size = ({ was, is }: (typeof changed)[number]): number =>
    "value" in was && "value" in is ? Math.abs(is.value - was.value) : -1;
  expect(changed.map(size)).toEqual(changed.map(size).sort((a, b) => b - a));
});

test("the other way round, what is new is what was gone", () => {
  const [there] = diffReleases(catalogue, loader, "2025-11", "2026-03");
  const [back] = diffReleases(catalogue, loader, "2026-03", "2025-11");
  expect([back!.fresh, back!.gone]).toEqual([there!.gone, there!.fresh]);
  expect(back!.changed.length).toBe(there!.changed.length);
});

test("a release nobody holds is refused with the nearest; two that share nothing are too", () => {
  expect(problemOf(() => diffReleases(catalogue, loader, "2026-03", "2026-13"))).toMatchObject({
    code: "unknown-release",
  });
  const strangers = problemOf(() => diffReleases(catalogue, loader, "obr-efo-2026-03-table1.6", "pcs-2018"));
  expect(strangers.code).toBe("nothing-in-common");
});

test("age is counted from the newest source, and the next release is what a publisher's file said", () => {
  const status = (today: string) => dataStatus(catalogue, loader, today).find(({ resource }) => resource === "prices")!;
  expect(status("2026-09-20")).toMatchObject({
    newest: "2026-09-16",
    days: 4,
    next: "2026-10-21",
    due: false,
    to: "2026-08",
  });
  expect(status("2026-10-21").due).toBe(true);
});

test("every gap that is named stands with the file that would fill it, or with why none can", () => {
  const all = dataStatus(catalogue, loader, "2026-12-01").flatMap(({ gaps }) => gaps);
  expect(all.length).toBe(catalogue.dataset("gaps").rows.length);
  for (const { official_file: file, reason } of all) expect(`${file}${reason}`).not.toBe("");
});
