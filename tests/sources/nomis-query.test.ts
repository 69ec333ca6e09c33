import { expect, test } from "vitest";
import { nomisQuery } from "../../src/sources/nomis-query.js";
import { refusal } from "../refusal.js";
import { type MadeCell, type MadeSheet, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const GAP = undefined;
type Change = (rows: MadeCell[][]) => void;

/** Made-up figures in the layout of a download from Nomis. */
function table(change: Change = () => {}): MadeSheet {
  const rows: MadeCell[][] = [
    ["annual survey of hours and earnings - resident analysis"],
    ["ONS Crown Copyright Reserved [from Nomis on 5 December 2024]"],
    [],
    ["date", "2024"],
    ["sex", "Total"],
    ["pay", "Annual pay - gross"],
    ["confidence", "Standard error as a percentage of the figure"],
    [],
    [
      "local authority: county / unitary (as of April 2023)",
      GAP,
      "Number of jobs",
      GAP,
      "Median",
      GAP,
      "90 percentile",
    ],
    [GAP, GAP, "number", "conf %", "number", "conf %", "number", "conf %"],
    ["Made Town", "E99000001", 2000, 9.9, 30000, 2.5, 60000, 8],
    ["Sample", "E99000002", 3000, 8, 31000, "-", "#", "#"],
    ["Column Total", GAP, 5000, "-", "-", "-", "-", "-"],
    [],
    ["# These figures are suppressed as statistically unreliable."],
    ["- These figures are missing."],
  ];
  change(rows);
  return { name: "Data", rows, merged: ["C9:D9", "E9:F9", "G9:H9"] };
}
const read = async (sheet: MadeSheet) => nomisQuery.read(await madeFile(madeWorkbook([sheet]), "made"), {});

test("a value and how far it may be off stand apart, with what was asked for", async () => {
  const { observations, checks, notes } = await read(table());
  const found = only(observations, "Annual pay - gross", "2023/24", { code: "E99000001", statistic: "Median" });
  expect(found.value).toEqual({ value: 30000 });
  expect(found.unit).toEqual({ id: "GBP/year" });
  expect(found.dimensions).toEqual({
    sex: "Total",
    statistic: "Median",
    kind: "number",
    row: "Made Town",
    code: "E99000001",
  });
  expect(found.at).toEqual({ sheet: "Data", row: 11, column: 5 });
  const share = only(observations, "Annual pay - gross, Standard error as a percentage of the figure", "2023/24", {
    code: "E99000001",
    statistic: "Median",
  });
  expect([share.value, share.unit.id]).toEqual([{ value: 2.5 }, "percent"]);
  expect(checks[0]).toEqual({ what: "rows add up to the column total", compared: 1, exceptions: [] });
  expect(notes[0]).toMatch(/5 December 2024/);
});

test("marks mean what the notes below say", async () => {
  const { observations } = await read(table());
  expect(
    only(observations, "Annual pay - gross", "2023/24", { row: "Sample", statistic: "90 percentile" }).value,
  ).toEqual({
    missing: "[x]",
    as: "#",
  });
});

test("the CSV with the same look, without merged cells, gives the same figures", async () => {
  const text = table()
    .rows.map((row) => row.map((cell) => (cell === undefined ? "" : `"${String(cell)}"`)).join(","))
    .join("\r\n");
  const csv = nomisQuery.read(await madeFile(text), {});
  const book = await read(table());
  const figures = ({ observations }: typeof csv): unknown[] =>
    observations.map((o) => [o.series, o.dimensions, o.value]);
  expect(figures(csv)).toEqual(figures(book));
});

test("dates may stand across, in one row of headings", async () => {
  const { observations } = await read({
    name: "Data",
    rows: [
      ["jobs density"],
      ["ONS Crown Copyright Reserved [from Nomis on 1 May 2025]"],
      [],
      ["sex", "Total"],
      [],
      ["Area", "mnemonic", "2021", "2022"],
      ["Made", "E99000001", 10, 20],
    ],
  });
  expect(only(observations, "jobs density", "2022", { code: "E99000001" }).value).toEqual({ value: 20 });
});

test("a total that the rows do not add up to and figures under other headings are refused", async () => {
  await expect(read(table((rows) => (rows[10]![2] = 9000)))).rejects.toEqual(refusal("sum-mismatch", /12000/));
  const swapped = table((rows) => {
    for (const row of rows.slice(10, 12)) [row[4], row[6]] = [row[6], row[4]];
  });
  await expect(read(swapped)).rejects.toEqual(refusal("figures-disagree", /percentile 90/));
});

test("headings and names that are gone or doubled are refused", async () => {
  await expect(read(table((rows) => (rows[9]![4] = GAP)))).rejects.toEqual(
    refusal("missing-label", /what column 5 is/),
  );
  await expect(read(table((rows) => (rows[8]![4] = GAP)))).rejects.toEqual(refusal("missing-label", /over column 5/));
  await expect(read(table((rows) => (rows[8]![6] = "Median")))).rejects.toEqual(
    refusal("repeated-label", /second time/),
  );
  await expect(read(table((rows) => (rows[11]![0] = GAP)))).rejects.toEqual(refusal("missing-label", /no name/));
  await expect(read(table((rows) => rows.splice(11, 0, rows[10]!)))).rejects.toEqual(
    refusal("repeated-figure", /twice/),
  );
  await expect(read(table((rows) => rows.splice(11, 0, [])))).rejects.toEqual(
    refusal("unknown-label", /below the table/),
  );
  await expect(read(table((rows) => (rows[3]![1] = "soon")))).rejects.toEqual(refusal("unknown-label", /soon/));
  await expect(read(table((rows) => rows.splice(3, 4)))).rejects.toEqual(refusal("missing-label", /./));
});

test.skipIf(!hasRaw)("a download of annual pay by local authority is read whole", async () => {
  const { observations, checks } = nomisQuery.read(await rawFile("nomis-ashe-local-authority-2024.xlsx"), {});
  expect(observations.length).toBe(350 * 20);
  const found = only(observations, "Annual pay - gross", "2023/24", { code: "S12000047", statistic: "90 percentile" });
  expect([found.value, found.at]).toEqual([{ value: 58737 }, { sheet: "Data", row: 357, column: 21 }]);
  expect(checks.find(({ what }) => what === "percentiles rise")!.compared).toBeGreaterThan(2000);
});

test("a table of pay without its pay, its date or the name of its data set is refused", async () => {
  for (const row of [0, 3, 5])
    await expect(read(table((rows) => rows.splice(row, 1)))).rejects.toEqual(refusal("missing-label", /nothing says/));
  await expect(read(table((rows) => (rows[10]![1] = GAP)))).rejects.toEqual(refusal("missing-label", /has no code/));
  await expect(read(table((rows) => (rows[11]![5] = 4)))).resolves.toBeDefined();
  await expect(read(table((rows) => (rows[11]![7] = 4)))).rejects.toEqual(refusal("figures-disagree", /90 percentile/));
});
