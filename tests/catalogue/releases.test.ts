import { expect, test } from "vitest";
import { openCatalogue } from "../../src/catalogue/catalogue.js";
import { release, releasesOf } from "../../src/catalogue/release.js";
import { seriesOf } from "../../src/catalogue/series.js";
import { fixture, problemOf } from "./fixture.js";

const earnings = () => openCatalogue({ folder: fixture() }).dataset("average-weekly-earnings");

test("a release is chosen by its date or as the latest, and the title says which it is", () => {
  expect(releasesOf(earnings().rows)).toEqual(["2025-06-10", "2026-04-21"]);
  const latest = release(earnings(), "latest");
  expect(latest.rows.map((row) => row.value)).toEqual([{ value: 651 }, { value: 652 }]);
  expect(latest.title).toBe("The table average-weekly-earnings (release 2026-04-21)");
  expect(release(earnings(), "2025-06-10").rows.map((row) => row.value)).toEqual([{ value: 650.4 }, { value: 651.1 }]);
});

test("choosing a release leaves the dataset as it was", () => {
  const all = earnings();
  release(all, "latest");
  expect(all.rows).toHaveLength(4);
});

test("an unknown release is refused with those that exist", () => {
  expect(problemOf(() => release(earnings(), "2026-04-22"))).toMatchObject({
    code: "unknown-release",
    expected: "latest, or one of 2025-06-10, 2026-04-21",
    hint: 'did you mean "2026-04-21"?',
  });
  expect(problemOf(() => release({ ...earnings(), rows: [] }, "latest")).code).toBe("unknown-release");
});

test("rows of two releases are not one series", () => {
  expect(problemOf(() => seriesOf("regular pay", earnings().rows))).toMatchObject({
    code: "mixed-releases",
    found: "2025-06-10, 2026-04-21",
    where: "regular pay",
  });
  // also where no period stands twice: a growth rate would take one end from each
  const ends = earnings().rows.filter((row) => (row.release === "2025-06-10") === (row.period === "2024-01"));
  expect(ends).toHaveLength(2);
  expect(problemOf(() => seriesOf("regular pay", ends)).code).toBe("mixed-releases");
});

test("a series is in order of time, with one row a period", () => {
  const rows = [...release(earnings(), "latest").rows].reverse();
  expect(seriesOf("regular pay", rows).map((row) => row.period)).toEqual(["2024-01", "2024-02"]);
  expect(rows.map((row) => row.period)).toEqual(["2024-02", "2024-01"]);
  expect(problemOf(() => seriesOf("regular pay", [...rows, rows[0]!]))).toMatchObject({
    code: "duplicate-period",
    found: "two rows for 2024-02",
  });
});
