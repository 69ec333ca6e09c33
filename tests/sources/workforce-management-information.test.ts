import { expect, test } from "vitest";
import { hasValue } from "../../src/core/cell.js";
import { workforceManagementInformation } from "../../src/sources/workforce-management-information.js";
import { refusal } from "../refusal.js";
import { type MadeCell, madeWorkbook } from "./made-workbook.js";
import { hasRaw, madeFile, only, rawFile } from "./raw.js";

const GRADES = ["AO/AA", "EO", "SEO/HEO", "Grade 6/7", "SCS", "Other, unknown, unspecified", "Total"];
const KINDS = [
  "Admin and Clerical",
  "Interim Managers & Specialist Contractors & Medical",
  "Other Contingent labour",
  "Total Contingent labour:",
];
const PAY = [
  "Salary",
  "Allowances",
  "Non-consolidated performance payments",
  "Overtime",
  "Employer pension contributions",
  "Employer national insurance contributions",
  "Total paybill",
];
const twice = (names: readonly string[], group: string): string[] =>
  names.flatMap((name) => [`${group};\n${name};\nHeadcount`, `${group};\n${name};\nFull-time equivalent`]);

/** The one row of headings of returns from 2022, and a made-up body. */
const HEADINGS = [
  "Year",
  "Month",
  "Organisation name",
  "Organisation type",
  "Main, parent or sponsoring department:",
  ...twice(GRADES, "Payroll staff"),
  ...twice(KINDS, "Non-payroll staff"),
  "Non-payroll staff;\nConsultancy;\nNumber of Contracts",
  "Grand Total (workforce numbers);\nHeadcount",
  "Grand Total (workforce numbers);\nFull-time equivalent",
  ...PAY.map((name) => `Payroll staff costs;\n${name}`),
  ...["Contingent labour", "Consultancy", "Total staff costs"].map((name) => `Non-Payroll staff costs;\n${name}`),
  "Grand Total paybill/staffing (payroll and non-payroll) costs",
];
const STAFF = ["10", "9.5", "20", "18.25", "30", "30", "5", "5", "1", "1", "0", "0", "66", "64"];
const OTHERS = ["1", "1", "2", "1.5", "0", "0", "3", "2.5", "4"];
const COST = [
  "£1,000.50",
  "£10.00",
  "£0.00",
  "£5.00",
  "£200.00",
  "£90.00",
  "£1,305.50",
  "£30.00",
  "-£1.00",
  "£29.00",
  "£1,334.50",
];
const ROW = [
  "2031",
  "March",
  "Office for Trials",
  "Executive Agency",
  "Ministry of Examples",
  ...STAFF,
  ...OTHERS,
  "69",
  "67",
  ...COST,
];
const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
const read = async (rows: readonly (readonly string[])[], period?: string) =>
  workforceManagementInformation.read(await madeFile(csv(rows)), period === undefined ? {} : { period });
const changed = (column: string, to: string, row = ROW): string[] =>
  row.map((cell, i) => (HEADINGS[i] === column ? to : cell));

/** The headings that were merged over three rows, until 2021, as a CSV shows them. */
function merged(): string[][] {
  const pad = (text: string, n: number): string[] => [text, ...Array.from({ length: n - 1 }, () => "")];
  const kinds = [
    "Agency staff \n(clerical/admin)",
    "Interim managers",
    "Specialist Contractors",
    "Consultants/consultancy",
    "Total",
  ];
  const pairs = (n: number): string[] =>
    Array.from({ length: n }, () => ["Headcount", "Full-time \nequivalent"]).flat();
  return [
    [
      "Organisation name",
      "Organisation \ntype",
      "Main, parent or \nsponsoring department: ",
      ...pad("Payroll staff", 14),
      ...pad("Number of non-payroll staff (contingent labour and consultants/consultancy)", 10),
      ...pad("Grand Total \n(workforce numbers)", 2),
      ...pad("Payroll staff costs", 7),
      ...pad("Non-Payroll staff (contingent labour/consultancy) costs", 3),
      "Grand Total paybill/staffing (payroll and non-payroll) costs",
      "Comments\n(NB: These will be published)",
    ],
    [
      "",
      "",
      "",
      ...[...GRADES.slice(0, 6), "Total\nEmployees"].flatMap((g) => [g, ""]),
      ...kinds.flatMap((k) => [k, ""]),
      "",
      "",
      ...PAY.slice(0, 6),
      "Total paybill for payroll staff",
      "Total monthly cost of contingent labour: agency (clerical and admin) staff, interim managers and specialist contractors",
      "Total monthly cost of consultants/\nconsultancy",
      "Total non-payroll (CCL) staff costs",
      "",
      "",
    ],
    ["", "", "", ...pairs(7), ...pairs(5), ...pairs(1), ...Array.from({ length: 12 }, () => "")],
  ];
}
const OLD_OTHERS = ["1", "1", "2", "1.5", "", "", "0", "0", "3", "2.5"];
const OLD = [
  "Office for Trials",
  "Executive agency",
  "Ministry of Examples",
  ...STAFF,
  ...OLD_OTHERS,
  "69",
  "66.5",
  ...COST,
  "A remark",
];

