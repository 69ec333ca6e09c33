import { expect, test } from "vitest";
import type { CrosswalkLevel } from "../../src/catalogue/rows/references.js";
import { catalogue } from "./own-data.js";

const departments = catalogue.crosswalk("department");
const unknown = (names: Iterable<string>, level: CrosswalkLevel): string[] =>
  [...new Set(names)].filter((name) => name !== "" && name !== "all" && !departments.has(name, level));

const LEVELS: Readonly<Record<string, CrosswalkLevel>> = {
  parent_department: "department-group",
  organisation: "body",
  department_group_ifg: "department-group-ifg",
};

test("every department and organisation printed in headcount and pay leads to one name at its level", () => {
  for (const id of ["civil-service-headcount", "civil-service-pay"] as const)
    for (const [level, at] of Object.entries(LEVELS)) {
      const rows = catalogue.dataset(id).rows.filter((row) => row.department_level === level);
      expect(
        unknown(
          rows.map((row) => row.department),
          at,
        ),
        `${id} ${level}`,
      ).toEqual([]);
    }
  const parents = catalogue.dataset("civil-service-headcount").rows.map((row) => row.parent_department);
  expect(unknown(parents, "department-group")).toEqual([]);
});

test("every department and body printed in the workforce returns, pay ranges and salary bands does too", () => {
  const workforce = catalogue.dataset("civil-service-workforce").rows;
  expect(
    unknown(
      workforce.map((row) => row.department),
      "department-group",
    ),
  ).toEqual([]);
  expect(
    unknown(
      workforce.map((row) => row.body),
      "body",
    ),
  ).toEqual([]);
  const ranges = catalogue.dataset("pay-ranges").rows;
  expect(
    unknown(
      ranges.map((row) => row.department),
      "department-group",
    ),
  ).toEqual([]);
  expect(
    unknown(
      ranges.map((row) => row.organisation),
      "body",
    ),
  ).toEqual([]);
  expect(
    unknown(
      catalogue.dataset("civil-service-salary-bands").rows.map((row) => row.department),
      "body",
    ),
  ).toEqual([]);
});

test("every region printed leads to one name, and those of 2020 and 2021 to the same", () => {
  const regions = catalogue.crosswalk("region");
  const printed = [
    ...catalogue
      .dataset("civil-service-pay-by-group")
      .rows.flatMap((row) => (row.dimension === "region" ? row.category : [])),
    ...catalogue.dataset("union-density").rows.flatMap((row) => (row.dimension === "region" ? row.category : [])),
    ...catalogue.dataset("ashe-region").rows.map((row) => row.label),
  ];
  expect([...new Set(printed)].filter((name) => !regions.has(name))).toEqual([]);
  expect(regions.canonical("East Midlands (England)")).toBe(regions.canonical("East Midlands"));
});

test("the names that SOURCES.md warns of lead to one body", () => {
  expect(departments.canonical("Water Services Regulation Authority", "body")).toBe("Ofwat");
  expect(departments.canonical("Export Credits Guarantee Department", "body")).toBe(
    departments.canonical("UK Export Finance", "body"),
  );
  expect(departments.canonical("ESTYN", "body")).toBe(departments.canonical("Estyn", "body"));
  expect(departments.canonical("Work and Pensions", "department-group")).toBe(
    departments.canonical("Department for Work and Pensions", "department-group"),
  );
});

test("a department group is never its core department, and a body without its agencies never the group", () => {
  const of = (level: CrosswalkLevel) => new Set(departments.rows(level).map((row) => row.canonical));
  for (const name of of("department-group")) expect(name).not.toMatch(/excluding agencies/);
  expect(departments.canonical("Ministry of Justice", "department-group")).toBe("Ministry of Justice");
  const cores = [...of("body")].filter((name) => name.endsWith(" (excluding agencies)"));
  expect(cores.length).toBeGreaterThan(5);
});

test("a canonical name is its own canonical name wherever it is also printed, so joining twice changes nothing", () => {
  for (const kind of ["department", "region"] as const) {
    const crosswalk = catalogue.crosswalk(kind);
    for (const row of crosswalk.rows()) {
      if (!crosswalk.has(row.canonical, row.level)) continue;
      expect(crosswalk.canonical(row.canonical, row.level), `${row.level}: ${row.name}`).toBe(row.canonical);
    }
  }
});

test("within one source and year no two bodies share a canonical name: nothing is merged that was counted apart", () => {
  const rows = catalogue.dataset("civil-service-headcount").rows;
  const names = new Map<string, string>();
  for (const row of rows) {
    const level = LEVELS[row.department_level];
    if (level === undefined) continue;
    const canonical = departments.canonical(row.department, level);
    const key = JSON.stringify([row.source, row.period, level, row.grade, row.measure, canonical]);
    const before = names.get(key);
    if (before !== undefined && before !== row.department) throw new Error(`${key}: ${before} and ${row.department}`);
    names.set(key, row.department);
  }
});
