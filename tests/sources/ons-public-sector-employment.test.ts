import { expect, test } from "vitest";
import { cellValue, hasValue } from "../../src/core/cell.js";
import { onsPublicSectorEmployment as pse } from "../../src/sources/ons-public-sector-employment.js";
import { dataRows } from "../data-rows.js";
import { refusal } from "../refusal.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const GAP = undefined;
type Change = (rows: MadeCell[][]) => void;

/** Made-up figures in the layout of Table 9: groups below a department, changes beside, a total, notes. */
function departments(change: Change = () => {}): MadeSheet {
  const rows: MadeCell[][] = [
    ["Table 9: Civil Service employment by department and agency 1 "],
    [],
    [GAP, GAP, "March 2025", GAP, "December 2024", GAP, "Change on Quarter"],
    [
      GAP,
      GAP,
      "Headcount",
      "Full Time Equivalent",
      "Headcount",
      "Full Time Equivalent",
      "Headcount",
      "Full Time Equivalent",
    ],
    [],
    ["Ministry of Tests"],
    ["Ministry of Tests (excluding agencies) 2", GAP, 300, 250, 290, 240, 10, 10],
    ["Fixture Agency ", GAP, 100, 90, 100, 95, 0, -5],
    [],
    ["Office of Samples"],
    ["Office of Samples", GAP, "..", 5, "..", 5, "..", 0],
    [],
    ["Total employment", GAP, 405, 345, 395, 340, 10, 5],
    [],
    ["1", 'Numbers are rounded to the nearest five, and numbers less than five are represented by "..".  '],
  ];
  change(rows);
  return { name: "Table 9", rows, merged: ["C3:D3", "E3:F3", "G3:H3"] };
}

/** Made-up figures in the layout of Table 1, the year beside its first quarter alone or in one cell. */
function sectors(change: Change = () => {}): MadeSheet {
  const rows: MadeCell[][] = [
    ["Table 1: Public sector employment by sector classification; Headcount 1 2"],
    [GAP, GAP, GAP, " United Kingdom (thousands), seasonally adjusted"],
    [GAP, "General government"],
    [GAP, "Central \ngovernment 4", "Local\ngovernment 4 ", "Total general government"],
    [GAP, "G6NQ", "G6NT", "G6NW"],
    ["1999", 20, 30, 50],
    [],
    ["Mar 1999", 10, 20, 30],
    ["Jun 1999 [r]", 20, 30, 50],
    [],
    ["Change on quarter", 10, 10, 20],
    ["1. Rounded estimates have been used in this table to calculate the change."],
  ];
  change(rows);
  return { name: "Table 1", rows, merged: ["B3:D3"] };
}
const index: MadeSheet = {
  name: "Index",
  rows: [
    ["Public sector employment, UK: March 2025"],
    ["Released on 10 June 2025"],
    ["Next release", "Public sector employment, UK: June 2025, to be released 16 September 2025."],
  ],
};
const read = async (...sheets: MadeSheet[]) => pse.read(await madeFile(madeWorkbook([index, ...sheets]), "made"), {});

test("a body stands below its department, without the digits of footnotes", async () => {
  const publication = await read(departments());
  const found = only(publication.observations, "civil service fte", "2025-03", {
    department: "Ministry of Tests (excluding agencies)",
  });
  expect(found.value).toEqual({ value: 250 });
  expect(found.at).toEqual({ sheet: "Table 9", row: 7, column: 4 });
  expect(pse.slot!(found, publication)).toEqual({
    resource: "civil-service-headcount",
    columns: {
      period: "2025-03",
      grade: "all",
      department: "Ministry of Tests (excluding agencies)",
      department_level: "organisation",
      parent_department: "Ministry of Tests",
      measure: "fte",
    },
  });
  expect([publication.released, publication.nextRelease]).toEqual(["2025-06-10", "2025-09-16"]);
});

test("changes are left out, two dots are too few to show, and December has no slot", async () => {
  const publication = await read(departments());
  expect(publication.observations.length).toBe(16);
  expect(
    only(publication.observations, "civil service headcount", "2025-03", { department: "Office of Samples" }).value,
  ).toEqual({
    missing: "[low]",
    as: "..",
  });
  const december = only(publication.observations, "civil service fte", "2024-12", { department: "all" });
  expect(pse.slot!(december, publication)).toBeUndefined();
});

test("a total that its bodies do not add up to is refused", async () => {
  await expect(read(departments((rows) => (rows[12]![2] = 505)))).rejects.toEqual(refusal("sum-mismatch", /505/));
  const swapped = departments((rows) => {
    for (const row of rows.slice(6, 11)) [row[2], row[3]] = [row[3], row[2]];
  });
  await expect(read(swapped)).rejects.toEqual(refusal("sum-mismatch", /civil service/));
});