test("a figure stands at its body, month and heading", async () => {
  const { observations } = await read([HEADINGS, ROW]);
  const found = only(observations, "fte", "2031-03", { staff: "payroll", grade: "EO" });
  expect(found.value).toEqual({ value: 18.25 });
  expect(found.at).toEqual({ sheet: "", row: 2, column: 9 });
  expect(found.dimensions).toMatchObject({ body: "Office for Trials", department: "Ministry of Examples" });
  expect(only(observations, "month cost", "2031-03", { staff: "non-payroll", cost: "consultancy" }).value).toEqual({
    value: -1,
  });
});

test("headings merged over three rows say the same as one row of them", async () => {
  const { observations, skipped } = await read([...merged(), OLD], "2015-03");
  const now = (await read([HEADINGS, ROW])).observations;
  const found = only(observations, "headcount", "2015-03", { staff: "payroll", grade: "G6/G7" });
  expect(found.at).toEqual({ sheet: "", row: 4, column: 10 });
  expect(found.labels.slice(-3).map(({ row, column }) => [row, column])).toEqual([
    [1, 4],
    [2, 10],
    [3, 10],
  ]);
  const payroll = (all: typeof now) =>
    all
      .filter(({ dimensions }) => dimensions.staff === "payroll")
      .map(({ series, value, dimensions: { grade, cost } }) => ({ series, value, grade, cost }));
  expect(payroll(observations)).toEqual(payroll(now));
  expect(skipped).toContainEqual(expect.objectContaining({ what: 'column "Comments"' }));
});

test.each(["xls", "xlsx", "ods"] as const)("merged headings of a workbook are read too (%s)", async (kind) => {
  const rows: MadeCell[][] = [
    ["Workforce"],
    ...merged(),
    OLD.map((cell) => (/^[\d.]+$/.test(cell) ? Number(cell) : cell)),
  ];
  const file = await madeFile(
    madeWorkbook([{ name: "Data", rows, merged: ["D2:Q2", "D3:E3", "F3:G3"] }], kind),
    "made",
  );
  const { observations } = workforceManagementInformation.read(file, {});
  expect(only(observations, "fte", undefined, { staff: "all" }).value).toEqual({ value: 66.5 });
});

test("headings run together in one line are read", async () => {
  const joined = merged()[1]!.map((_, i) => {
    const group = [
      "Payroll staff",
      "Non-payroll Staff",
      "Grand Total (workforce numbers)",
      "Payroll Staff Costs",
      "Non-payroll Staff",
    ];
    const [, second, third] = merged();
    if (i < 3) return merged()[0]![i]!.replace(/\s+/g, " ");
    const at = i < 17 ? 0 : i < 27 ? 1 : i < 29 ? 2 : i < 36 ? 3 : 4;
    if (i >= 39) return merged()[0]![i]!;
    return `${group[at]} ${second![i] || second![i - 1]} ${third![i]}`.replace(/\s+/g, " ").trim();
  });
  joined[27] = "Grand Total (workforce numbers) Headcount";
  joined[28] = "Grand Total (workforce numbers) Full-time Equivalent";
  const { observations } = await read([joined, OLD], "2014-06");
  expect(observations.map(({ value }) => value)).toEqual(
    (await read([...merged(), OLD], "2014-06")).observations.map(({ value }) => value),
  );
});

test("a pay bill of nought with staff in post is no figure", async () => {
  let row = ROW;
  for (const name of PAY) row = changed(`Payroll staff costs;\n${name}`, "£0.00", row);
  row = changed(HEADINGS.at(-1)!, "£29.00", row);
  const { observations, notes } = await read([HEADINGS, row]);
  expect(only(observations, "month cost", "2031-03", { staff: "payroll", cost: "all" }).value).toEqual({
    missing: "zero-filed",
    as: "£0.00",
  });
  expect(notes.join(" ")).toContain("zero-filed");
  const whole = await read([HEADINGS, ROW]);
  expect(only(whole.observations, "month cost", "2031-03", { cost: "performance payments" }).value).toEqual({
    value: 0,
  });
});

