import { expect, test } from "vitest";
import { asOf, certainlyPublicBy } from "../../src/catalogue/as-of.js";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { sourceKeys } from "../../src/catalogue/source-keys.js";
import { refusal } from "../refusal.js";
import { fixture } from "./fixture.js";

test("a day counts as it stands, a month or a year from its last day on", () => {
  const by = (released: string, publicBy = "") => certainlyPublicBy({ released, publicBy });
  expect(by("2026-03-25")).toBe("2026-03-25");
  expect(by("2026-02")).toBe("2026-02-28"); // 2026 is no leap year
  expect(by("2024-02")).toBe("2024-02-29");
  expect(by("2012")).toBe("2012-12-31");
});

test("an unknown date has the day of a dated copy, or none", () => {
  expect(certainlyPublicBy({ released: "unknown", publicBy: "2023-02-24" })).toBe("2023-02-24");
  expect(certainlyPublicBy({ released: "unknown", publicBy: "" })).toBeUndefined();
});

test("a row stays only when every one of its sources was public by that day", () => {
  const catalogue = openCatalogue({ folder: fixture() });
  // ons-a was released on 25 March 2026; copy-b has no date. The March row rests on both.
  const on = asOf(catalogue, "2026-03-25");
  expect(on.dataset("prices").rows.map((row) => `${row.index} ${row.period}`)).toEqual([
    "cpi 2024-01",
    "cpi 2024-02",
    "rpi 2024-01",
  ]);
  expect(on.dataset("prices").sources).toEqual(["ons-a"]);
  expect(on.leftOut).toEqual([{ key: "copy-b", because: "release date unknown" }]);
  const before = asOf(catalogue, "2026-03-24");
  expect(before.dataset("prices").rows).toEqual([]);
  expect(before.leftOut[0]).toEqual({ key: "ons-a", because: "published later" });
});

test("what describes the data stays, and the whole catalogue is not changed", () => {
  const catalogue = openCatalogue({ folder: fixture() });
  const on = asOf(catalogue, "2000-01-01");
  expect(on.breaks("prices")).toEqual(catalogue.breaks("prices"));
  expect(on.sources()).toEqual(catalogue.sources());
  expect(catalogue.dataset("prices").rows).toHaveLength(4);
  expect(catalogue.asOf).toBeUndefined();
  expect(on.asOf).toBe("2000-01-01");
});

test("in the data that come with realpay, no row rests on a later or undated source, and an earlier day never holds more", () => {
  const catalogue = openCatalogue();
  const days = ["2019-06-30", "2023-03-01", "2026-05-21"];
  for (const id of ["prices", "civil-service-pay", "average-weekly-earnings", "union-density"] as const) {
    const sizes = days.map((day) => {
      const rows: readonly { readonly source: string }[] = asOf(catalogue, day).dataset(id).rows;
      for (const key of new Set(rows.flatMap(sourceKeys)))
        expect(certainlyPublicBy(catalogue.source(key)!)! <= day, key).toBe(true);
      return rows.length;
    });
    expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
    expect(sizes.at(-1)).toBeGreaterThan(0);
  }
});

test("what is not a day is refused", () => {
  expect(() => asOf(openCatalogue({ folder: fixture() }), "May 2026")).toThrow(
    refusal("bad-day", /"May 2026" is not a day/),
  );
});