test("a body without a name or without a department above it is refused", async () => {
  await expect(read(departments((rows) => (rows[7]![0] = GAP)))).rejects.toEqual(
    refusal("missing-label", /without a department/),
  );
  await expect(read(departments((rows) => (rows[9]![0] = GAP)))).rejects.toEqual(
    refusal("missing-label", /below no department/),
  );
  await expect(read(departments((rows) => (rows[12]![0] = "Total")))).rejects.toEqual(
    refusal("missing-label", /Total employment/),
  );
  await expect(read(departments((rows) => (rows[2]![4] = GAP)))).rejects.toEqual(refusal("missing-label", /no period/));
  await expect(read(departments((rows) => rows.splice(7, 0, rows[7]!)))).rejects.toEqual(refusal("sum-mismatch", /./));
});

test("a figure in white that is the sum of the group above is left out, any other is refused", async () => {
  const { skipped } = await read(departments((rows) => (rows[8] = [GAP, GAP, GAP, GAP, GAP, 335])));
  expect(skipped).toContainEqual({
    what: 'figures of "Table 9" without a name',
    why: "sums of the group above",
    count: 1,
  });
  const other = departments((rows) => (rows[8] = [GAP, GAP, GAP, GAP, GAP, 435]));
  await expect(read(other)).rejects.toEqual(refusal("missing-label", /without a department/));
});

test("thousands are multiplied out, years and changes left out, marks taken", async () => {
  const { observations, checks } = await read(sectors());
  expect(observations.length).toBe(6);
  const found = only(observations, "G6NT", "1999-06");
  expect(found.value).toEqual({ value: 30000 });
  expect(found.status).toBe("revised");
  expect(found.dimensions).toEqual({ table: "1" });
  expect(checks[0]!.compared).toBe(2);
});

test("the year may stand beside its first quarter alone", async () => {
  const { observations } = await read(
    sectors((rows) => {
      for (const row of rows.slice(1)) row.splice(1, 0, GAP);
      rows[7]!.splice(0, 2, "1999", "Q1");
      rows[8]!.splice(0, 2, GAP, "Q2");
    }),
  );
  expect([...new Set(observations.map(({ period }) => period))]).toEqual(["1999-03", "1999-06"]);
});

test("codes, headings and quarters that were moved are refused", async () => {
  const codes = sectors((rows) => (rows[4] = [GAP, "G6NT", "G6NQ", "G6NW"]));
  await expect(read(codes)).rejects.toEqual(refusal("label-conflict", /stands over G6NT/));
  await expect(read(sectors((rows) => (rows[4]![2] = GAP)))).rejects.toEqual(refusal("missing-label", /no code/));
  await expect(read(sectors((rows) => (rows[8]![0] = "Jum 1999")))).rejects.toEqual(
    refusal("unknown-label", /Jum 1999/),
  );
  await expect(read(sectors((rows) => (rows[8]![0] = GAP)))).rejects.toEqual(
    refusal("missing-label", /figures beside/),
  );
  await expect(read(sectors((rows) => (rows[8]![0] = "Mar 1999")))).rejects.toEqual(
    refusal("repeated-figure", /twice/),
  );
  await expect(read(sectors((rows) => (rows[7]![3] = 40)))).rejects.toEqual(refusal("sum-mismatch", /40000/));
  await expect(read(sectors((rows) => (rows[1] = [])))).rejects.toEqual(refusal("missing-label", /thousands/));
});

test.skipIf(!hasRaw).each([
  ["2014q1.xls", "ons-pse-2014q1", 208],
  ["2020q1.xlsx", "ons-pse-2020q1", 218],
  ["2025q1.xlsx", "ons-pse-2025q1", 224],
])("the Civil Service of %s is the one in the data", async (name, source, count) => {
  const publication = pse.read(await rawFile(`ons-public-sector-employment-${name}`), {});
  const ours = new Map<string, number>();
  for (const o of publication.observations) {
    const slot = pse.slot!(o, publication);
    if (slot === undefined || !hasValue(o.value)) continue;
    const { period, department, department_level, parent_department, measure } = slot.columns;
    ours.set(
      [period, department, department_level, parent_department, measure, o.unit.id].join("|"),
      cellValue(o.value)!,
    );
  }
  let compared = 0;
  for (const row of dataRows("civil-service-headcount")) {
    if (row.source !== source) continue;
    const { period, department, department_level, parent_department, measure, value, unit } = row;
    const key = [period, department, department_level, parent_department, measure, unit].join("|");
    expect(ours.get(key), key).toBe(Number(value));
    compared += 1;
  }
  expect(compared).toBe(count);
});

test("years repeat their June: a column of quarters that has moved is refused, and a table without its codes or title", async () => {
  const moved = sectors((rows) => {
    rows[7]![0] = "Jun 1999";
    rows[8]![0] = "Sep 1999";
  });
  await expect(read(moved)).rejects.toEqual(refusal("figures-disagree", /do not repeat their June/));
  await expect(read(sectors((rows) => (rows[4] = [])))).rejects.toEqual(refusal("missing-label", /no row of codes/));
  await expect(
    read(
      departments(),
      sectors((rows) => (rows[0] = [])),
    ),
  ).rejects.toEqual(refusal("missing-label", /no title/));
});