test("lines of the form that nobody filled in, and notes, are left out and counted", async () => {
  const unused = HEADINGS.map((_, i) => (i > 16 ? "0" : ""));
  const { observations, skipped } = await read([HEADINGS, ROW, unused, [], ["", "", "* A note", ""]]);
  expect(new Set(observations.map(({ dimensions }) => dimensions.body))).toEqual(new Set(["Office for Trials"]));
  expect(skipped.map(({ why, count }) => [why, count])).toEqual([
    ["notes", 1],
    ["nobody filled them in", 1],
  ]);
});

test("totals that are not the sum of their parts are refused: grades, pay, and the grand totals", async () => {
  for (const column of [
    HEADINGS[5]!,
    HEADINGS[17]!,
    HEADINGS[19]!,
    HEADINGS[29]!,
    HEADINGS[30]!,
    HEADINGS[36]!,
    HEADINGS[40]!,
  ])
    await expect(read([HEADINGS, changed(column, "9999")]), column).rejects.toEqual(
      refusal("sum-mismatch", /Office for Trials/),
    );
});

test("columns that changed places without their headings are refused", async () => {
  const swap = (a: number, b: number): string[] => ROW.map((cell, i) => (i === a ? ROW[b]! : i === b ? ROW[a]! : cell));
  await expect(read([HEADINGS, swap(30, 34)])).rejects.toEqual(refusal("figures-disagree", /pension contributions/));
  await expect(read([HEADINGS, swap(2, 3)])).rejects.toEqual(refusal("label-conflict", /type of one/));
  const halves = ROW.map((cell, i) => (i >= 5 && i < 19 ? ROW[i % 2 === 1 ? i + 1 : i - 1]! : cell));
  await expect(read([HEADINGS, halves])).rejects.toEqual(refusal("sum-mismatch", /./));
});

test("labels that are blank, unknown or repeated are refused", async () => {
  await expect(read([HEADINGS.map((h, i) => (i === 7 ? "" : h)), ROW])).rejects.toEqual(
    refusal("missing-label", /not understood/),
  );
  await expect(
    read([HEADINGS.map((h, i) => (i === 7 ? "Payroll staff;\nBand D;\nHeadcount" : h)), ROW]),
  ).rejects.toEqual(refusal("unknown-label", /not understood/));
  await expect(read([HEADINGS.map((h, i) => (i === 7 ? HEADINGS[5]! : h)), ROW])).rejects.toEqual(
    refusal("repeated-label", /two columns/),
  );
  await expect(read([HEADINGS, changed("Organisation name", "")])).rejects.toEqual(
    refusal("missing-label", /no organisation/),
  );
  await expect(read([HEADINGS, changed("Month", "Smarch")])).rejects.toEqual(
    refusal("unknown-label", /year and the month/),
  );
  await expect(read([HEADINGS, ROW, ROW])).rejects.toEqual(refusal("repeated-figure", /twice/));
  const rows = merged();
  rows[1]![5] = "";
  await expect(read([...rows, OLD])).rejects.toEqual(refusal("repeated-label", /two columns/));
});

test("staff and pay of March have a place among our data", async () => {
  const publication = await read([HEADINGS, ROW]);
  const slots = publication.observations.flatMap((o) => workforceManagementInformation.slot!(o, publication) ?? []);
  expect(slots).toHaveLength(16);
  expect(slots.at(-1)!.columns).toEqual({
    period: "2031-03",
    department: "Ministry of Examples",
    body: "Office for Trials",
    organisation_type: "Executive Agency",
    grade: "all",
    measure: "month-pay-bill",
    unit: "GBP/month",
    flag: "",
  });
});

test.skipIf(!hasRaw).each(["csv", "ods", "xls", "xlsx"])(
  "the blank form (%s) is recognised, and refused as holding no figures",
  async (kind) => {
    const file = await rawFile(`cabinet-office-wmi-template-2022.${kind}`);
    expect(workforceManagementInformation.recognises(file)).toBe(true);
    expect(() => workforceManagementInformation.read(file, {})).toThrow(refusal("no-figures", /blank form/) as Error);
  },
);

test.skipIf(!hasRaw).each([
  ["dwp", 4, 144],
  ["hmrc", 1, 36],
])("returns of 2026 (%s) add up, and every figure is taken", async (name, bodies, figures) => {
  const { observations, checks } = workforceManagementInformation.read(
    await rawFile(`${name}-workforce-management-information-2026.csv`),
    {},
  );
  expect(new Set(observations.map(({ dimensions }) => dimensions.body)).size).toBe(bodies);
  expect(observations).toHaveLength(figures);
  expect(observations.every(({ value, period }) => hasValue(value) && period === "2026-05")).toBe(true);
  expect(checks[0]).toMatchObject({ compared: 8 * bodies + bodies, exceptions: [] });
});
