import { expect, test } from "vitest";
import { compareRows } from "../../../src/catalogue/add/compare-rows.js";
import type { ResourceDescriptor } from "../../../src/catalogue/data-package.js";
import type { RawRow } from "../../../src/catalogue/parse-rows.js";
import type { Source } from "../../../src/core/source.js";

const describe = (
  key: readonly string[],
  fields: readonly string[] = [...key, "value", "source"],
): ResourceDescriptor =>
  ({
    name: "made",
    path: "made.csv",
    schema: { fields: fields.map((name) => ({ name })), primaryKey: key },
  }) as unknown as ResourceDescriptor;
const source = (key: string, released: string, publisher = "ONS"): Source =>
  ({ key, released, publisher, publicBy: "" }) as unknown as Source;
const SOURCES = new Map(
  [source("old", "2026-01-10"), source("new", "2026-02-10"), source("other", "2026-01-10", "Another")].map((one) => [
    one.key,
    one,
  ]),
);
const find = (key: string) => SOURCES.get(key);
const row = (period: string, value: number, from = "old", more: RawRow = {}): RawRow => ({
  period,
  value: { value },
  source: from,
  ...more,
});
const compare = (resource: ResourceDescriptor, rows: readonly RawRow[], held: readonly RawRow[], by = "new") =>
  compareRows(resource, rows, held, SOURCES.get(by)!, find);

test("new, unchanged, changed: each row is one of them", () => {
  const { fresh, unchanged, revised, older } = compare(
    describe(["period"]),
    [row("2025-01", 1, "new"), row("2025-02", 9, "new"), row("2025-03", 3, "new")],
    [row("2025-01", 1), row("2025-02", 2)],
  );
  expect([fresh.length, unchanged, revised.length, older.length]).toEqual([1, 1, 1, 0]);
  expect(revised[0]!.revision).toEqual({
    resource: "made",
    row: "period=2025-02",
    was: { value: 2 },
    wasSource: "old",
    is: { value: 9 },
    isSource: "new",
  });
});

test("a file that is older than what is held changes nothing", () => {
  const { revised, older } = compare(
    describe(["period"]),
    [row("2025-02", 9, "old")],
    [row("2025-02", 2, "new")],
    "old",
  );
  expect([revised.length, older.length]).toEqual([0, 1]);
});

test("how many digits are written is no change; a change in the seventh digit is one", () => {
  const held = [row("2025-01", 304.722925)];
  expect(compare(describe(["period"]), [row("2025-01", 304.7229252, "new")], held).unchanged).toBe(1);
  expect(compare(describe(["period"]), [row("2025-01", 304.72302, "new")], held).revised).toHaveLength(1);
});

test("where releases stand side by side, a row is held against its own release, else the last before it", () => {
  const resource = describe(["release", "period"], ["release", "period", "value", "source"]);
  const held = [row("2025-01", 1, "old", { release: "2026-01-10" })];
  const later = compare(resource, [row("2025-01", 2, "new", { release: "2026-02-10" })], held);
  expect(later.revised).toHaveLength(1);
  const earlier = compare(resource, [row("2025-01", 2, "new", { release: "2025-12-10" })], held);
  expect([earlier.fresh.length, earlier.revised.length]).toEqual([1, 0]);
});

test("a forecast of another month changes no forecast", () => {
  const resource = describe(["release", "period"], ["release", "period", "value", "status", "source"]);
  const forecast = { status: "forecast" };
  const held = [row("2030", 2, "old", { release: "2025-11", ...forecast })];
  const { fresh, revised } = compare(resource, [row("2030", 3, "new", { release: "2026-03", ...forecast })], held);
  expect([fresh.length, revised.length]).toEqual([1, 0]);
});

test("rounded and full figures of one month are two series", () => {
  const resource = describe(["release", "period"], ["release", "precision", "period", "value", "source"]);
  const held = [row("2025-01", 341, "old", { release: "2026-01-10", precision: "whole-pounds" })];
  const full = row("2025-01", 341.396535, "new", { release: "2026-02-10", precision: "full" });
  expect(compare(resource, [full], held)).toMatchObject({ fresh: [full], revised: [] });
});

test("where several publishers count the same, only one's own count is looked at", () => {
  const resource = describe(["period", "source"]);
  expect(compare(resource, [row("2025-01", 7, "new")], [row("2025-01", 5, "other")]).fresh).toHaveLength(1);
  expect(compare(resource, [row("2025-01", 7, "new")], [row("2025-01", 5, "old")]).revised).toHaveLength(1);
});
